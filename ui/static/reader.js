// The reader works without this script, which scrolls to the marked words and keeps the history short.
"use strict";

(() => {
  const root = document.documentElement;
  const framed = window.parent !== window;
  const reduced = matchMedia("(prefers-reduced-motion: reduce)").matches;

  function show(mark, smoothly) {
    if (!mark) return;
    mark.focus({ preventScroll: true });
    mark.scrollIntoView({ block: "start", behavior: smoothly && !reduced ? "smooth" : "instant" });
  }

  function onClick(event) {
    const link = event.target.closest?.("a[href]");
    if (!link || !isPlain(event)) return;
    const href = link.getAttribute("href");
    if (href.startsWith("#")) {
      // A mark is a place on this page, so it gets no history entry: Back leads to the page before.
      event.preventDefault();
      show(document.getElementById(href.slice(1)), true);
    } else if (framed && href.startsWith("/articles")) {
      event.preventDefault();
      const address = new URL(href, location.origin);
      address.searchParams.set("lang", root.lang);
      location.replace(address);
    }
  }

  if (framed) root.classList.add("framed");
  document.addEventListener("click", onClick);
  show(document.getElementById("mark"), false);
})();
