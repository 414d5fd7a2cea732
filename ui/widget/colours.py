"""Checks that a site's colour is readable, by the contrast formula of WCAG 2."""

import colorsys

# Paper and card of static/tokens.css: links and borders in a site's colour appear on both.
GROUNDS = {"light": ("#faf7f2", "#ffffff"), "dark": ("#10181a", "#182326")}
ENOUGH = 4.5
_WHITE, _BLACK = "#ffffff", "#000000"
_STEPS = 100


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours written ``#rrggbb``, from 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def ink_on(colour: str) -> str:
    """Return black or white, whichever is more readable on ``colour``; the ratio is always over 4.5."""
    return max((_WHITE, _BLACK), key=lambda ink: contrast(ink, colour))


def check_colour(colour: str, theme: str) -> None:
    """Raise ``ValueError``, naming the nearest readable colour, if ``colour`` is hard to read on a theme."""
    worst = _worst(colour, theme)
    if worst < ENOUGH:
        raise ValueError(
            f"the {theme} colour {colour} is too faint on a {theme} page (contrast {worst:.1f}, at least {ENOUGH} is "
            f"needed): {nearest(colour, theme)} would do"
        )


def nearest(colour: str, theme: str) -> str:
    """Return the nearest colour of the same hue that is readable on a theme."""
    hue, lightness, saturation = colorsys.rgb_to_hls(*(channel / 255 for channel in _channels(colour)))
    end = 0.0 if theme == "light" else 1.0
    for step in range(_STEPS + 1):
        moved = lightness + (end - lightness) * step / _STEPS
        rgb = colorsys.hls_to_rgb(hue, moved, saturation)
        found = "#" + "".join(f"{round(channel * 255):02x}" for channel in rgb)
        if _worst(found, theme) >= ENOUGH:
            return found
    return ink_on(GROUNDS[theme][0])


def _worst(colour: str, theme: str) -> float:
    return min(contrast(colour, ground) for ground in GROUNDS[theme])


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(channel / 255) for channel in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
