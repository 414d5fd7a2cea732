// Asking without Gradio. The browser keeps what a form sends, on the disk too, so a script sends it where there is one.
"use strict";

(() => {
  const root = document.documentElement;
  const moment = () => new Promise((done) => { setTimeout(done, 2000); });
  let main = document.querySelector("main.f-first");
  let asking = false;

  function put(next) {
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

  async function ask(form, body) {
    const before = main;
    // Gradio's page is not waited for any more: on a slow line its files would come before the answer.
    root.dataset.plain = "";
    window.stop();
    for (;;) {
      try {
        await answered(form.action, body);
        break;
      } catch {
        put(before);
        before.querySelector(".f-unsent").hidden = false;
        await moment();
      }
    }
    bringIntoView();
    main.tabIndex = -1;
    main.focus({ preventScroll: true });
  }

  // Sent before this script was there.
  if (location.pathname === "/ask") history.replaceState(null, "", `/?lang=${root.lang}`);

  document.addEventListener("submit", (event) => {
    event.preventDefault();
    if (asking) return;
    asking = true;
    const body = new URLSearchParams(new FormData(event.target));
    if (event.submitter?.name) body.set(event.submitter.name, event.submitter.value);
    ask(event.target, body).finally(() => { asking = false; });
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing || !event.target.matches(".f-first textarea")) return;
    event.preventDefault();
    event.target.form.requestSubmit();
  });
})();
