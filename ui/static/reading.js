// Where a conversation stands while it grows: what was asked on top, and nothing moves under whoever reads meanwhile.
"use strict";

// Of a question that would fill the window only the end, so that what comes after it is in view.
function bringUp(asked, scroller, above) {
  const { top, bottom, height } = asked.getBoundingClientRect();
  const room = scroller.clientHeight;
  scroller.scrollTop += (height > room / 2 ? bottom - room / 5 : top) - above;
}

// Tells whether somebody has scrolled, or pressed a key outside the box, since this was last begun.
function readingSince(box) {
  let reads = false;
  const note = (event) => { if (event.type !== "keydown" || event.target !== box()) reads = true; };
  ["wheel", "touchmove", "keydown"].forEach((kind) => addEventListener(kind, note, { passive: true }));
  return { begin: () => { reads = false; }, reads: () => reads };
}
