"""Parts of a Word document in the forms that the conversion to HTML knows, so that nothing is lost or glued."""

from lxml import etree

from index.docx_styles import W

_COMPATIBLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MATHS = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_IN_A_LINE = {f"{_MATHS}{name}" for name in ("oMath", "r", "rPr", "sty", "nor", "t")}
_BREAKS = {f"{W}br": f"{W}br", f"{W}cr": f"{W}br", f"{W}ptab": f"{W}tab"}
_AROUND_RUNS = (f"{W}fldSimple", f"{W}bdo", f"{W}dir")


def in_known_forms(part: etree._Element) -> None:
    """Put fields, breaks, formulas and joined paragraphs of a part so that the conversion reads them.

    Of a shape that is there in two ways, for new readers and for old, the one for old ones is kept, which is converted.
    """
    for shape in list(part.iter(f"{_COMPATIBLE}AlternateContent")):
        choice = shape.find(f"{_COMPATIBLE}Choice")
        if choice is not None and shape.find(f"{_COMPATIBLE}Fallback") is not None:
            shape.remove(choice)
    for mark in list(part.iter(f"{W}del")):
        _join_with_next(mark)
    for around in list(part.iter(*_AROUND_RUNS)):
        _replace(around, list(around))
    for gap in part.iter(*_BREAKS):
        gap.tag = _BREAKS[gap.tag]
        gap.attrib.pop(f"{W}type", None)
    for formula in list(part.iter(f"{_MATHS}oMath")):
        _write_out(formula)


def _join_with_next(mark: etree._Element) -> None:
    """Put the text of a paragraph whose end was deleted before that of the next one, as Word shows it."""
    properties = mark.getparent()
    paragraph = None if properties is None else properties.getparent()
    paragraph = None if paragraph is None else paragraph.getparent()
    if paragraph is None or paragraph.tag != f"{W}p" or properties is None or properties.tag != f"{W}rPr":
        return
    following = paragraph.getnext()
    if following is None or following.tag != f"{W}p":
        return
    own = following.find(f"{W}pPr")
    place = 0 if own is None else 1 + following.index(own)
    following[place:place] = [part for part in paragraph if part.tag != f"{W}pPr"]
    _replace(paragraph, [])


def _write_out(formula: etree._Element) -> None:
    """Make text of a formula that stands in a line; of what is set above other things no text says the same."""
    if any(part.tag not in _IN_A_LINE for part in formula.iter()):
        return
    run = etree.Element(f"{W}r")
    text = etree.SubElement(run, f"{W}t")
    text.text = "".join(part.text or "" for part in formula.iter(f"{_MATHS}t"))
    _replace(formula, [run])


def _replace(element: etree._Element, others: list[etree._Element]) -> None:
    parent = element.getparent()
    if parent is not None:
        place = parent.index(element)
        parent[place : place + 1] = others
