"""The characters of a PDF page and where they are."""

from dataclasses import dataclass

from index.pdf.grid import Cell

_HALF = 2  # quarters of a circle


@dataclass(frozen=True, slots=True)
class Glyph:
    """A visible character: its box in points from the lower left of the page, its size, and whether it is bold.

    ``cell`` is the ruled cell around it, if any.
    """

    text: str
    left: float
    bottom: float
    right: float
    top: float
    size: float
    bold: bool
    cell: Cell | None = None

    def within(self, cell: Cell | None) -> "Glyph":
        """Return a copy with the given cell."""
        return Glyph(self.text, self.left, self.bottom, self.right, self.top, self.size, self.bold, cell)

    def alike(self, size: float) -> "Glyph":
        """Return a copy of a size that says nothing, as that of recognised text is guessed anew for each line."""
        return Glyph(self.text, self.left, self.bottom, self.right, self.top, size, False, self.cell)

    def turned(self, quarters: int, width: float, height: float, across: float) -> "Glyph":
        """Return the character as it is when its page, of this size, is turned by quarters of a circle, clockwise.

        ``across`` is the size of its letters from left to right.
        """
        left, bottom, right, top = self.left, self.bottom, self.right, self.top
        if quarters == 1:
            left, bottom, right, top = bottom, width - right, top, width - left
        elif quarters == _HALF:
            left, bottom, right, top = width - right, height - top, width - left, height - bottom
        elif quarters:
            left, bottom, right, top = height - top, left, height - bottom, right
        return Glyph(self.text, left, bottom, right, top, across if quarters % 2 else self.size, self.bold, self.cell)


@dataclass(frozen=True, slots=True)
class PageText:
    """The visible characters of a page in order, None between lines, its height in points, and the number hidden.

    If most of its text runs up, down or upside down, the page is turned until that reads from left to right.
    ``pictured`` if there is no text, and a picture covers the page.
    """

    glyphs: tuple[Glyph | None, ...]
    height: float
    hidden: int
    turned: bool = False
    pictured: bool = False
