"""Gradio's theme, reduced to the product's own colours and system fonts; the rest is in ``static/fuente.css``."""

import gradio as gr

_SANS = ("system-ui", "-apple-system", "Segoe UI", "Roboto", "sans-serif")
_MONO = ("ui-monospace", "Menlo", "monospace")


def theme() -> gr.themes.Base:
    """Return a theme that loads no fonts and has the final colours from the first frame on."""
    return gr.themes.Base(font=_SANS, font_mono=_MONO).set(
        body_background_fill="#faf7f2",
        body_background_fill_dark="#10181a",
        body_text_color="#1d2528",
        body_text_color_dark="#e8eef0",
        background_fill_primary="#faf7f2",
        background_fill_primary_dark="#10181a",
        block_background_fill="transparent",
        block_background_fill_dark="transparent",
        block_border_width="0px",
        block_border_width_dark="0px",
        block_shadow="none",
        block_shadow_dark="none",
    )
