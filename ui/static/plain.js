// Asking without Gradio. The browser keeps what a form sends, on the disk too, so a script sends it where there is one.
"use strict";

(() => {
  const root = document.documentElement;
  const moment = () => new Promise((done) => { setTimeout(done, 2000); });
  let main = document.querySelector("main.f-first");
  // What was submitted last, until it is answered.
  let asked = null;

  function put(next) {
    // In its place it would lose the focus.
    if (next === main) return;
    main.replaceWith(next);
    main = next;
  }

  // The beginning of what is new; on a small screen the number to call, which a long story may be above of.
  function bringIntoView() {
    scrollTo(0, 0);
    const asked = [...main.querySelectorAll(".f-asked")].pop();
    const numbers = main.querySelectorAll("#f-log .f-line-reach a");
    const above = parseFloat(getComputedStyle(root).scrollPaddingTop);
    if (asked) bringUpNumber(asked, numbers, root, above, main.querySelector(".f-composer"));
  }

  function show(html) {
    const next = new DOMParser().parseFromString(html, "text/html").querySelector("main");
    if (!next) return;
    const helpOf = (one) => one.querySelector("#f-log [data-key^=help-]")?.dataset.key;
    const isFresh = helpOf(next) !== helpOf(main);
    put(next);
    if (isFresh) bringIntoView();
  }

  async function answered(address, body) {
    const reply = await fetch(address, { method: "POST", body });
    const reader = reply.body.pipeThrough(new TextDecoderStream()).getReader();
    let html = "";
    for (;;) {
      const { value, done } = await reader.read();
      if (done) break;
      html += value;
      show(html);
    }
  }

  function bodyOf({ form, submitter }) {
    const body = new URLSearchParams(new FormData(form));
    if (submitter?.name) body.set(submitter.name, submitter.value);
    return body;
  }

  // Until there is a connection, what was asked stays in the box, where it can be changed or taken back.
  function wait(before, box) {
    put(before);
    before.querySelector(".f-unsent > *").hidden = false;
    if (!asked.submitter?.name || box.value) return;
    box.value = asked.submitter.value;
    asked = { form: asked.form };
  }

  async function ask() {
    const before = main;
    const box = before.querySelector("textarea");
    let body = bodyOf(asked);
    // Gradio's page is not waited for any more: on a slow line its files would come before the answer.
    root.dataset.plain = "";
    window.stop();
    for (;;) {
      try {
        await answered(asked.form.action, body);
        break;
      } catch {
        wait(before, box);
        await moment();
        body = bodyOf(asked);
        if (!body.get("again") && !box.value.trim()) {
          before.querySelector(".f-unsent > *").hidden = true;
          return;
        }
      }
    }
    // Written while the question was on its way.
    const next = main.querySelector("textarea");
    if (next && box.value !== body.get("question")) next.value = box.value;
    bringIntoView();
    main.tabIndex = -1;
    main.focus({ preventScroll: true });
  }

  // Sent before this script was there.
  if (location.pathname === "/ask") history.replaceState(null, "", `/?lang=${root.lang}`);

  document.addEventListener("submit", (event) => {
    event.preventDefault();
    const isFirst = !asked;
    // What is shown while an answer is on its way has no box yet.
    if (!isFirst && event.target !== asked.form) return;
    asked = { form: event.target, submitter: event.submitter };
    if (isFirst) ask().finally(() => { asked = null; });
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing || !event.target.matches(".f-first textarea")) return;
    event.preventDefault();
    event.target.form.requestSubmit();
  });
})();
