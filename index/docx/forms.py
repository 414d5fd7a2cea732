"""Rewrites parts of a Word document into forms that the conversion to HTML knows, so that no text is lost or merged."""

from lxml import etree

from index.docx.styles import W

_COMPATIBLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MATHS = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_IN_A_LINE = {f"{_MATHS}{name}" for name in ("oMath", "r", "rPr", "sty", "nor", "t")}
_BREAKS = {f"{W}br": f"{W}br", f"{W}cr": f"{W}br", f"{W}ptab": f"{W}tab"}
_AROUND_RUNS = (f"{W}fldSimple", f"{W}bdo", f"{W}dir")
_TICKED = "{http://schemas.microsoft.com/office/word/2010/wordml}checkbox"
_BOX = f"{W}txbxContent"
_DIGITS = 4
_DROPPED = {"drop", "margin"}


def in_known_forms(part: etree._Element) -> None:
    """Rewrite fields, breaks, formulas, shapes, checkboxes and joined paragraphs of a part for the conversion."""
    for tags, rewrite in (
        ((f"{_COMPATIBLE}AlternateContent",), _choose),
        ((f"{W}drawing",), _open_boxes),
        ((_TICKED,), _take_out),
        ((f"{W}checkBox",), _write_tick),
        ((f"{W}ddList",), _write_choice),
        ((f"{W}del",), _join_deleted),
        ((f"{W}framePr",), _join_initial),
        ((f"{W}gridBefore",), _write_skipped),
        (_AROUND_RUNS, _open_up),
        (tuple(_BREAKS), _write_gap),
        ((f"{_MATHS}oMath",), _write_out),
    ):
        for element in list(part.iter(*tags)):
            rewrite(element)


def _take_out(element: etree._Element) -> None:
    put_instead(element, [])


def _open_up(around: etree._Element) -> None:
    put_instead(around, list(around))


def _write_gap(gap: etree._Element) -> None:
    gap.tag = _BREAKS[str(gap.tag)]
    gap.attrib.pop(f"{W}type", None)


def _choose(shape: etree._Element) -> None:
    """Keep one of a shape's forms for new and for old readers: the old one, unless only the new one has a text box."""
    choice, fallback = (shape.find(f"{_COMPATIBLE}{name}") for name in ("Choice", "Fallback"))
    if choice is None:
        return
    told = next(choice.iter(_BOX), None) is not None
    if fallback is not None and (not told or next(fallback.iter(_BOX), None) is not None):
        shape.remove(choice)
    elif told:
        put_instead(shape, list(choice))


def _open_boxes(drawing: etree._Element) -> None:
    """Rewrite the text boxes of a drawing as older files have them."""
    boxes = list(drawing.iter(_BOX))
    if boxes:
        picture = etree.Element(f"{W}pict")
        picture.extend(boxes)
        put_instead(drawing, [picture])


def _write_tick(field: etree._Element) -> None:
    """Replace a checkbox by text, since the conversion would make a form control of it."""
    states = [said for name in ("default", "checked") for said in field.iterfind(f"{W}{name}")]
    ticked = bool(states) and states[-1].get(f"{W}val") not in {"0", "false", "off"}
    _write(field, "☒" if ticked else "☐")


def _write_choice(field: etree._Element) -> None:
    """Replace a list to choose from by what was chosen, the first entry unless another is named."""
    entries = [entry.get(f"{W}val") or "" for entry in field.iterfind(f"{W}listEntry")]
    chosen = next((result.get(f"{W}val") or "" for result in field.iterfind(f"{W}result")), "0")
    number = int(chosen) if chosen.isascii() and chosen.isdigit() and len(chosen) < _DIGITS else len(entries)
    _write(field, entries[number] if number < len(entries) else "")


def _write(field: etree._Element, text: str) -> None:
    """Put text in the place of a field."""
    run = next(field.iterancestors(f"{W}r"), None)
    put_instead(field, [])
    if run is not None:
        written = etree.Element(f"{W}r")
        etree.SubElement(written, f"{W}t").text = text
        run.addnext(written)


def _join_deleted(mark: etree._Element) -> None:
    """Join a paragraph whose end was deleted with the next one."""
    properties = mark.getparent()
    if properties is not None and properties.tag == f"{W}rPr":
        _join_with_next(properties.getparent())


def _join_initial(frame: etree._Element) -> None:
    """Join a first letter that is large beside its lines with these."""
    if frame.get(f"{W}dropCap") in _DROPPED:
        _join_with_next(frame.getparent())


def _join_with_next(properties: etree._Element | None) -> None:
    """Move the text of the paragraph that has these properties to the start of the next one, as Word shows it."""
    paragraph = None if properties is None else properties.getparent()
    if paragraph is None or paragraph.tag != f"{W}p":
        return
    following = paragraph.getnext()
    if following is None or following.tag != f"{W}p":
        return
    own = following.find(f"{W}pPr")
    place = 0 if own is None else 1 + following.index(own)
    following[place:place] = [part for part in paragraph if part.tag != f"{W}pPr"]
    put_instead(paragraph, [])


def _write_skipped(before: etree._Element) -> None:
    """Put an empty cell into the columns that a row of a table leaves out, so that its cells stay below their heads."""
    row = next(before.iterancestors(f"{W}tr"), None)
    first = None if row is None else row.find(f"{W}tc")
    if first is not None:
        empty = etree.Element(f"{W}tc")
        properties = etree.SubElement(empty, f"{W}tcPr")
        etree.SubElement(properties, f"{W}gridSpan").set(f"{W}val", before.get(f"{W}val") or "1")
        etree.SubElement(empty, f"{W}p")
        first.addprevious(empty)


def _write_out(formula: etree._Element) -> None:
    """Replace a formula in a line by its text; one with stacked parts has no text that says the same."""
    if any(part.tag not in _IN_A_LINE for part in formula.iter()):
        return
    run = etree.Element(f"{W}r")
    text = etree.SubElement(run, f"{W}t")
    text.text = "".join(part.text or "" for part in formula.iter(f"{_MATHS}t"))
    put_instead(formula, [run])


def put_instead(element: etree._Element, others: list[etree._Element]) -> None:
    """Put other elements in the place of one."""
    parent = element.getparent()
    if parent is not None:
        place = parent.index(element)
        parent[place : place + 1] = others
