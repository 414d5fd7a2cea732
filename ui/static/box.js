// The box of the widget's frame, and the line that says what is wrong with what is in it.
"use strict";

function boxOf({ box, problem, status }) {
  function grow() {
    box.style.height = "auto";
    box.style.height = `${Math.min(box.scrollHeight + 2, 140, innerHeight / 5)}px`;
  }

  function fill(text) {
    box.value = text;
    grow();
  }

  function mend(line) {
    problem.textContent = line;
    problem.hidden = !line;
    box.ariaInvalid = line ? "true" : null;
    if (line) box.setAttribute("aria-describedby", "problem");
    else box.removeAttribute("aria-describedby");
    if (line) status.textContent = line;
  }

  function focus(instead) {
    // On a touch screen the keyboard would cover the answer.
    const place = matchMedia("(hover: hover)").matches ? box : instead;
    place?.focus({ preventScroll: true });
  }

  return { grow, fill, mend, focus };
}
