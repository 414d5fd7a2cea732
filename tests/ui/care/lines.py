"""Help lines for tests; no number here is a real line."""

from datetime import date

from ui.care.care import Care
from ui.settings.helplines import HelpLine

LINES = (
    HelpLine("Nowhere", "Night line", "000 111", None, ("en",), "a visit", date(2026, 10, 1)),
    HelpLine(
        "Ninguna parte", "Línea de ejemplo", "+00 (0) 000-0000", "https://lines.example/help?a=1", ("es", "en"),
        "https://lines.example/about", date(2026, 10, 1),
    ),
    HelpLine("Elsewhere", "Page only", None, "https://page.example/", ("es",), "a visit", date(2026, 10, 1)),
)  # fmt: skip
LISTED = Care(LINES)
NONE_LISTED = Care()
