"""What of a page a visitor cannot see."""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode, SelectolaxError

_DROPPED = {
    "script", "style", "template", "noscript", "iframe", "object", "svg", "math", "canvas", "select", "textarea",
    "input", "nav", "aside", "dialog", "head", "title", "rp", "rt", "audio", "video", "datalist",
    # Struck out: the page says that it holds no more.
    "del", "s", "strike",
}  # fmt: skip
# A heading that opens what is under it is often a button.
_HOLD_BUTTONS = "h1, h2, h3, h4, h5, h6, summary, dt"
_FURNITURE = {"navigation", "search"}
# Text for screen readers alone: page furniture ("Share on", "opens in a new window") that is not on the page.
_UNSEEN_CLASSES = {"sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "element-invisible"}
_ZERO = r"0(?:\.0*)?\s*(?:px|pt|r?em|%)?\s*(?:;|!|\Z)"
_HIDDEN_STYLE = re.compile(
    rf"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|(?:^|[;\s])opacity\s*:\s*{_ZERO}"
    rf"|font-size\s*:\s*(?:{_ZERO}|0?\.\d+(?:px|pt)|[01](?:\.\d+)?px)|(?:^|[;\s])(?:left|top|text-indent)\s*:\s*-\d{{3,}}"
    rf"|(?:^|[;\s])(?:max-)?(?:height|width)\s*:\s*{_ZERO}|clip\s*:\s*rect\(\s*(?:0|1)|clip-path\s*:\s*inset\(\s*(?:50|100)%"
    r"|transform\s*:\s*scale\(\s*0\s*\)|content-visibility\s*:\s*hidden",
    re.IGNORECASE,
)
_COLOUR = re.compile(r"(?:^|[;\s])color\s*:\s*([^;!]+)", re.IGNORECASE)
_BACKGROUND = re.compile(r"(?:^|[;\s])background(?:-color)?\s*:\s*([^;!]+)", re.IGNORECASE)
_WHITE = re.compile(r"#(?:f{3}|f{6})\b|white\b|rgba?\(\s*255\s*,\s*255\s*,\s*255", re.IGNORECASE)
_CLEAR = re.compile(r"transparent|rgba\([^)]*,\s*0(?:\.0*)?\s*\)", re.IGNORECASE)
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_MOST_RULES = 2000


class Hiding:
    """Tells which elements of one parsed page are not shown, by their kind, attributes and the page's own styles."""

    def __init__(self, tree: LexborHTMLParser) -> None:
        self._by_rule = {node.mem_id for selector in _hiding_selectors(tree) for node in _selected(tree, selector)}
        self._opening = {button.mem_id for heading in tree.css(_HOLD_BUTTONS) for button in heading.css("button")}

    def hides(self, node: LexborNode) -> bool:
        """Tell whether an element and all that is in it is out of sight."""
        tag = node.tag or ""
        if tag in _DROPPED or tag.startswith("-comment") or node.mem_id in self._by_rule:
            return True
        if tag == "button" and node.mem_id not in self._opening:
            return True
        attributes = node.attributes
        if not attributes:
            return False
        return (
            "hidden" in attributes
            or attributes.get("aria-hidden") == "true"
            or attributes.get("role") in _FURNITURE
            or not _UNSEEN_CLASSES.isdisjoint((attributes.get("class") or "").split())
            or _hidden_style(node, attributes.get("style") or "")
            or (tag == "font" and _WHITE.match(attributes.get("color") or "") is not None)
        )


def _hidden_style(node: LexborNode, style: str) -> bool:
    if not style:
        return False
    if _HIDDEN_STYLE.search(style):
        return True
    colour = _COLOUR.search(style)
    if colour is None:
        return False
    value = colour[1].strip()
    if _CLEAR.match(value):
        return True
    behind = _background(node)
    return value.lower() == behind.lower() or (_WHITE.match(value) is not None and _is_light(behind))


def _background(node: LexborNode) -> str:
    """Return the background that a style attribute gives the text, or nothing."""
    at: LexborNode | None = node
    while at is not None and at.tag != "html":
        found = _BACKGROUND.search((at.attributes.get("style") or "") if at.attributes else "")
        if found:
            return found[1].strip()
        at = at.parent
    return ""


def _is_light(background: str) -> bool:
    return not background or _WHITE.match(background) is not None or _CLEAR.match(background) is not None


def _hiding_selectors(tree: LexborHTMLParser) -> Iterator[str]:
    count = 0
    for sheet in tree.css("style"):
        for selectors, declarations in _rules(_COMMENT.sub("", sheet.text())):
            count += 1
            if count > _MOST_RULES:
                return
            if _HIDDEN_STYLE.search(declarations):
                yield selectors


def _rules(sheet: str) -> Iterator[tuple[str, str]]:
    """Yield the rules of a style sheet that hold on every screen: those in ``@media`` and the like are passed over."""
    depth, at, selectors = 0, 0, ""
    for brace in re.finditer(r"[{}]", sheet):
        text = sheet[at : brace.start()].strip()
        at = brace.end()
        if brace[0] == "{":
            depth += 1
            selectors = text.rpartition(";")[2].strip() if depth == 1 else ""
        else:
            if depth == 1 and selectors and not selectors.startswith("@"):
                yield selectors, text
            depth = max(depth - 1, 0)
            selectors = ""


def _selected(tree: LexborHTMLParser, selector: str) -> list[LexborNode]:
    if ":" in selector:  # a state such as :hover, or :before, which is no element
        return []
    try:
        return tree.css(selector)
    except (SelectolaxError, ValueError):
        return []  # a selector that this parser does not know hides nothing that can be named
