"""A web site on this machine, as bad as sites get."""

import gzip
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

ARTICLE = """<!DOCTYPE html><html lang="es"><head><title>{title}</title></head><body><nav><a href="/">Inicio</a></nav>
<article><h1>{title}</h1><p>La Conferencia Regional sobre Migración reúne a once países de la región desde 1996.</p>
<p>{text}</p></article></body></html>"""


class Site:
    """What the site says, and what was asked of it."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.asked: Counter[str] = Counter()
        self.times: list[float] = []
        self.agents: set[str] = set()
        self.texts = {f"/a{number}": f"Este es el texto número {number} del sitio." for number in range(1, 6)}
        self.gone: set[str] = set()
        self.busy: set[str] = set()
        self.retry_after = ""
        self.moved: dict[str, str] = {}
        self.fed = [f"{self.url}/a1", "/a2", "http://10.0.0.1/", f"{self.url}/a1#top"]
        self.robots: tuple[int, str] = (200, "User-agent: *\nDisallow: /private/\nDisallow: /*.cgi$\n")
        self.other = ""

    @property
    def url(self) -> str:
        """The address of the site."""
        return f"http://127.0.0.1:{self.port}"

    def answer(self, path: str, headers: dict[str, str]) -> tuple[int, dict[str, str], bytes]:
        """Return status, headers and body for a path."""
        if path in self.busy:
            return 503, {"Content-Type": "text/html", "Retry-After": self.retry_after}, b"<h1>Busy</h1>"
        if path.startswith("/status/"):
            return int(path.removeprefix("/status/")), {"Content-Type": "text/html"}, b""
        if path in self.moved:
            return 302, {"Location": self.moved[path]}, b""
        if path in (packed := _packed()):
            coding = "br" if path == "/brotli" else "gzip"
            return 200, {"Content-Type": "text/html", "Content-Encoding": coding}, packed[path]
        if path == "/old":
            # As servers answer for a page that is older than what was read before.
            status = 304 if "if-modified-since" in headers else 200
            return status, {"Content-Type": "text/html"}, b"" if status == 304 else b"<p>An old page.</p>"
        if path in self.texts and path not in self.gone:
            return self._article(path, headers)
        if path.endswith("/robots.txt"):
            return self.robots[0], {"Content-Type": "text/plain"}, self.robots[1].encode("utf-8", "surrogateescape")
        if path.startswith("/to/"):
            return 302, {"Location": self._targets()[path.removeprefix("/to/")]}, b""
        made = self._listings().get(path) or self._oddities().get(path)
        if made is None:
            return 404, {"Content-Type": "text/html"}, b"<h1>Not here</h1>"
        kind, body = made
        return 200, {"Content-Type": kind}, body

    def _article(self, path: str, headers: dict[str, str]) -> tuple[int, dict[str, str], bytes]:
        tag = f'"versión-{hash(self.texts[path])}"'
        if headers.get("if-none-match") == tag:
            return 304, {"ETag": tag}, b""
        body = ARTICLE.format(title=f"Artículo {path}", text=self.texts[path]).encode()
        return 200, {"Content-Type": "text/html; charset=utf-8", "ETag": tag, "Last-Modified": "x"}, body

    def _targets(self) -> dict[str, str]:
        return {
            "a1": "/a1",
            "loop": "/to/loop",
            "nowhere": "",
            "crooked": "https://[example.org]/x",
            "accent": "/informaci\u00f3n".encode().decode("latin-1"),
            "file": "file:///etc/passwd",
            "private": "/private/x",
            "metadata": "http://169.254.169.254/latest/meta-data/",
            "local": "http://127.0.0.1:1/",
            "localhost": "http://localhost/",
            "mapped": "http://[::ffff:127.0.0.1]/",
            "other": self.other,
        }

    def _listings(self) -> dict[str, tuple[str, bytes]]:
        def urlset(*places: str) -> bytes:
            inside = "".join(f"<url><loc>{place}</loc><lastmod>2026-01-0{n}</lastmod></url>"
                             for n, place in enumerate(places, start=1))  # fmt: skip
            return (
                f'<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{inside}</urlset>'
            ).encode()

        sitemaps = "".join(f"<sitemap><loc>{self.url}/{name}</loc></sitemap>" for name in ("one.xml", "two.xml.gz"))
        index = f'<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{sitemaps}</sitemapindex>'
        whole = urlset(f"{self.url}/a1", f"{self.url}/a2")
        twice = gzip.compress(whole[:100]) + gzip.compress(whole[100:]) + b"\0\0"
        item = "<item><title>t</title><link>{0}</link><pubDate>Fri, 02 Jan 2026 10:00:00 GMT</pubDate></item>"
        rss = "".join(item.format(place) for place in self.fed)
        return {
            "/sitemap.xml": ("application/xml", index.encode()),
            "/one.xml": ("text/xml", urlset(f"{self.url}/a1", f"{self.url}/a2", "http://elsewhere.example/x")),
            "/two.xml.gz": ("application/x-gzip", gzip.compress(urlset(f"{self.url}/a3", f"{self.url}/private/x"))),
            "/odd.xml": ("text/xml", urlset("https://[example.org/a", f"{self.url}/a5")),
            "/odd_index.xml": ("text/xml", index.replace(f"{self.url}/two.xml.gz", "https://[two.xml").encode()),
            "/twice.xml.gz": ("application/gzip", twice),
            "/deep.xml": ("text/xml", index.replace("one.xml", "deep.xml?1").encode()),
            "/deep.xml?1": ("text/xml", index.replace("one.xml", "deep.xml?2").encode()),
            "/deep.xml?2": ("text/xml", index.replace("one.xml", "deep.xml?3").encode()),
            "/deep.xml?3": ("text/xml", index.replace("one.xml", "deep.xml?4").encode()),
            "/pages.xml": ("text/xml", index.replace("one.xml", "a1").encode()),
            "/broken.xml": ("application/xml", b"<urlset><url><loc>http"),
            "/half.xml": ("application/xml", index.replace("two.xml.gz", "broken.xml").encode()),
            "/bomb.xml.gz": ("application/gzip", _bomb(50_000_000)),
            "/laughs.xml": ("application/xml", b"<!DOCTYPE a [<!ENTITY b 'c'>]><urlset>&b;</urlset>"),
            "/feed": ("application/rss+xml", f"<rss version='2.0'><channel>{rss}</channel></rss>".encode()),
            "/atom": (
                "application/atom+xml",
                f"<feed xmlns='http://www.w3.org/2005/Atom'><entry><link href='{self.url}/a4'/>"
                "<updated>2026-01-03T00:00:00Z</updated></entry></feed>".encode(),
            ),
        }

    def _oddities(self) -> dict[str, tuple[str, bytes]]:
        return {
            "/enter": ("text/html", b"<h1>Enter</h1><p>Your name, please.</p><input type='password'>"),
            "/large": ("text/html", b"<p>" + b"x" * 3_000_000),
            "/latin": ("text/html; charset=iso-8859-1", "<p>Él niñó — sí</p>".encode("cp1252")),
            "/picture": ("image/png", b"\x89PNG"),
            "/informaci%C3%B3n": ("text/html", b"<p>Moved here.</p>"),
            "/report.pdf": ("application/octet-stream", b"%PDF-1.4"),
            "/notes.md": ("text/plain", b"# Notes\n\nText."),
            "/x.cgi": ("text/html", b"no"),
            "/private/x": ("text/html", b"no"),
        }


# Packed once, and not for every request of a test.
@cache
def _bomb(size: int) -> bytes:
    return gzip.compress(b" " * size)


@cache
def _packed() -> dict[str, bytes]:
    lines = gzip.compress(b"".join(b"<p>Line %d.</p>" % n for n in range(5000)))
    return {
        "/cut": lines[: len(lines) // 2],
        "/bomb": _bomb(3_000_000),
        "/unpacked": b"<p>Not packed.</p>",
        "/brotli": lines,
    }


@contextmanager
def open_site() -> Iterator[Site]:
    """Serve a site on a free port until the block ends."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            site.asked[self.path] += 1
            site.times.append(time.monotonic())
            site.agents.add(self.headers.get("User-Agent", ""))
            if self.path.startswith("/slow"):
                self._dribble()
                return
            status, headers, body = site.answer(self.path, {name.lower(): v for name, v in self.headers.items()})
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def _dribble(self) -> None:
            try:
                for letter in b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + b"X: y\r\n" * 10_000:
                    self.wfile.write(bytes([letter]))
                    self.wfile.flush()
                    time.sleep(0.05)
            except OSError:
                self.close_connection = True

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    site = Site(server.server_address[1])
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
