"""CSS colours, read just far enough to tell whether text stands out from its background."""

import colorsys
import re

_HEX = re.compile(r"#([0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})(?![0-9a-f])")
_FUNCTION = re.compile(r"(rgb|hsl)a?\(([^()]{1,80})\)")
_NUMBER = re.compile(r"([+-]?(?:\d{1,9}(?:\.\d{0,9})?|\.\d{1,9}))(%|deg)?\Z")
_NAMED = {"white": (255.0, 255.0, 255.0, 1.0), "black": (0.0, 0.0, 0.0, 1.0), "transparent": (0.0, 0.0, 0.0, 0.0)}
_NAME = re.compile(r"[a-z]+")
_LEAST_SEEN = 0.05
_ALIKE = 10  # of 255, for each channel: text this close to its background cannot be read

Colour = tuple[float, float, float, float]


def is_clear(text: str) -> bool:
    """Tell whether a CSS value begins with a colour that is practically transparent."""
    colour = _parsed(text)
    return colour is not None and colour[3] <= _LEAST_SEEN


def are_alike(one: str, other: str) -> bool:
    """Tell whether text in one colour is unreadable on the other; colours not understood here are compared as text."""
    first, second = _parsed(one), _parsed(other)
    if first is None or second is None:
        return one == other
    return all(abs(a - b) <= _ALIKE for a, b in zip(first[:3], second[:3], strict=True))


def _parsed(text: str) -> Colour | None:
    """Return red, green and blue (0 to 255) and opacity (0 to 1) of a lower-case CSS value; None if not understood."""
    hexadecimal = _HEX.match(text)
    if hexadecimal is not None:
        return _of_hex(hexadecimal[1])
    function = _FUNCTION.match(text)
    if function is not None:
        return _of_function(function[1], re.split(r"[\s,/]+", function[2].strip()))
    name = _NAME.match(text)
    return None if name is None else _NAMED.get(name[0])


def _of_hex(digits: str) -> Colour:
    pairs = [digit * 2 for digit in digits] if len(digits) < 6 else re.findall("..", digits)
    red, green, blue, opaque = (int(pair, 16) for pair in [*pairs, "ff"][:4])
    return red, green, blue, opaque / 255


def _of_function(kind: str, parts: list[str]) -> Colour | None:
    numbers = [_NUMBER.match(part) for part in parts]
    found = [(float(number[1]), number[2] == "%") for number in numbers if number is not None]
    if len(found) < len(parts) or len(parts) not in (3, 4):
        return None
    opaque, is_share = found[3] if len(found) == 4 else (1.0, False)
    first, second, third = found[:3]
    if kind == "hsl":
        rgb = colorsys.hls_to_rgb(first[0] % 360 / 360, min(third[0], 100) / 100, min(second[0], 100) / 100)
        red, green, blue = (255 * part for part in rgb)
    else:
        red, green, blue = (2.55 * value if share else value for value, share in (first, second, third))
    return red, green, blue, opaque / 100 if is_share else opaque
