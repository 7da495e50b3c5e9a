"""`/{lang}/objects/{layer}/{id}/extract.pdf`: a record on paper."""

from django.http import HttpRequest, HttpResponse

from ekokarta.portal.extract import extract_of
from ekokarta.portal.page import page
from ekokarta.portal.views.card import LARGEST_ID
from ekokarta.reading import Release


@page
def extract(request: HttpRequest, release: Release, slug: str, id: int) -> HttpResponse:
    """What the card says, to print and to keep: of a protected area an extract from its cadastre."""
    from ekokarta.portal.pdf import as_pdf  # a fifth of a second which no command needs

    layer = release.layer(slug)
    found = extract_of(release, layer, release.row(slug, min(id, LARGEST_ID)))
    answer = HttpResponse(as_pdf(found), content_type="application/pdf")
    answer["Content-Disposition"] = f'inline; filename="{slug}-{id}.pdf"'
    return answer
