"""`/api/layers`: exactly what others rely on."""

from django.test import Client

from ekokarta.reading import Release

FIELDS = ["slug", "title", "kind", "theme", "rows", "simulated_rows", "simulated", "measures"]
MEASURE = ["slug", "title", "unit", "over_time", "over_space", "better"]


def test_shape_and_order(api: Client, release: Release) -> None:
    response = api.get("/api/layers")
    assert response.status_code == 200 and response["Content-Type"] == "application/json"
    said = response.json()
    assert list(said) == ["layers"]
    assert [layer["slug"] for layer in said["layers"]] == [
        layer.slug for layer in release.manifest.layers
    ]
    for layer in said["layers"]:
        assert list(layer) == FIELDS
        assert set(layer["title"]) == {"ru", "ky", "en"} and all(layer["title"].values())
        assert layer["kind"] in ("place", "event", "figure", "entry")
        assert all(list(measure) == MEASURE for measure in layer["measures"])


def test_measures(api: Client) -> None:
    layers = {layer["slug"]: layer for layer in api.get("/api/layers").json()["layers"]}
    assert layers["wildlife-tariffs"]["measures"] == []
    share = layers["waste-sites"]["measures"][1]
    assert share["slug"] == "share_authorised_false"
    assert share["unit"] == "1"  # from 0 to 1, so it is not in %
    assert (share["over_space"], share["better"]) == ("ratio", "fewer")
    assert layers["violations"]["measures"][1]["unit"] == "KGS"
    assert layers["violations"]["measures"][0]["over_time"] == "sum"


def test_letters_are_letters(api: Client) -> None:
    assert "Өзгөчө корголуучу аймактар".encode() in api.get("/api/layers").content


def test_simulated_layers_are_told_apart(api: Client, release: Release) -> None:
    said = {layer["slug"]: layer for layer in api.get("/api/layers").json()["layers"]}
    sites = said["waste-sites"]
    assert sites["rows"] == sites["simulated_rows"] > 0 and sites["simulated"]
    assert said["protected-areas"]["simulated_rows"] == 0
    assert not said["protected-areas"]["simulated"]
    assert said["violations"]["simulated"], "only numbers of it are shown, and they are invented"
