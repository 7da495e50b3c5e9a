"""`/healthz`: the process lives. `/readyz`: it can do its work, and if not, why not."""

from django.http import HttpRequest, HttpResponse, JsonResponse

from ekokarta.site.diagnosis.all import quickly
from ekokarta.site.insiders import is_insider
from ekokarta.terms import spoken


def healthz(request: HttpRequest) -> HttpResponse:
    """Touches nothing: who gets no answer here starts the process again."""
    return HttpResponse("ok\n", content_type="text/plain", headers={"Cache-Control": "no-store"})


def readyz(request: HttpRequest) -> HttpResponse:
    """200 or 503; the sentences are for those on this machine or with the token."""
    findings = list(quickly())
    ready = all(finding.well for finding in findings)
    said: dict[str, object] = {"ready": ready}
    if is_insider(request):
        language = spoken()
        said["checks"] = {
            f.about: {"well": f.well, "said": f.sentence.spoken_in(language)} for f in findings
        }
    return JsonResponse(
        said,
        status=200 if ready else 503,
        headers={"Cache-Control": "no-store"} | ({} if ready else {"Retry-After": "30"}),
        json_dumps_params={"ensure_ascii": False},
    )
