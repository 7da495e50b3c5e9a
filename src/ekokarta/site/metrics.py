"""Figures of the running site for Prometheus. They count requests by door, never who asked."""

import time
from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from prometheus_client import CollectorRegistry, Counter, Histogram
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.exposition import CONTENT_TYPE_LATEST, generate_latest
from prometheus_client.registry import Collector

from ekokarta.site.diagnosis.disk import free
from ekokarta.site.diagnosis.outbox import lag
from ekokarta.site.diagnosis.worker import is_alive
from ekokarta.site.heartbeat import heard
from ekokarta.site.insiders import insiders

REGISTRY = CollectorRegistry()
REQUESTS = Counter(
    "ekokarta_requests", "Requests answered.", ("door", "method", "status"), registry=REGISTRY
)
SECONDS = Histogram(
    "ekokarta_request_seconds", "Seconds until an answer.", ("door",), registry=REGISTRY
)
DOORS = ("desk", "api", "releases", "static", "ky", "ru", "en", "healthz", "readyz", "metrics")
METHODS = ("GET", "HEAD", "POST", "OPTIONS")


def count(request: HttpRequest, response: HttpResponse, seconds: float) -> None:
    """Count an answer."""
    door = door_of(request.path)
    method = request.method if request.method in METHODS else "other"
    REQUESTS.labels(door, method, str(response.status_code)).inc()
    SECONDS.labels(door).observe(seconds)


def door_of(path: str) -> str:
    """By which door somebody came; one of a few words, whatever the address was."""
    first = path.strip("/").partition("/")[0]
    return first if first in DOORS else "other"


@insiders
def metrics(request: HttpRequest) -> HttpResponse:
    """`/metrics`, in the text format of Prometheus."""
    return HttpResponse(generate_latest(REGISTRY), content_type=CONTENT_TYPE_LATEST)


class State(Collector):
    """What is looked up when somebody asks: outbox, worker, disk."""

    def describe(self) -> list[Any]:
        """Empty, so that nothing is looked up before the site runs."""
        return []

    def collect(self) -> Iterator[GaugeMetricFamily]:
        beat = heard(settings.DATA)
        yield _gauge("worker_up", "1 if a worker lives.", float(is_alive()))
        yield _gauge("worker_beat_age_seconds", "Since its last sign of life.", _since(beat.at))
        yield _gauge("publication_seconds", "What the last publication took.", beat.took)
        yield _gauge("publication_failures", "Failed ones in a row.", float(beat.failures))
        yield _gauge("disk_free_bytes", "Where the data are.", float(free(settings.DATA)))
        waiting = lag()
        if waiting is not None:
            yield _gauge("outbox_changes", "Accepted, not yet published.", float(waiting.changes))
            yield _gauge("outbox_age_seconds", "Of the oldest of them.", waiting.seconds)


def _gauge(name: str, about: str, value: float) -> GaugeMetricFamily:
    return GaugeMetricFamily(f"ekokarta_{name}", about, value=value)


def _since(moment: float) -> float:
    return max(0.0, time.time() - moment) if moment else float("inf")


REGISTRY.register(State())
