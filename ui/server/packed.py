"""A file ready to be sent: plain, compressed, and with an ETag."""

import gzip
import hashlib
from dataclasses import dataclass

from starlette.requests import HTTPConnection, Request
from starlette.responses import Response

# For an address that changes whenever its content does.
FOR_GOOD = "public, max-age=31536000, immutable"


@dataclass(frozen=True, slots=True)
class Packed:
    """A file of fixed content; ``kind`` is its media type and ``caching`` its Cache-Control."""

    content: bytes
    compressed: bytes
    kind: str
    caching: str
    etag: str

    def response(self, request: Request) -> Response:
        """Return the file, compressed if the browser accepts that, or 304 if the browser has it already."""
        headers = {"cache-control": self.caching, "etag": self.etag, "vary": "Accept-Encoding"}
        if self.etag in request.headers.get("if-none-match", ""):
            return Response(status_code=304, headers=headers)
        if accepts_gzip(request):
            return Response(self.compressed, media_type=self.kind, headers={**headers, "content-encoding": "gzip"})
        return Response(self.content, media_type=self.kind, headers=headers)


def accepts_gzip(asked: HTTPConnection) -> bool:
    """Tell whether who asks can read what is compressed."""
    return "gzip" in asked.headers.get("accept-encoding", "")


def packed(content: bytes, kind: str, caching: str) -> Packed:
    """Compress a file and compute its ETag."""
    etag = f'"{hashlib.sha256(content).hexdigest()[:16]}"'
    return Packed(content, gzip.compress(content, 9, mtime=0), kind, caching, etag)


def packed_page(html: str, request: Request) -> Response:
    """Return a page, compressed if the browser accepts that; not for one that holds a secret, whose size would tell."""
    return packed(html.encode(), "text/html", "no-store").response(request)
