"""Which part of a workbook holds which sheet."""

from zipfile import ZipFile

from ekokarta.jail.readers.markup import walk


def papers(parts: ZipFile) -> list[str]:
    """The file of each sheet, in the order of the workbook; empty where it is not said."""
    files: dict[str, str] = {}
    ids: list[str] = []

    def relation(name: str, said: dict[str, str]) -> None:
        if name == "Relationship" and "Id" in said and "Target" in said:
            path = said["Target"]
            files[said["Id"]] = path.removeprefix("/") if path.startswith("/") else f"xl/{path}"

    def sheet(name: str, said: dict[str, str]) -> None:
        if name == "sheet":
            ids.append(next((word for key, word in said.items() if key.endswith(":id")), ""))

    walk(parts.read("xl/_rels/workbook.xml.rels"), relation, _nothing, _nothing)
    walk(parts.read("xl/workbook.xml"), sheet, _nothing, _nothing)
    return [files.get(one, "") for one in ids]


def _nothing(_: str) -> None:
    """Not looked at."""
