"""The marks before list items: bullets, numbers, letters."""

# Signs that are only used as bullets.
BULLETS = "•‣◦▪●○■►▶➢➤❖✓✔"
# As the start of a line; capitals only before a bracket, since "A. Smith" may begin a sentence.
LIST_MARK = rf"(?:[{BULLETS}·*–—-]|\d{{1,3}}[.)]|[a-z]\.|[A-Za-z]\)|[ivx]{{2,5}}[.)]|[IVX]{{2,5}}\))"

_ROMANS = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
    (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LETTERS = 26


def letters(number: int) -> str:
    """Return a number above 0 as a list's letter: a to z, then aa, bb."""
    turns, letter = divmod(number - 1, _LETTERS)
    return chr(ord("a") + letter) * (turns + 1)


def roman(number: int) -> str:
    """Return a number above 0 as a Roman numeral, in lower case."""
    written = ""
    for value, digits in _ROMANS:
        times, number = divmod(number, value)
        written += digits * times
    return written
