"""Files that mean harm, brought to the desk: a sentence, nothing written, nothing kept, nothing served."""

import gzip
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from ekokarta.domains.waste.models import WasteSite
from ekokarta.journal.models import Batch, Change
from ekokarta.staff.user import User

pytestmark = pytest.mark.django_db
PAGE = "/desk/import/waste-sites/"
GIF = b"GIF89a\x01\x00\x01\x00\x80\x00\x00\xff\xff\xff\x00\x00\x00,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;"
HTML = b"<!doctype html><script>alert(document.domain)</script>"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>'
LAUGHS = b'<?xml version="1.0"?><!DOCTYPE k [<!ENTITY a "ha">' + b"".join(
    b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(12)
) + b"]><kml><Placemark><name>&m;</name></Placemark></kml>"  # fmt: skip
OUTSIDE = b'<?xml version="1.0"?><!DOCTYPE k [<!ENTITY x SYSTEM "file:///etc/passwd">]><kml><name>&x;</name></kml>'


def packed(members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    with BytesIO() as content:
        with zipfile.ZipFile(content, "w", method) as archive:
            for name, said in members.items():
                archive.writestr(name, said)
        return content.getvalue()


def workbook(**changed: bytes) -> bytes:
    """A file that says it is a workbook."""
    parts = {"[Content_Types].xml": b"<Types/>", "xl/workbook.xml": b"<workbook/>", **changed}
    return packed(parts)


FILES = {
    "picture-and-archive.gif": GIF + packed({"a.csv": b"key\n1"}),
    "picture.csv": GIF, "picture.xlsx": GIF, "archive.csv": packed({"a.csv": b"key\n1"}),
    "page.csv": HTML, "page.xlsx": HTML, "page.geojson": HTML, "drawing.svg": SVG, "drawing.csv": SVG, "drawing.kml": SVG,
    "laughs.kml": LAUGHS, "laughs.xlsx": workbook(**{"xl/sharedStrings.xml": LAUGHS}), "outside.kml": OUTSIDE,
    "outside.xlsx": workbook(**{"xl/workbook.xml": OUTSIDE}), "outside.gpx": OUTSIDE,
    "up.zip": packed({"../../../../tmp/evil.shp": b"x", "/etc/evil.dbf": b"x", "..\\evil.shx": b"x"}),
    "up.kmz": packed({"../doc.kml": b"<kml/>"}), "bomb.xlsx": workbook(**{"xl/worksheets/sheet1.xml": b" " * 30_000_000}),
    "bomb.zip": packed({f"{n}.shp": b"\0" * 4_000_000 for n in range(90)}), "nested.zip": packed({"a.zip": packed({"b.zip": b"x"})}),
    "bomb.csv": gzip.compress(b"key\n" * 1_000_000), "macro.xlsm": workbook(**{"xl/vbaProject.bin": b"x"}),
    "program.csv": b"MZ\x90\x00" + b"\0" * 100, "program.exe": b"\x7fELF", "script.php": b"<?php system($_GET[0]);",
    "nothing.csv": b"", "nothing.xlsx": b"", "nul.csv": b"key\0name\n1\0", "utf16.csv": "key".encode("utf-16"),
    "wide.csv": b",".join(b"a%d" % n for n in range(20_000)), "quote.csv": b'key,name\n"' + b"x" * 500_000,
    "formula.csv": b"=cmd|'/C calc'!A0,name\n1,2", "link.vrt": b'<OGRVRTDataSource><OGRVRTLayer name="a"><SrcDataSource>/etc/passwd</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>',
}  # fmt: skip
FILES_OUT = ("text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
NAMES = (
    "../../../etc/passwd.csv", "..\\..\\evil.csv", "/etc/cron.d/evil.csv", "a\x00.csv", "a\r\nSet-Cookie: x=1.csv", "\u202evsc.exe",
    "<img src=x onerror=alert(1)>.csv", "CON.csv", ".csv", "x" * 500 + ".csv", "a.csv;type=text/html", "a.html", "",
)  # fmt: skip


@pytest.fixture
def desk(approver: User) -> Client:
    client = Client(raise_request_exception=False)
    client.force_login(approver)
    return client


def brought(desk: Client, name: str, content: bytes, kind: str = "text/html") -> str:
    """What the page says, after it was seen that it is a page and no file."""
    file = SimpleUploadedFile("x.csv", content, kind)
    file._name = name  # type: ignore[attr-defined]
    response = desk.post(PAGE, {"file": file, "accept": "on"}, follow=True)
    assert response.status_code == 200, name[:80]
    assert response["Content-Type"] == "text/html; charset=utf-8"
    assert "Content-Disposition" not in response and "Set-Cookie" not in response
    said = response.content.decode()
    assert "<script>alert" not in said and "onerror=alert(1)>" not in said and "root:" not in said
    return said


@pytest.mark.parametrize("name", FILES)
def test_a_hostile_file_writes_nothing(desk: Client, name: str) -> None:
    before = WasteSite.objects.count(), Change.objects.count(), Batch.objects.count()
    said = brought(desk, name, FILES[name])
    assert (
        'class="error"' in said or "errorlist" in said or "messagelist" in said or "<table" in said
    )
    assert (WasteSite.objects.count(), Change.objects.count(), Batch.objects.count()) == before


@pytest.mark.parametrize("name", NAMES, ids=lambda name: repr(name[:20]))
def test_a_hostile_name_is_only_a_name(desk: Client, name: str) -> None:
    content = "key,name,where,source\nu1,<img src=x onerror=alert(1)>,unknown,акт".encode()
    brought(desk, name, content)
    for batch in Batch.objects.all():
        assert len(batch.file) <= 200 and "\n" not in batch.file and "\0" not in batch.file
    said = desk.get("/desk/batches/").content.decode()
    assert "<img" not in said and "\r\nSet-Cookie" not in said


def test_what_was_brought_is_kept_nowhere(desk: Client, tmp_path: Path, settings: object) -> None:
    """There is no address under which a file of the staff is served, and no folder that keeps it."""
    settings.FILE_UPLOAD_TEMP_DIR = str(tmp_path)  # type: ignore[attr-defined]
    secret = b"key,name,where,source\nu2,only-in-the-file,unknown,x\n# " + b"never-kept " * 300_000
    brought(desk, "kept.csv", secret)
    assert list(tmp_path.iterdir()) == []
    for path in (
        "/media/kept.csv",
        "/static/kept.csv",
        "/releases/current/kept.csv",
        "/kept.csv",
        "/uploads/kept.csv",
    ):
        assert desk.get(path).status_code == 404


def test_a_sheet_goes_out_as_a_file_and_never_as_a_page(desk: Client) -> None:
    for query in ("", "?blank", "?csv"):
        response = desk.get(f"/desk/sheet/waste-sites/{query}")
        assert response["Content-Type"].partition(";")[0] in FILES_OUT
        assert response["Content-Disposition"].startswith('attachment; filename="waste-sites')
        assert response["X-Content-Type-Options"] == "nosniff"
