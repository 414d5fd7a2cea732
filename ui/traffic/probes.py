"""``/livez``, ``/readyz`` and ``/metrics``."""

from collections.abc import Callable
from dataclasses import asdict
from functools import partial

from fastapi import APIRouter, Request, Response
from fastapi.responses import JSONResponse
from prometheus_client import CONTENT_TYPE_LATEST

from rag.generators.ports import Fault, Health, Writer
from ui.ports import Shelf
from ui.traffic.metrics import Metrics

# The real problem names folders of this machine, so strangers get this.
_HIDDEN_PROBLEM = "the index has a problem: fuente doctor names it"


def probe_router(
    shelf: Shelf, metrics: Metrics, may_read: Callable[[Request], bool], writer: Writer | None
) -> APIRouter:
    """Return the routes for monitoring; ``may_read`` tells who may see metrics, and problems in full.

    A failing ``writer`` makes the service degraded but not unready, as answers are then quotations.
    """
    if writer is not None:
        watch_writer(writer, metrics)
    router = APIRouter()

    @router.get("/livez")
    async def alive() -> JSONResponse:
        return JSONResponse({"status": "ok"})

    @router.get("/readyz")
    def ready(request: Request) -> JSONResponse:
        readiness = shelf.readiness()
        state: dict[str, object] = asdict(readiness)
        if readiness.problem is not None and not may_read(request):
            state["problem"] = _HIDDEN_PROBLEM
        if writer is not None:
            state["generator"] = generator_state(writer.health())
        return JSONResponse(state, status_code=200 if readiness.ready else 503)

    @router.get("/metrics")
    def figures(request: Request) -> Response:
        if not may_read(request):
            return Response("not found", status_code=404, media_type="text/plain")
        return Response(metrics.text(), headers={"content-type": CONTENT_TYPE_LATEST})

    return router


def generator_state(health: Health) -> dict[str, str | None]:
    """Return the language model's state for ``/readyz``."""
    return {
        "model": health.model,
        "state": "degraded" if health.degraded else "ok",
        "fault": health.fault.value if health.fault else None,
    }


def watch_writer(writer: Writer, metrics: Metrics) -> None:
    """Add the language model's state to the metrics."""
    metrics.watch(
        "fuente_generator_degraded",
        "1 while the language model fails and answers are quoted instead.",
        lambda: float(writer.health().degraded),
    )
    metrics.watch("fuente_generator_answered", "Calls the model has answered.", lambda: float(writer.health().answered))
    for fault in Fault:
        metrics.watch(
            f"fuente_generator_{fault.value}",
            f"Calls to the model that ended as {fault.value}.",
            partial(_count, writer, fault),
        )


def _count(writer: Writer, fault: Fault) -> float:
    return float(dict(writer.health().faults).get(fault, 0))
