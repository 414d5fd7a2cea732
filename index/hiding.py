"""What of a page a visitor cannot see."""

import re
from collections.abc import Sequence
from functools import cached_property

from selectolax.lexbor import LexborHTMLParser, LexborNode

from index.colours import are_alike, is_clear
from index.style_sheets import Rule, rules_of

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
    r"|(?:^|[;\s])right\s*:\s*-\d{4,}|(?:^|[;\s])font\s*:\s*0(?:px|pt|r?em|%)?\s*[/\s]"
    rf"|(?:^|[;\s])(?:max-)?(?:height|width)\s*:\s*{_ZERO}|clip\s*:\s*rect\(\s*(?:0|1)|clip-path\s*:\s*inset\(\s*(?:50|100)%"
    r"|transform\s*:\s*scale\(\s*0\s*\)|content-visibility\s*:\s*hidden",
    re.IGNORECASE,
)
_DISPLAY = re.compile(r"(?:^|[;\s])display\s*:\s*([\w-]+)[^;!]*(!\s*important)?", re.IGNORECASE)
_COLOUR = re.compile(r"(?:^|[;\s])color\s*:\s*([^;!]+)", re.IGNORECASE)
_BACKGROUND = re.compile(r"(?:^|[;\s])background(?:-color|-image)?\s*:\s*([^;!]+)", re.IGNORECASE)
_NONE = re.compile(r"(?:none|inherit|initial|unset)?")
# Whatever colour they begin with, something else can be seen in or through these.
_MIXED = re.compile(r"url\(|gradient|\([^)]*[,/]\s*0?\.\d+\s*\)")
# Letters that are cut out of their background are seen by it.
_CUT_OUT = re.compile(r"background-clip\s*:\s*text", re.IGNORECASE)


class Hiding:
    """Tells which elements of one parsed page are not shown, by their kind, attributes and the page's own styles."""

    def __init__(self, tree: LexborHTMLParser) -> None:
        self._tree = tree
        self._rules = rules_of(tree)
        hiding = [rule for rule in self._rules if _HIDDEN_STYLE.search(_DISPLAY.sub("", rule.declarations))]
        self._by_rule = {node.mem_id for rule in hiding for node in rule.nodes(tree)}
        self._undisplayed = _undisplayed(tree, self._rules)
        self._opening = {button.mem_id for heading in tree.css(_HOLD_BUTTONS) for button in heading.css("button")}
        # What such rules say of a class is not known here.
        self._has_other_rules = tree.css_first("link[rel~='stylesheet']") is not None or any(
            "@" in sheet.text() for sheet in tree.css("style")
        )

    def hides(self, node: LexborNode) -> bool:
        """Tell whether an element and all that is in it is out of sight."""
        tag = node.tag or ""
        if tag in _DROPPED or tag.startswith("-comment") or node.mem_id in self._by_rule:
            return True
        if tag == "button" and node.mem_id not in self._opening:
            return True
        attributes = node.attributes
        style = (attributes.get("style") or "") if attributes else ""
        if node.mem_id in self._undisplayed and not _DISPLAY.search(style):
            return True
        if not attributes:
            return False
        return (
            "hidden" in attributes
            or attributes.get("aria-hidden") == "true"
            or attributes.get("role") in _FURNITURE
            or not _UNSEEN_CLASSES.isdisjoint((attributes.get("class") or "").split())
            or _HIDDEN_STYLE.search(style) is not None
            or self._has_no_contrast(node, style)
        )

    def _has_no_contrast(self, node: LexborNode, style: str) -> bool:
        """Tell whether text has no colour, or none but that of what is behind it."""
        found = _COLOUR.search(style)
        colour = found[1] if found else (node.attributes.get("color") or "") if node.tag == "font" else ""
        colour = colour.strip().lower()
        if not colour:
            return False
        if is_clear(colour):
            return _CUT_OUT.search(style) is None
        behind = self._behind(node)
        return behind is not None and all(are_alike(colour, one) and not _MIXED.search(one) for one in behind)

    def _behind(self, node: LexborNode) -> list[str] | None:
        """Return the backgrounds that text may have, white where a page sets none; None where that is not known."""
        at: LexborNode | None = node
        while at is not None:
            attributes = at.attributes or {}
            own = _BACKGROUND.findall(attributes.get("style") or "")
            found = own or [*self._backgrounds.get(at.mem_id, ()), attributes.get("bgcolor") or ""]
            values = [value.strip().lower() for value in found]
            set_here = [value for value in values if not _sets_nothing(value)]
            if set_here:
                return set_here
            is_marked = at.tag not in {"html", "body"} and ("class" in attributes or "id" in attributes)
            if "background" in attributes or (self._has_other_rules and is_marked):
                return None
            at = at.parent
        return ["white"]

    @cached_property
    def _backgrounds(self) -> dict[int, list[str]]:
        found: dict[int, list[str]] = {}
        for rule in self._rules:
            values = _BACKGROUND.findall(rule.declarations)
            for node in rule.nodes(self._tree) if values else ():
                found.setdefault(node.mem_id, []).extend(values)
        return found


def _sets_nothing(background: str) -> bool:
    return _NONE.fullmatch(background) is not None or (is_clear(background) and not _MIXED.search(background))


def _undisplayed(tree: LexborHTMLParser, rules: Sequence[Rule]) -> set[int]:
    """Return the elements that a rule takes off the page and that no later or weightier one puts back."""
    hiding: dict[int, tuple[bool, tuple[int, int, int], int]] = {}
    told = [(order, rule, _DISPLAY.findall(rule.declarations)) for order, rule in enumerate(rules)]
    for order, rule, values in told:
        if values and values[-1][0].lower() == "none":
            for node in rule.nodes(tree):
                key = (bool(values[-1][1]), rule.weight, order)
                hiding[node.mem_id] = max(key, hiding.get(node.mem_id, key))
    for order, rule, values in told if hiding else ():
        if values and values[-1][0].lower() != "none":
            for node in rule.nodes(tree):
                if node.mem_id in hiding and (bool(values[-1][1]), rule.weight, order) > hiding[node.mem_id]:
                    del hiding[node.mem_id]
    return set(hiding)
