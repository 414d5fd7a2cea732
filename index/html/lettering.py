"""Whether letters on a page can be read, by their size and colour, which elements inherit."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from selectolax.lexbor import LexborHTMLParser, LexborNode

from index.html.around import ancestors
from index.html.colours import are_alike, is_clear
from index.html.style_sheets import Rule

_SIZE = re.compile(r"(?:^|[;\s])font(?:-size)?\s*:\s*([^;!]+)", re.IGNORECASE)
_TINY = re.compile(r"0(?:\.0*)?\s*(?:px|pt|r?em|%)?\s*(?:[/\s]|\Z)|0?\.\d+(?:px|pt)|[01](?:\.\d+)?p[xt]", re.IGNORECASE)
# Other sizes are relative to the surrounding size, and a part of zero is zero.
_OWN_SIZE = re.compile(r"\d(?:px|pt|pc|rem|v[wh]|cm|mm|in)\b|\b(?:small|medium|large)\b|\w\(", re.IGNORECASE)
_OTHER_RULES = re.compile(r"@(?!font-face|page|charset|namespace)", re.IGNORECASE)
_COLOUR = re.compile(r"(?:^|[;\s])color\s*:\s*([^;!]+)", re.IGNORECASE)
_BACKGROUND = re.compile(r"(?:^|[;\s])background(?:-color|-image)?\s*:\s*([^;!]+)", re.IGNORECASE)
_NONE = re.compile(r"(?:none|inherit|initial|unset)?")
# Whatever colour these begin with, other colours can be seen in or through them.
_MIXED = re.compile(r"url\(|gradient|\([^)]*[,/]\s*0?\.\d+\s*\)")
# Letters filled with their background can be seen although they have no colour.
_CUT_OUT = re.compile(r"background-clip\s*:\s*text", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Letters:
    """How letters are set; ``behind`` holds the colours behind them, or None if unknown."""

    tiny: bool = False
    colour: str = ""
    cut_out: bool = False
    behind: tuple[str, ...] | None = ("white",)

    @property
    def unseen(self) -> bool:
        """Tell whether the letters are too small, or have the colour of their background."""
        if self.tiny or (is_clear(self.colour) and not self.cut_out):
            return True
        known = self.behind if self.colour else None
        return known is not None and all(are_alike(self.colour, one) and not _MIXED.search(one) for one in known)


class Lettering:
    """Tells how letters are set in each element of one page, by attributes and the page's style sheets."""

    def __init__(self, tree: LexborHTMLParser, rules: Sequence[Rule]) -> None:
        self._tree = tree
        self._rules = rules
        self._found: dict[Rule, list[int]] = {}
        # With external or conditional style sheets, what applies to a class is unknown.
        self._has_other_rules = tree.css_first("link[rel~='stylesheet']") is not None or any(
            _OTHER_RULES.search(sheet.text()) for sheet in tree.css("style")
        )

    def inside(self, node: LexborNode, around: Letters) -> Letters:
        """Return how letters are set inside an element, given how they are set ``around`` it."""
        attributes = node.attributes or {}
        style = attributes.get("style") or ""
        told = _COLOUR.findall(style) or ([attributes.get("color") or ""] if node.tag == "font" else [])
        own = (told[-1] if told else "").strip().lower() or self._colours.get(node.mem_id)
        cut_out = _CUT_OUT.search(style) is not None or (around.cut_out and own is None)
        colour = around.colour if own is None else own
        return Letters(self._is_tiny(node, style, around), colour, cut_out, self._behind(node, style, around))

    def above(self, node: LexborNode) -> Letters:
        """Return how letters are set just outside an element, from its ancestors."""
        letters = Letters()
        for outer in reversed(list(ancestors(node))):
            letters = self.inside(outer, letters)
        return letters

    def _is_tiny(self, node: LexborNode, style: str, around: Letters) -> bool:
        told = _SIZE.findall(style)
        if told:
            return _is_tiny(told[-1]) or (around.tiny and not _OWN_SIZE.search(told[-1]))
        if node.mem_id in self._tiny_by_rule:
            return True
        return around.tiny and node.mem_id not in self._sized_by_rule

    def _behind(self, node: LexborNode, style: str, around: Letters) -> tuple[str, ...] | None:
        attributes = node.attributes or {}
        own = _BACKGROUND.findall(style)
        found = own or [*self._backgrounds.get(node.mem_id, ()), attributes.get("bgcolor") or ""]
        values = [value.strip().lower() for value in found]
        set_here = tuple(value for value in values if not _sets_nothing(value))
        if set_here:
            return set_here
        is_marked = node.tag not in {"html", "body"} and ("class" in attributes or "id" in attributes)
        if "background" in attributes or (self._has_other_rules and is_marked):
            return None
        return around.behind

    @cached_property
    def _colours(self) -> dict[int, str]:
        """The colour of elements by the page's rules, by ``mem_id``; "" if an unknown rule may override it."""
        found: dict[int, str] = {}
        for rule in sorted(self._rules, key=lambda one: one.weight):
            told = _COLOUR.findall(rule.declarations)
            is_known = not self._has_other_rules and _CUT_OUT.search(rule.declarations) is None
            for node in self._nodes(rule) if told else ():
                found[node] = told[-1].strip().lower() if is_known else ""
        return found

    @cached_property
    def _tiny_by_rule(self) -> set[int]:
        return self._sized(tiny=True)

    @cached_property
    def _sized_by_rule(self) -> set[int]:
        return self._sized(tiny=False)

    def _sized(self, *, tiny: bool) -> set[int]:
        told = [(rule, _SIZE.findall(rule.declarations)) for rule in self._rules]
        wanted = [
            rule
            for rule, values in told
            if values and (_is_tiny(values[-1]) if tiny else _OWN_SIZE.search(values[-1]) is not None)
        ]
        return {node for rule in wanted for node in self._nodes(rule)}

    @cached_property
    def _backgrounds(self) -> dict[int, list[str]]:
        found: dict[int, list[str]] = {}
        for rule in self._rules:
            values = _BACKGROUND.findall(rule.declarations)
            for node in self._nodes(rule) if values else ():
                found.setdefault(node, []).extend(values)
        return found

    def _nodes(self, rule: Rule) -> list[int]:
        """Return the ``mem_id`` of each element that a rule matches; cached, as finding them walks the whole page."""
        if rule not in self._found:
            self._found[rule] = [node.mem_id for node in rule.nodes(self._tree)]
        return self._found[rule]


def _is_tiny(size: str) -> bool:
    return _TINY.match(size) is not None


def _sets_nothing(background: str) -> bool:
    return _NONE.fullmatch(background) is not None or (is_clear(background) and not _MIXED.search(background))
