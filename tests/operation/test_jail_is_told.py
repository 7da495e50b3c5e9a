"""Whoever runs the site is told which layers of the jail for foreign files this machine has."""

import pytest

from ekokarta.errors import Misunderstood
from ekokarta.jail import layers, sentences
from ekokarta.site.diagnosis.jail import jail
from ekokarta.site.management.commands.run import Command


def test_each_layer_is_tried_and_named() -> None:
    found = {finding.about: finding.well for finding in jail()}
    assert found == {f"jail: {layer}": holds for layer, holds in layers.holding().items()}
    assert len(found) == 3


def lacking(monkeypatch: pytest.MonkeyPatch, *open_ones: str) -> None:
    said = {layer: layer not in open_ones for layer in layers.LAYERS}
    monkeypatch.setattr("ekokarta.site.diagnosis.jail.holding", lambda: said)


@pytest.mark.parametrize("layer", layers.LAYERS)
def test_a_missing_layer_comes_with_what_to_do(layer: str, monkeypatch: pytest.MonkeyPatch) -> None:
    lacking(monkeypatch, layer)
    wrong = [finding for finding in jail() if not finding.well]
    assert [finding.about for finding in wrong] == [f"jail: {layer}"]
    assert all(text.strip() for text in (*wrong[0].sentence.each(), *wrong[0].advice.each()))  # type: ignore[union-attr]


@pytest.mark.django_db
def test_the_start_says_it_and_goes_on(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lacking(monkeypatch)
    Command()._say_what_is_open()
    assert capsys.readouterr().err == ""
    lacking(monkeypatch, "files")
    Command()._say_what_is_open()
    assert "Linux 5.13" in capsys.readouterr().err


def test_a_probe_that_fails_proves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise Misunderstood(sentences.BROKEN.filled(file="x"))

    monkeypatch.setattr("ekokarta.jail.warden.read", broken)
    assert set(layers.holding().values()) == {False}
