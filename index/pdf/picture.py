"""The picture of a PDF page: where its characters are in it, and what is painted there."""

import ctypes

import numpy as np
import numpy.typing as npt
import pypdfium2 as pdfium
import pypdfium2.raw as pdf

_DEEPEST = 8
_INK = 50  # of 255; how far from the colour of the paper
_COVERS = 0.5  # of the page

Picture = npt.NDArray[np.int16]
Boxes = npt.NDArray[np.int64]


def ink_of(picture: Picture) -> npt.NDArray[np.bool_]:
    """Tell which pixels differ from the paper, which has the colour of most."""
    ink: npt.NDArray[np.bool_] = np.abs(picture - np.int16(np.median(picture))) > _INK
    return ink


def is_scan(page: pdfium.PdfPage) -> bool:
    """Tell whether an image covers most of a page."""
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    for index in range(pdf.FPDFPage_CountObjects(page.raw)):
        thing = pdf.FPDFPage_GetObject(page.raw, index)
        is_image = pdf.FPDFPageObj_GetType(thing) == pdf.FPDF_PAGEOBJ_IMAGE
        if is_image and pdf.FPDFPageObj_GetBounds(thing, left, bottom, right, top):
            covered = (right.value - left.value) * (top.value - bottom.value)
            if covered >= _COVERS * page.get_width() * page.get_height():
                return True
    return False


def picture_of(page: pdfium.PdfPage, scale: float) -> Picture:
    """Return the grey values of a page, 0 to 255, in the shape (height, width)."""
    bitmap = page.render(scale=scale, grayscale=True, may_draw_forms=False)
    try:
        pixels = bitmap.to_numpy()
        picture: Picture = pixels.reshape(pixels.shape[0], pixels.shape[1]).astype(np.int16)
        return picture
    finally:
        bitmap.close()


def pixel_boxes(page: pdfium.PdfPage, corners: npt.NDArray[np.float64], picture: Picture) -> Boxes:
    """Return left, top, right and bottom pixel of each character, shape (n, 4), clipped to the picture.

    ``corners`` has the left, bottom, right and top of each in points.
    """
    height, width = picture.shape
    fine = 16

    def device(x: float, y: float) -> tuple[float, float]:
        to_x, to_y = ctypes.c_int(), ctypes.c_int()
        pdf.FPDF_PageToDevice(page.raw, 0, 0, width * fine, height * fine, 0, x, y, to_x, to_y)
        return to_x.value / fine, to_y.value / fine

    base = np.array(device(0, 0))
    matrix = np.stack([(np.array(device(1000, 0)) - base) / 1000, (np.array(device(0, 1000)) - base) / 1000])
    one, two = corners[:, :2] @ matrix + base, corners[:, 2:] @ matrix + base
    low, high = np.floor(np.minimum(one, two)), np.ceil(np.maximum(one, two)) + 1
    most = np.array([width, height])
    return np.hstack([np.clip(low, 0, most), np.clip(high, 0, most)]).astype(np.int64)


def any_inside(mask: npt.NDArray[np.bool_], boxes: Boxes) -> npt.NDArray[np.bool_]:
    """Tell for each box whether the mask is set anywhere inside it."""
    sums = np.zeros((mask.shape[0], mask.shape[1] + 1), np.uint16)
    np.cumsum(mask, axis=1, dtype=np.uint16, out=sums[:, 1:])
    found = np.zeros(len(boxes), np.bool_)
    left, top, right, bottom = boxes.T
    for step in range(int((bottom - top).max(initial=0))):
        row = np.minimum(top + step, mask.shape[0] - 1)
        found |= (top + step < bottom) & (sums[row, right] != sums[row, left])
    return found


def put_out(page: pdfium.PdfPage) -> None:
    """Deactivate all text of a page, so that it is not painted."""
    stack = [(pdf.FPDFPage_GetObject(page.raw, index), 0) for index in range(pdf.FPDFPage_CountObjects(page.raw))]
    while stack:
        thing, depth = stack.pop()
        kind = pdf.FPDFPageObj_GetType(thing)
        if kind == pdf.FPDF_PAGEOBJ_TEXT:
            pdf.FPDFPageObj_SetIsActive(thing, 0)
        elif kind == pdf.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
            count = pdf.FPDFFormObj_CountObjects(thing)
            stack.extend((pdf.FPDFFormObj_GetObject(thing, index), depth + 1) for index in range(max(count, 0)))
