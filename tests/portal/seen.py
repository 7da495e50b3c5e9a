"""What a reader sees of a page: its text without tags, its links, its tables."""

from html.parser import HTMLParser


class Seen(HTMLParser):
    """`seen(html)`: links, text, rows of tables as lists of (class, text), attributes of tags."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.text = ""
        self.rows: list[list[tuple[str, str]]] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self._cell: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = dict(attrs)
        self.tags.append((tag, said))
        if tag == "a" and said.get("href"):
            self.links.append(said["href"] or "")
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th") and self.rows:
            self._cell = []
            self.rows[-1].append((said.get("class") or "", ""))

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th") and self._cell is not None:
            css, _ = self.rows[-1][-1]
            self.rows[-1][-1] = (css, " ".join("".join(self._cell).split(" ")).strip())
            self._cell = None

    def handle_data(self, data: str) -> None:
        self.text += data
        if self._cell is not None:
            self._cell.append(data)

    def all(self, tag: str) -> list[dict[str, str | None]]:
        """The attributes of every such tag."""
        return [said for name, said in self.tags if name == tag]


def seen(html: bytes) -> Seen:
    page = Seen()
    page.feed(html.decode())
    return page
