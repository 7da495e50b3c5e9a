"""Addresses in running text as links; nothing is guessed from what merely looks like one."""

from re import compile

from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString

ADDRESS = compile(r"(https?://[^\s<>\"'«»]*[^\s<>\"'«».,;:)\]])")


def linked(text: str) -> SafeString:
    """The text, escaped; what begins with http:// or https:// is a link."""
    parts = ADDRESS.split(text)
    return format_html_join("", "{}", ((_part(part),) for part in parts if part))


def _part(text: str) -> SafeString:
    if ADDRESS.fullmatch(text):
        return format_html('<a href="{0}" rel="noreferrer">{0}</a>', text)
    return escape(text)
