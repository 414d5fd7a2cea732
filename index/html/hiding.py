"""Which parts of a web page a visitor cannot see."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from selectolax.lexbor import LexborHTMLParser, LexborNode

from index.canonical import canonical_line
from index.html.around import ancestors, next_element
from index.html.lettering import Lettering
from index.html.roles import holds_note, tells_page
from index.html.style_sheets import Rule, rules_of
from index.html.unfolding import OPENERS, asks_of, unfolded

_DROPPED = {
    "script", "style", "template", "noscript", "iframe", "object", "svg", "math", "canvas", "select", "textarea",
    "input", "nav", "aside", "search", "dialog", "head", "title", "rp", "rt", "audio", "video", "datalist",
    # Struck out: the page says that this is no longer true.
    "del", "s", "strike",
}  # fmt: skip
# A heading that unfolds its section is often a button.
_HOLD_BUTTONS = "h1, h2, h3, h4, h5, h6, summary, dt"
# What unfolds a text heads it, unless it is a cell or the like.
_MADE_HEADINGS = {"button", "a", "div", "span", "p", "label"}
_FURNITURE = {"navigation", "search", "complementary", "contentinfo", "dialog", "alertdialog"}
# Comments on a document: Word puts them below the page, Google in a box of their own. LibreOffice's heads and feet.
_COMMENTS = "[style*='mso-element:comment'], .doc-content > div:has(> p > a[href^='#cmnt_ref'])"
_OF_PAGES = "body > div[title='header'], body > div[title='footer']"
# Notices about cookies lie over the page until a visitor presses one of their words.
_OF_COOKIES = ", ".join(f"[{name}*='{word}' i]" for name in ("id", "class") for word in ("cookie", "gdpr", "rgpd"))
_WHOLE_PAGES = {"html", "body", "main", "article"}
_LONGEST_NOTICE, _LONGEST_LABEL = 1500, 60  # characters
_PRESSED = "button, input, [role='button'], [onclick], .btn, a:not([href]), a[href='#'], a[href^='javascript:']"
_AGREED = re.compile(r"\b(?:accept|agree|allow|got it|acept|acuerdo|permit|entend)|\A\W*ok\W*\Z", re.IGNORECASE)
# Text for screen readers alone, page furniture ("Share on", "opens in a new window") that is not on the page, and the
# "[edit]" of a wiki's headings.
_UNSEEN_CLASSES = {
    "sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "element-invisible",
    "mw-editsection", "noprint",
}  # fmt: skip
_ZERO = r"0(?:\.0*)?\s*(?:px|pt|r?em|%)?\s*(?:;|!|\Z)"
_HIDDEN_STYLE = re.compile(
    rf"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|(?:^|[;\s])opacity\s*:\s*{_ZERO}"
    r"|(?:^|[;\s])(?:left|top|text-indent)\s*:\s*-\d{3,}|(?:^|[;\s])right\s*:\s*-\d{4,}"
    rf"|(?:^|[;\s])(?:max-)?(?:height|width)\s*:\s*{_ZERO}|clip\s*:\s*rect\(\s*(?:0|1)|clip-path\s*:\s*inset\(\s*(?:50|100)%"
    r"|text-decoration(?:-line)?\s*:[^;]*\bline-through\b"
    r"|transform\s*:\s*scale\(\s*0\s*\)|content-visibility\s*:\s*hidden",
    re.IGNORECASE,
)
_DISPLAY = re.compile(r"(?:^|[;\s])display\s*:\s*([\w-]+)[^;!]*(!\s*important)?", re.IGNORECASE)


class Hiding:
    """Tells which elements of one parsed page are not shown, by their tag, attributes and the page's style sheets."""

    def __init__(self, tree: LexborHTMLParser) -> None:
        rules = rules_of(tree)
        hiding = [rule for rule in rules if _HIDDEN_STYLE.search(_DISPLAY.sub("", rule.declarations))]
        self._by_rule = {node.mem_id for rule in hiding for node in rule.nodes(tree)}
        self._by_rule.update(comment.mem_id for comment in tree.css(f"{_COMMENTS}, {_OF_PAGES}"))
        self._by_rule.update(node.mem_id for node in _notices(tree))
        self._undisplayed = _undisplayed(tree, rules)
        pairs = list(unfolded(tree))
        self._unfolded = {one.panel.mem_id for one in pairs}
        self._opening = {opener.mem_id for heading in tree.css(_HOLD_BUTTONS) for opener in heading.css(OPENERS)}
        above = {one.opener.mem_id for one in pairs if one.is_above and one.opener.tag in _MADE_HEADINGS}
        self._tags = {opener: "span" if opener in self._opening else "summary" for opener in above}
        tabs = [(one.opener, one.panel) for one in pairs if one.opener.attributes.get("role") == "tab"]
        self._tabs = {tab.mem_id for tab, _ in tabs}
        self._panels = {one.opener.mem_id: one.panel.mem_id for one in pairs if one.is_above}
        self._headings = {panel.mem_id: canonical_line(tab.text(separator=" ")) for tab, panel in tabs}
        self.lettering = Lettering(tree, rules)

    def tag_of(self, node: LexborNode) -> str:
        """Return the tag that an element is read as: ``summary`` for what unfolds a text and is in no heading."""
        return self._tags.get(node.mem_id, node.tag or "")

    def hides_answer_to(self, node: LexborNode) -> bool:
        """Tell whether an element only asks, and the element after it is hidden: it would head what comes after."""
        following = next_element(node)
        return following is not None and self.hides(following) and asks_of(node, following)

    def panel_of(self, node: LexborNode) -> int | None:
        """Return the number of the element below that an element unfolds, if it does."""
        return self._panels.get(node.mem_id)

    def heading_of(self, node: LexborNode) -> str:
        """Return the words of the tab that shows an element, which stand elsewhere on the page, or ""."""
        return self._headings.get(node.mem_id, "")

    def hides(self, node: LexborNode) -> bool:
        """Tell whether an element and everything in it is hidden, apart from the size and colour of its letters."""
        tag = node.tag or ""
        if node.mem_id in self._tabs or (tag in _DROPPED and not (tag == "aside" and holds_note(node))):
            return True
        if tag == "button" and node.mem_id not in self._opening and node.mem_id not in self._tags:
            return True
        if node.mem_id in self._unfolded:
            return False
        if tag.startswith("-comment") or node.mem_id in self._by_rule:
            return True
        attributes = node.attributes
        style = (attributes.get("style") or "") if attributes else ""
        if node.mem_id in self._undisplayed and not _DISPLAY.search(style):
            return True
        if not attributes:
            return False
        return (
            # A browser opens these if its own search finds a word inside, so they count as visible.
            ("hidden" in attributes and attributes["hidden"] != "until-found")
            or attributes.get("aria-hidden") == "true"
            or attributes.get("role") in _FURNITURE
            or tells_page(node)
            or not _UNSEEN_CLASSES.isdisjoint((attributes.get("class") or "").split())
            or _HIDDEN_STYLE.search(style) is not None
        )


def _notices(tree: LexborHTMLParser) -> Iterator[LexborNode]:
    """Yield what asks to agree to cookies, told by its name or by the words around what is pressed; no whole pages."""
    named = {node.mem_id for node in tree.css(_OF_COOKIES)}
    for pressed in tree.css(_PRESSED):
        label = f"{pressed.text()} {pressed.attributes.get('value') or ''}".strip()
        if len(label) > _LONGEST_LABEL or not _AGREED.search(label):
            continue
        around = list(takewhile(lambda node: node.tag not in _WHOLE_PAGES, ancestors(pressed)))
        around = [node for node in around if node.css_first("h1, main, article") is None]
        yield from (node for node in around if node.mem_id in named)
        said = ((node, _said_in(node)) for node in around)
        nearest, words = next(((node, words) for node, words in said if words), (pressed, ""))
        if "cookie" in words.lower() and len(words) <= _LONGEST_NOTICE:
            yield nearest


def _said_in(node: LexborNode) -> str:
    """Return the text of an element without that of links and buttons."""
    pressed = {one.mem_id for one in node.css(f"a, {_PRESSED}")}
    told = (one for one in node.traverse(include_text=True) if one.tag == "-text")
    apart = (one for one in told if not any(outer.mem_id in pressed for outer in ancestors(one)))
    return "".join(one.text_content or "" for one in apart).strip()


def _undisplayed(tree: LexborHTMLParser, rules: Sequence[Rule]) -> set[int]:
    """Return the elements that a rule sets to ``display: none`` and no later or more specific rule shows again."""
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
