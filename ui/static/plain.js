// Asking without Gradio: Enter sends, and nothing that was asked stays in the browser's history.
"use strict";

(() => {
  // The browser would keep what a form sent, to send it again.
  if (location.pathname === "/ask") history.replaceState(null, "", `/?lang=${document.documentElement.lang}`);

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing || !event.target.matches(".f-first textarea")) return;
    event.preventDefault();
    event.target.form.requestSubmit();
  });
})();
