// Scrolls a growing conversation: the question goes to the top, but nothing moves while somebody is reading.
"use strict";

// Of a question longer than half the window only the end is shown, so that the answer is in view.
function bringUp(asked, scroller, above) {
  const { top, bottom, height } = asked.getBoundingClientRect();
  const room = scroller.clientHeight;
  scroller.scrollTop += (height > room / 2 ? bottom - room / 5 : top) - above;
}

// With large text on a small screen, a number to call goes before the question that is above it.
function bringUpNumber(asked, numbers, scroller, above) {
  const number = [...numbers].find((one) => asked.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING);
  const end = Math.min(innerHeight, scroller.getBoundingClientRect().bottom);
  if (number && number.getBoundingClientRect().bottom > end) scroller.scrollTop += number.closest("section").getBoundingClientRect().top - above;
}

// Tells whether somebody has scrolled, or pressed a key outside the box, since the last ``begin``.
function readingSince(box) {
  let reads = false;
  const note = (event) => { if (event.type !== "keydown" || event.target !== box()) reads = true; };
  ["wheel", "touchmove", "keydown"].forEach((kind) => addEventListener(kind, note, { passive: true }));
  return { begin: () => { reads = false; }, reads: () => reads };
}
