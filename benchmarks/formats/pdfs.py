"""PDFs that are locked, hide text or do harm."""

import io
import zlib
from collections.abc import Callable, Sequence

from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

Drawing = Callable[[Canvas], object]


def drawn(
    texts: Sequence[str],
    *,
    first: Drawing = lambda canvas: canvas,
    locked_with: str | None = None,
    pages: int = 1,
    size: tuple[float, float] = A4,
) -> bytes:
    """Return a PDF with these texts on each page, below what is drawn ``first``."""
    buffer = io.BytesIO()
    lock = None if locked_with is None else StandardEncryption(locked_with, ownerPassword="owner", canModify=0)
    canvas = Canvas(buffer, pagesize=size, encrypt=lock)
    for _ in range(pages):
        canvas.setFont("Helvetica", 12)
        first(canvas)
        for number, text in enumerate(texts):
            canvas.drawString(80, size[1] - 200 - 40 * number, text)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def in_mode_three(text: str) -> Drawing:
    """Return what draws a text that is neither filled nor outlined."""

    def draw(canvas: Canvas) -> None:
        hidden = canvas.beginText(80, 300)
        hidden.setTextRenderMode(3)
        hidden.textLine(text)
        # The mode would hold for all that follows.
        hidden.setTextRenderMode(0)
        canvas.drawText(hidden)

    return draw


def under_a_bar(text: str) -> Drawing:
    """Return what draws a text and a bar over it."""

    def draw(canvas: Canvas) -> None:
        canvas.drawString(80, 400, text)
        canvas.rect(70, 390, 460, 30, fill=1)

    return draw


def pdf_of(objects: list[bytes]) -> bytes:
    """Return a PDF of these objects, the first of which is its catalogue."""
    out, places = bytearray(b"%PDF-1.4\n"), []
    for number, content in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    return bytes(out + b"trailer <</Size %d /Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, table))


def pdf_bomb() -> bytes:
    """Return a PDF with a page whose instructions unpack from 2 MB to 1 GB."""
    packing = zlib.compressobj(9)
    packed = b"".join(packing.compress(b"0 0 m 1 1 l S\n" * 70_000) for _ in range(1000)) + packing.flush()
    content = b"<</Length %d /Filter /FlateDecode>>\nstream\n%s\nendstream" % (len(packed), packed)
    leaf = b"<</Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R>>"
    return pdf_of([b"<</Type /Catalog /Pages 2 0 R>>", b"<</Type /Pages /Kids [3 0 R] /Count 1>>", leaf, content])


def pdf_loop() -> bytes:
    """Return a PDF with a form that draws itself, and a page tree that is its own child."""
    draw = b"/F Do /F Do /F Do"
    form = b"<</Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources <</XObject <</F 5 0 R>>>> /Length %d>>"
    leaf = b"<</Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources <</XObject <</F 5 0 R>>>>>>"
    stream = b"\nstream\n" + draw + b"\nendstream"
    return pdf_of(
        [
            b"<</Type /Catalog /Pages 2 0 R>>",
            b"<</Type /Pages /Kids [3 0 R 2 0 R] /Count 2>>",
            leaf,
            b"<</Length %d>>" % len(draw) + stream,
            form % len(draw) + stream,
        ]
    )
