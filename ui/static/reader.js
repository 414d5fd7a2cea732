// The reader without this script is whole: the script only brings the marked words into view and keeps history short.
"use strict";

(() => {
  const root = document.documentElement;
  const framed = window.parent !== window;
  const reduced = matchMedia("(prefers-reduced-motion: reduce)").matches;

  function show(mark, smoothly) {
    if (!mark) return;
    mark.focus({ preventScroll: true });
    const top = mark.getBoundingClientRect().top + window.scrollY - window.innerHeight * 0.25;
    window.scrollTo({ top, behavior: smoothly && !reduced ? "smooth" : "instant" });
  }

  function onClick(event) {
    const link = event.target.closest?.("a[href]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0) return;
    const href = link.getAttribute("href");
    if (href.startsWith("#")) {
      // A mark is a place on this page and not a page: Back leads to where one came from.
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
