// The reader: an article opens in a layer over the conversation, and Back closes it.
"use strict";

(() => {
  const $ = (selector, root = document) => root.querySelector(selector);
  const root = document.documentElement;
  const dialog = $("dialog.f-reader");
  const line = $(".f-reader-line", dialog);
  const words = () => $("#f-masthead")?.dataset ?? {};
  let opener = null;
  let waiting;

  // Until the page is there, or instead of it. What opens at once says nothing.
  function tell(said, after) {
    clearTimeout(waiting);
    line.textContent = "";
    if (said) waiting = setTimeout(() => { line.textContent = said; }, after);
  }

  function openReader(href) {
    const address = new URL(href, location.origin);
    address.searchParams.set("lang", root.lang);
    const frame = document.createElement("iframe");
    frame.title = words().reader ?? "";
    dialog.setAttribute("aria-label", frame.title);
    frame.addEventListener("load", () => {
      const page = frame.contentDocument;
      // The browser's own page about a lost connection is not ours to look into.
      tell(page ? "" : words().unopened, 0);
      if (!page) return;
      page.documentElement.dataset.theme = root.dataset.theme;
      page.addEventListener("keydown", (event) => { if (event.key === "Escape") closeReader(); });
      frame.classList.add("f-loaded");
    });
    frame.src = address.href;
    tell(words().opening, 300);
    $(".f-close-words", dialog).textContent = words().back ?? "";
    const care = $(`body > .f-care[lang="${root.lang}"]`).cloneNode(true);
    // Two landmarks of one name could not be told apart.
    care.removeAttribute("aria-label");
    $(".f-care", dialog)?.remove();
    $(".f-reader-bar", dialog).append(care);
    $("iframe", dialog)?.remove();
    dialog.append(frame);
    if (!dialog.open) dialog.showModal();
  }

  function closeReader() {
    if (history.state?.reader) history.back();
    else shutReader();
  }

  function shutReader() {
    if (!dialog.open) return;
    dialog.close();
    tell("");
    $("iframe", dialog)?.remove();
    opener?.focus({ preventScroll: true });
  }

  function onClick(event) {
    const link = event.target.closest('a[href^="/articles"]');
    if (!link || !isPlain(event)) return;
    const href = link.getAttribute("href");
    event.preventDefault();
    opener = link;
    history.replaceState({ ahead: true }, "");
    history.pushState({ reader: href }, "");
    openReader(href);
  }

  addEventListener("popstate", (event) => {
    if (event.state?.reader) openReader(event.state.reader);
    else shutReader();
  });
  $(".f-close", dialog).addEventListener("click", closeReader);
  dialog.addEventListener("cancel", (event) => {
    event.preventDefault();
    closeReader();
  });
  // Beside the reader lies the conversation, dimmed: a press there is for going back to it.
  dialog.addEventListener("click", (event) => { if (event.target === dialog) closeReader(); });
  document.addEventListener("click", onClick);
})();
