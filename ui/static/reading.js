// Scrolls a growing conversation: the question goes to the top, but nothing moves while somebody is reading.
"use strict";

// Of a question longer than half the window only the end is shown, so that the answer is in view.
function bringUp(asked, scroller, above) {
  const { top, bottom, height } = asked.getBoundingClientRect();
  const room = scroller.clientHeight;
  scroller.scrollTop += (height > room / 2 ? bottom - room / 5 : top) - above;
}

// On a small screen a number to call goes before what is above it, which moves no further than it has to. ``box``, if
// any, covers what is behind it.
function bringUpNumber(asked, numbers, scroller, above, box) {
  const number = [...numbers].find((one) => asked.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING);
  if (!number) return;
  const ends = Math.min(innerHeight, box?.getBoundingClientRect().top ?? innerHeight);
  const lacks = number.getBoundingClientRect().bottom + 8 - ends;
  if (lacks > 0) scroller.scrollTop += Math.min(lacks, number.closest("li").getBoundingClientRect().top - above);
}

// Goes to the place that a link within the page names.
function toPlace(link) {
  const place = document.getElementById(link.getAttribute("href").slice(1));
  place?.focus({ preventScroll: true });
  place?.scrollIntoView({ block: "center" });
}

// Tells whether somebody has scrolled, or pressed a key outside the box, since the last ``begin``.
function readingSince(box) {
  let reads = false;
  const note = (event) => { if (event.type !== "keydown" || event.target !== box()) reads = true; };
  ["wheel", "touchmove", "keydown"].forEach((kind) => addEventListener(kind, note, { passive: true }));
  return { begin: () => { reads = false; }, reads: () => reads };
}
