import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.widget.colours import ENOUGH, GROUNDS, check_colour, contrast, ink_on, nearest

COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")
TOKENS = Path(__file__).parents[3] / "ui" / "static" / "tokens.css"


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert contrast("#ff0000", "#ffffff") == pytest.approx(4.0, abs=0.01)


@given(COLOURS)
def test_what_stands_on_a_colour_can_be_read(colour: str) -> None:
    assert contrast(ink_on(colour), colour) >= ENOUGH


@given(COLOURS, st.sampled_from(sorted(GROUNDS)))
def test_a_faint_colour_is_refused_with_one_that_would_do(colour: str, theme: str) -> None:
    better = nearest(colour, theme)
    check_colour(better, theme)
    if all(contrast(colour, ground) >= ENOUGH for ground in GROUNDS[theme]):
        check_colour(colour, theme)
    else:
        with pytest.raises(ValueError, match=better):
            check_colour(colour, theme)


def test_the_grounds_are_those_of_the_style_sheet() -> None:
    css = TOKENS.read_text(encoding="utf-8")
    found = [tuple(re.findall(rf"--f-{name}: (#\w+);", css)) for name in ("paper", "card")]
    light, dark, _ = zip(*found, strict=True)
    assert {"light": light, "dark": dark} == GROUNDS
