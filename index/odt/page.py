"""Turns an OpenDocument text into a web page, whose reader knows what hides text and where cells stand."""

from lxml import etree

from index.html.scopes import NOTES
from index.list_numbers import ListCounts, NumberedList, is_list_mark
from index.odt.styles import DRAW, OFFICE, TABLE, TEXT, OdtStyles, whole

_LINKED = "{http://www.w3.org/1999/xlink}href"
_ID = "{http://www.w3.org/XML/1998/namespace}id"
_SVG = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"
_GONE, _NOTES = "gone", "notes"
# What was deleted, said of the text, or put together from its headings.
_LEFT_OUT = (
    *(f"{TEXT}{name}" for name in ("tracked-changes", "table-of-content", "alphabetical-index", "illustration-index",
      "table-index", "object-index", "user-index", "note-citation", "ruby-text", "script", "soft-page-break")),
    *(f"{TABLE}{name}" for name in ("covered-table-cell", "table-column", "table-columns", "table-column-group",
      "table-header-columns", "table-source", "shapes")),
    *(f"{OFFICE}{name}" for name in ("annotation", "forms", "binary-data", "event-listeners")),
    f"{_SVG}title", f"{_SVG}desc",
)  # fmt: skip
_PARAGRAPHS = (f"{TEXT}p", f"{TEXT}h")
_TAGS = {
    f"{OFFICE}text": ("body", ""), "b": ("b", ""), f"{TEXT}p": ("p", "paragraph"), f"{TEXT}h": ("p", "paragraph"),
    f"{TEXT}span": ("span", "text"), f"{TEXT}a": ("a", ""), f"{TEXT}line-break": ("br", ""),
    f"{TEXT}list": ("ul", ""), f"{TEXT}list-item": ("li", ""), _NOTES: ("ol", ""),
    **{f"{TEXT}{name}": ("div", "") for name in ("list-header", "section", "bibliography", "index-title")},
    f"{TABLE}table": ("table", "table"), f"{TABLE}table-header-rows": ("thead", ""),
    f"{TABLE}table-rows": ("tbody", ""), f"{TABLE}table-row": ("tr", "table-row"),
    f"{TABLE}table-cell": ("td", "table-cell"),
}  # fmt: skip
_SPACES = {f"{TEXT}s", f"{TEXT}tab"}
_UNSHOWN = {(f"{TEXT}display", "none"), (f"{TEXT}is-hidden", "true"), (f"{TABLE}visibility", "collapse")}
_STYLED = f"{TEXT}style-name"
_SPANS = (("colspan", "columns"), ("rowspan", "rows"))
_LOWEST = 6


class OdtPage:
    """Rewrites one document in place."""

    def __init__(self, styles: OdtStyles) -> None:
        self._styles = styles
        self._counts = ListCounts()
        self._lists: dict[etree._Element, str] = {}
        self._named: dict[str | None, str] = {}

    def write(self, body: etree._Element) -> str:
        """Return the document's text as HTML, with its notes at the end and boxes below what they stand beside."""
        _take_out(body)
        notes = etree.Element(_NOTES)
        for note in list(body.iter(f"{TEXT}note-body")):
            etree.SubElement(notes, f"{TEXT}list-item").extend(list(note))
        _put_boxes_below(body)
        body.append(notes)
        for paragraph in body.iter(*_PARAGRAPHS):
            label = self._label(paragraph)
            if label:
                paragraph.text = f"{label} {paragraph.text or ''}"
        for element in list(body.iter("*")):
            self._rename(element)
        return str(etree.tostring(body, method="html", encoding="unicode"))

    def _label(self, paragraph: etree._Element) -> str:
        """Return the number before a heading or a list's item; one that is no item's mark ends that."""
        item = paragraph.getparent()
        if item is not None and item.tag == f"{TEXT}list-item" and item[0] is paragraph:
            label = self._next(item)
            if label and not is_list_mark(label):
                item.tag = f"{TEXT}list-header"
            return label
        level = whole(paragraph.get(f"{TEXT}outline-level"), int(paragraph.tag == f"{TEXT}h")) - 1
        if paragraph.get(f"{TEXT}is-list-header") == "true" or level not in self._styles.levels():
            return ""
        return self._counts.next(NumberedList("", "", self._styles.levels()), level)

    def _next(self, item: etree._Element) -> str:
        around = list(item.iterancestors(f"{TEXT}list"))
        style = next((one.get(_STYLED) or "" for one in around if one.get(_STYLED)), "")
        levels, level = self._styles.levels(style), len(around) - 1
        if not style or level not in levels:
            return ""
        begin = whole(item.get(f"{TEXT}start-value"), -1)
        some = NumberedList("", self._counted(around[-1], style), levels)
        return self._counts.next(some, level, begin if begin >= 0 else None)

    def _counted(self, outer: etree._Element, style: str) -> str:
        """Return the name of the count that a whole list shares with those it continues."""
        if outer not in self._lists:
            before = style if outer.get(f"{TEXT}continue-numbering") == "true" else None
            continued = self._named.get(outer.get(f"{TEXT}continue-list") or before)
            self._lists[outer] = continued or f"{len(self._lists) + 1}"
        self._named |= {style: self._lists[outer], outer.get(_ID): self._lists[outer]}
        self._named.pop(None, None)
        return self._lists[outer]

    def _rename(self, element: etree._Element) -> None:
        tag, family = _TAGS.get(str(element.tag), ("span", ""))
        look = self._styles.look(family, element.get(_STYLED) or element.get(f"{TABLE}style-name"))
        level = whole(element.get(f"{TEXT}outline-level"), 1) if element.tag == f"{TEXT}h" else 0
        told = {"style": look.css, "href": element.get(_LINKED) or ""}
        if element.tag == _NOTES:
            told["role"] = NOTES
        told |= {name: element.get(f"{TABLE}number-{what}-spanned") or "" for name, what in _SPANS}
        if element.tag in _SPACES:
            element.text = " "
        if level or "Title" in look.names:
            tag = "h1" if "Title" in look.names else f"h{min(level, _LOWEST)}"
        elif "Quotations" in look.names:
            tag = "blockquote"
        elif look.raised:
            tag = "sup"
        if look.bold:
            _embolden(element)
        element.tag = tag
        element.attrib.clear()
        element.attrib.update({name: value for name, value in told.items() if value})


def _take_out(body: etree._Element) -> None:
    for element in body.iter("*"):
        if not _UNSHOWN.isdisjoint(element.attrib.items()):
            is_mark = element.tag == f"{TEXT}hidden-paragraph"
            hidden = next(element.iterancestors(*_PARAGRAPHS), element) if is_mark else element
            hidden.tag = _GONE
    etree.strip_elements(body, *_LEFT_OUT, _GONE, with_tail=False)


def _put_boxes_below(body: etree._Element) -> None:
    """Put the text of boxes and shapes below the paragraph that holds them, or at the end of the document."""
    inside = (one for one in body.iter(*_PARAGRAPHS) if next(one.iterancestors(*_PARAGRAPHS), None) is not None)
    boxes = (next((up for up in one.iterancestors() if str(up.tag).startswith(DRAW)), None) for one in inside)
    for box in reversed([one for one in dict.fromkeys(boxes) if one is not None]):
        below = etree.Element(f"{TEXT}section")
        below.extend(list(box))
        next(box.iterancestors(*_PARAGRAPHS)).addnext(below)
    for box in [one for one in body if str(one.tag).startswith(DRAW)]:
        body.append(box)


def _embolden(element: etree._Element) -> None:
    bold = etree.Element("b")
    bold.text, element.text = element.text, None
    bold.extend(list(element))
    element.append(bold)
