"""Whether a geodata file is what its name says, before any library opens it; and leads nowhere else."""

import re

from ekokarta.jail.readers.archive import Dataset
from ekokarta.jail.readers.geopackage import refuse_foreign_schema
from ekokarta.jail.speech import Refusal

START = 4096
BEGINS = {
    ".gpkg": rb"SQLite format 3\0",
    ".shp": rb"\0\0\x27\x0a",
    ".tab": rb"(?i)\s*!table",
    ".mif": rb"(?i)\s*version",
    ".geojson": rb"(\xef\xbb\xbf)?\s*[{\[]",
    ".json": rb"(\xef\xbb\xbf)?\s*[{\[]",
}
"How each format begins."
MARKUP = {".kml": rb"<(\w{1,20}:)?kml[\s>]", ".gpx": rb"<(\w{1,20}:)?gpx[\s>]"}
"What stands near the beginning of each."
WIDE = re.compile(rb"^(\xff\xfe|\xfe\xff|<\0|\0<)")
"Other alphabets than UTF-8, in which nobody looks for what leads elsewhere."
FOREIGN = {
    ".kml": rb"<!(ENTITY|DOCTYPE)|<xi:include|XInclude",
    ".gpx": rb"<!(ENTITY|DOCTYPE)|<xi:include|XInclude",
    ".tab": rb'(?im)IsSeamless|^\s*File\s+"[^"]*[/\\]|^\s*(Server|DSN|Type\s+(ODBC|LINKED|ACCESS|WMS|WFS|TILE))',
}
"What leads to other files, or grows without end: no such file needs it."
VIRTUAL = re.compile(rb"/vsi[a-z0-9_]{2,20}/|OGRVRTDataSource|gdal_streamed_alg")
"Names that only GDAL understands: a file inside a file, on a server, in a pipe."


def refuse_false(found: Dataset) -> None:
    """Raises Refusal for a file which is not what it is called, or which points elsewhere."""
    for suffix, content in found.files.items():
        start = content[: START * 2]
        if (begins := BEGINS.get(suffix)) and not re.match(begins, start):
            raise Refusal("unreadable")
        if suffix in MARKUP and (WIDE.match(start) or not re.search(MARKUP[suffix], start)):
            raise Refusal("unreadable")
        if (leads := FOREIGN.get(suffix)) and re.search(leads, content):
            raise Refusal("foreign")
        if suffix in (*MARKUP, ".tab", ".prj", ".cpg") and VIRTUAL.search(content):
            raise Refusal("foreign")
    if found.suffix == ".gpkg":
        refuse_foreign_schema(found.main)
