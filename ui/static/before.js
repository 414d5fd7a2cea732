// Keeps on the page what the server does not send again: the questions before the last one, with their answers.
"use strict";

function keptBefore() {
  const LAST = "#f-log .message-wrap:not(.f-before)";
  const last = () => document.querySelector(LAST);
  const before = () => document.querySelector("#f-log .f-before");
  // What the next question takes the place of.
  let passing = null;

  function begin() {
    // A question that is asked once more, since its answer never came, is not shown twice.
    passing = last()?.querySelector(".f-answer, .f-help") ? last().cloneNode(true) : null;
  }

  function keep() {
    if (!passing) return;
    const parts = `[data-key="${passing.querySelector("[data-key]").dataset.key}"]`;
    // Gradio takes away one part after the other.
    if (document.querySelectorAll(`${LAST} ${parts}`).length === passing.querySelectorAll(parts).length) return;
    passing.classList.add("f-before");
    if (before()) before().append(...passing.children);
    else document.querySelector("#f-log [role=log]").prepend(passing);
    passing = null;
  }

  function forget() {
    before()?.remove();
    passing = null;
  }

  return { last, begin, keep, forget };
}
