// The question in the chat's box: it stays there until it is shown on the page.
"use strict";

function questionIn(box) {
  let asked = "";
  // The text in the box when something else was asked, since asking that uses the box too.
  let draft = "";
  let isTakenBack = false;

  function fill(value) {
    const area = box();
    if (!area) return;
    area.value = value;
    area.dispatchEvent(new Event("input", { bubbles: true }));
  }

  function put(question) {
    if (!box() || box().value === question) return;
    draft = box().value;
    fill(question);
  }

  function begin(question) {
    asked = question;
    isTakenBack = false;
    put(question);
  }

  // What is asked, which can be changed in the box until it is sent.
  function latest() {
    if (box()) asked = box().value;
    isTakenBack = !asked.trim();
    return asked;
  }

  // The server never changes the box: a question is removed from it here once it is shown on the page.
  function take() {
    if (box()?.value !== asked) return;
    fill(draft);
    draft = "";
  }

  function giveBack() {
    if (box() && !box().value) fill(asked);
  }

  function forget() {
    asked = draft = "";
    fill("");
  }

  function focus() {
    // On a touch screen the keyboard would cover the answer.
    const isSeen = !document.querySelector("dialog[open]");
    if (isSeen && matchMedia("(hover: hover)").matches) box()?.focus({ preventScroll: true });
  }

  return { fill, put, begin, latest, isTakenBack: () => isTakenBack, take, giveBack, forget, focus };
}
