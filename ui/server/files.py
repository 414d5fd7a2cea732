"""The stylesheets, scripts and icon that the pages use."""

import hashlib
import re
from collections.abc import Mapping
from importlib.resources import files
from itertools import chain

from fastapi import APIRouter, Request, Response

from ui.server.packed import FOR_GOOD, packed

_KINDS = {"css": "text/css", "js": "text/javascript", "svg": "image/svg+xml"}
# Files that are sent in one together with those that they use.
_FIRST = {
    "chat.js": (
        "streaming.js", "queue.js", "question.js", "copying.js", "speaking.js", "reading.js", "before.js",
        "pressing.js", "overlay.js",
    ),
    "plain.js": ("reading.js",),
    "care.css": ("help.css",),
    "fuente.css": ("answer.css",),
    "site.js": ("copying.js",),
    "reader.css": ("page.css",),
    "reader.js": ("pressing.js",),
    "desk.css": ("page.css",),
    "desk.js": ("pressing.js",),
    "frame.css": ("help.css", "answer.css"),
    "frame.js": (
        "elements.js", "streaming.js", "exchange.js", "around.js", "copying.js", "speaking.js", "reading.js",
        "parts.js", "box.js",
    ),
}  # fmt: skip
# Sent to nobody under its own name: what is in another file, and what the demo's own server sends.
_NOT_ALONE = {"demo.css", *chain.from_iterable(_FIRST.values())}
# Comments are for those who read the source, so they are not sent; no string in a script holds a line of comment.
_COMMENTS = re.compile(rb"^[ \t]*//.*\n|^[ \t]*/\*[^*]*\*/\n", re.MULTILINE)


def read_static() -> dict[str, bytes]:
    """Return the static files by name, without comments; each comes after those that it uses."""
    folder = files("ui").joinpath("static")
    names = {file.name for file in folder.iterdir() if file.name.rpartition(".")[2] in _KINDS} - _NOT_ALONE
    parts = {name: (*_FIRST.get(name, ()), name) for name in sorted(names)}
    return {
        name: _COMMENTS.sub(b"", b"".join(folder.joinpath(part).read_bytes() for part in these))
        for name, these in parts.items()
    }


def version_of(contents: Mapping[str, bytes]) -> str:
    """Return a short hash that changes when a file does."""
    return hashlib.sha256(b"".join(contents[name] for name in sorted(contents))).hexdigest()[:12]


def static_router(contents: Mapping[str, bytes]) -> APIRouter:
    """Return the routes of these files and of the icon, and of nothing else."""
    router, version = APIRouter(), version_of(contents)
    for name, content in contents.items():
        _serve(router, f"/static/{name}", content, _KINDS[name.rpartition(".")[2]], version)
    _serve(router, "/favicon.ico", contents["icon.svg"], _KINDS["svg"], version)
    return router


def _serve(router: APIRouter, path: str, content: bytes, kind: str, version: str) -> None:
    held, kept = (packed(content, kind, caching) for caching in ("public, max-age=86400", FOR_GOOD))

    @router.get(path)
    def file(request: Request) -> Response:
        # Another version is that of a server which is being replaced, or is about to replace this one.
        return (kept if request.url.query == version else held).response(request)
