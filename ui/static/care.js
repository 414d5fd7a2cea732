// Leaves at once on the link or three presses of Escape. Help works without a script; here Escape closes it.
"use strict";

(() => {
  const TIMES = 3;
  const WITHIN = 2000;
  let pressed = 0;
  let last = 0;

  // The chat's document if this page is inside its reader: the chat then handles Escape and leaving.
  function outer() {
    try {
      return parent !== window && parent.document.querySelector("[data-action=leave]") ? parent.document : null;
    } catch {
      return null;
    }
  }

  function leave(href) {
    const above = outer();
    if (above) {
      above.dispatchEvent(new CustomEvent("fuente-leave", { detail: href }));
      return;
    }
    // Hide the page first: the other page may load slowly.
    document.documentElement.classList.add("f-gone");
    document.title = "";
    const go = () => location.replace(href);
    if (!history.state) {
      go();
      return;
    }
    // The reader adds a history entry to this page's. Remove both from Back, and make Forward lead away too.
    if (history.state.reader) history.replaceState(null, "", "/leave");
    else history.pushState(null, "", "/leave");
    addEventListener("popstate", go, { once: true });
    setTimeout(go, 300);
    history.back();
  }

  function escaped() {
    const above = outer();
    if (above) {
      above.dispatchEvent(new Event("fuente-escape"));
      return;
    }
    const now = Date.now();
    pressed = now - last < WITHIN ? pressed + 1 : 1;
    last = now;
    if (pressed >= TIMES) leave(document.querySelector("[data-action=leave]").href);
  }

  function onKey(event) {
    if (event.key !== "Escape" || event.repeat) return;
    // The first press closes help, and not also the reader around it.
    if (closeHelp()) event.preventDefault();
    escaped();
  }

  function closeHelp() {
    const open = [...document.querySelectorAll(".f-help-box[open]")];
    for (const box of open) {
      box.open = false;
      if (box.contains(document.activeElement)) box.querySelector("summary").focus();
    }
    return open.length > 0;
  }

  function onClick(event) {
    const link = event.target.closest?.("[data-action=leave]");
    if (link) {
      event.preventDefault();
      leave(link.href);
    } else if (!event.target.closest?.(".f-help-box")) {
      closeHelp();
    }
  }

  if (outer()) document.documentElement.classList.add("f-inside");
  document.addEventListener("click", onClick);
  // Capturing, so that nothing on the page can stop the event.
  addEventListener("keydown", onKey, true);
  document.addEventListener("fuente-escape", escaped);
  document.addEventListener("fuente-leave", (event) => leave(event.detail));
})();
