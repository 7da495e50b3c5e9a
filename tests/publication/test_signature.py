"""Who signs, who checks, and what only a signature betrays."""

import ast
import json
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from fixture_forger import copied, forged, in_cell, in_manifest, said

from ekokarta.publication.sealing import seal
from ekokarta.reading import Release
from ekokarta.release import CATALOGUE, MANIFEST, SIGNATURE
from ekokarta.release.key import Key, key_from, new_key
from ekokarta.release.proof import assembled, findings, verdict
from ekokarta.release.proof.signature import of_signature, verified
from ekokarta.release.public_key import SERVER_KEY, public_keys
from ekokarta.site.diagnosis.keys import keys

pytestmark = pytest.mark.django_db
VECTORS = [  # RFC 8032, section 7.1: secret, public, message, signature
    (
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
    ),
    (
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "72",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    ),
    (
        "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
        "af82",
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
    ),
]


@pytest.fixture
def key(tmp_path: Path) -> Key:
    return new_key(tmp_path / "ministry.key", role="ministry", name="Министерство")


def ended(folder: Path, *words: str) -> int:
    """How the program that ships in the release ends, in a process that knows nothing of ours."""
    done = subprocess.run(
        [sys.executable, "-I", str(folder / "verify.py"), *words], capture_output=True, text=True
    )
    assert "Traceback" not in done.stderr
    return done.returncode


@pytest.mark.parametrize(("secret", "public", "message", "signature"), VECTORS)
def test_the_vectors_of_the_standard(
    secret: str, public: str, message: str, signature: str
) -> None:
    key, text = Key(role="demo", name="", secret=secret), bytes.fromhex(message)
    assert (key.public, key.signature(text).hex()) == (public, signature)
    right = bytes.fromhex(signature)
    assert verified(bytes.fromhex(public), text, right)
    assert not verified(bytes.fromhex(public), text + b"x", right)
    for place in (0, 31, 32, 63):
        other = bytearray(right)
        other[place] ^= 1
        assert not verified(bytes.fromhex(public), text, bytes(other))


def test_a_key_is_read_by_its_owner_only(key: Key, tmp_path: Path) -> None:
    assert (tmp_path / "ministry.key").stat().st_mode & 0o777 == 0o600
    assert key_from(tmp_path / "ministry.key") == key
    assert (tmp_path / "ministry.key.pub").read_text().split()[0] == key.public
    with pytest.raises(FileExistsError):
        new_key(tmp_path / "ministry.key", role="ministry", name="x")


def test_the_server_signs_and_a_demo_is_called_one(release: Release) -> None:
    signed = json.loads((release.folder / SIGNATURE).read_bytes())
    assert release.manifest.simulated and signed["role"] == "demo"
    assert "демонстрации" in signed["name"]


def test_a_signature_proves_whose_it_is(release: Release, tmp_path: Path, key: Key) -> None:
    copy = copied(release.folder, tmp_path)
    seal(copy, key)
    assert (
        ended(copy, "--key", key.public)
        == ended(copy, "--key", f"{tmp_path}/ministry.key.pub")
        == 0
    )
    assert ended(copy) == 2, "nobody may take the key from the folder"
    assert ended(copy, "--key", "0" * 64) == 1


def test_only_a_signature_betrays_what_was_changed_everywhere(
    release: Release, tmp_path: Path, key: Key
) -> None:
    """Manifest, catalogue and pages agree on a false licence: no content contradicts it."""

    def everywhere(folder: Path) -> None:
        for page in folder.glob("*.html"):
            page.write_text(page.read_text("utf-8").replace("CC-BY-4.0", "CC0-1.0"), "utf-8")
        for name in (MANIFEST, CATALOGUE):
            in_manifest(lambda manifest: manifest.update(licence="CC0-1.0"), name)(folder)

    signed = copied(release.folder, tmp_path)
    seal(signed, key)
    copy = forged(signed, tmp_path / "forger", everywhere)
    assert verdict(list(findings(copy))) == 1 and ended(copy, "--key", key.public) == 1
    (copy / SIGNATURE).unlink()
    assert ended(copy) == 2 and ended(copy, "--key", key.public) == 1
    seal(copy, new_key(tmp_path / "forger.key", role="ministry", name="Министерство"))
    assert ended(copy) == 2 and ended(copy, "--key", key.public) == 1


def test_another_role_or_name_is_another_signature(
    release: Release, tmp_path: Path, key: Key
) -> None:
    copy = copied(release.folder, tmp_path)
    seal(copy, key)
    told = json.loads((copy / SIGNATURE).read_bytes())
    for other in ({"role": "server"}, {"name": "Другое"}, {"signature": "00"}, {"key": "x"}):
        (copy / SIGNATURE).write_bytes(said(told | other))
        text = (copy / MANIFEST).read_bytes()
        assert verdict(list(of_signature(copy, json.loads(text), text, key.public))) == 1


def test_the_commands_make_a_key_and_sign(
    release: Release, tmp_path: Path, settings: Any, capsys: Any
) -> None:
    settings.RELEASES = tmp_path / "releases"
    copy = copied(release.folder, settings.RELEASES)
    call_command("key", "new", str(tmp_path / "k"), "--name", "Министерство", "--language", "en")
    public = (tmp_path / "k.pub").read_text().split()[0]
    call_command("release", "sign", copy.name, "--key", str(tmp_path / "k"), "--language", "en")
    assert public in capsys.readouterr().out
    call_command("verify", copy.name, "--key", public, "--language", "en")
    bad = forged(copy, tmp_path / "bad", in_cell(lambda row: bool(row["value"]), level="oblast"))
    with pytest.raises(SystemExit):
        call_command("release", "sign", str(bad), "--key", str(tmp_path / "k"))
    shutil.rmtree(bad)


def test_the_public_key_is_told_elsewhere_than_in_the_folder(
    release: Release, key: Key, tmp_path: Path, settings: Any, client: Any, capsys: Any
) -> None:
    settings.RELEASES, settings.DATA = release.folder.parent, tmp_path
    settings.MINISTRY_KEY = key.public
    server = new_key(tmp_path / SERVER_KEY, role="server", name="сервер")
    call_command("key", "show", "--language", "en")
    told = capsys.readouterr().out
    page = client.get("/en/about/").content.decode()
    for one in (key, server):
        assert one.public in told and one.public in page and one.secret not in told + page
    prints = [k.fingerprint for k in public_keys(tmp_path, key.public)]
    assert len(prints) == 2 and all(print in told and print in page for print in prints)
    assert prints[0] in str(keys(tmp_path, key.public).sentence)
    assert keys(tmp_path, "no key").advice is not None


def test_the_program_in_the_folder_is_that_of_the_source(release: Release) -> None:
    text = (release.folder / "verify.py").read_bytes()
    assert text == assembled() and b"ekokarta." not in text.split(b'"""', 2)[2]


def test_the_parts_of_the_program_do_not_overwrite_one_another() -> None:
    """They become one file, so that a name stands for one thing in all of them."""
    names: list[str] = []
    for node in ast.parse(assembled()).body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            names.append(node.name)
        elif isinstance(node, ast.Assign):
            names += [
                name.id
                for to in node.targets
                for name in ast.walk(to)
                if isinstance(name, ast.Name)
            ]
    assert len(names) > 40 and [name for name, times in Counter(names).items() if times > 1] == []
