"""`/.well-known/security.txt` (RFC 9116): where somebody who found a hole says so."""

from datetime import UTC, datetime

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from ekokarta.site.options import CONTACT, HTTPS

MONTHS = 6
"The text holds so long after its month; RFC 9116 asks for less than a year."
SCHEMES = ("mailto:", "https:", "tel:")


@require_safe
def security_txt(request: HttpRequest) -> HttpResponse:
    """404 where no contact is set: a text without one would be worse than none."""
    contacts = contacts_of(CONTACT.value)
    if not contacts:
        raise Http404
    lines = [*(f"Contact: {contact}" for contact in contacts), f"Expires: {expires(_now())}"]
    lines.append("Preferred-Languages: ky, ru, en")
    if HTTPS.value:
        lines.append(f"Canonical: https://{request.get_host()}{request.path}")
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


def contacts_of(text: str) -> list[str]:
    """As URIs, in the order of preference; what could break out of its line is none."""
    words = [word for word in text.split(",") if word.strip() and word.isprintable()]
    return [_uri(word.strip()) for word in words]


def expires(now: datetime) -> str:
    """The beginning of a month, so that the text stays the same for a while and can be kept."""
    months = now.year * 12 + now.month + MONTHS
    year, month = divmod(months, 12)
    return datetime(year, month + 1, 1, tzinfo=UTC).isoformat().replace("+00:00", "Z")


def _uri(contact: str) -> str:
    return contact if contact.lower().startswith(SCHEMES) else f"mailto:{contact}"


def _now() -> datetime:
    return datetime.now(UTC)
