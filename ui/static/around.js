// The page around the widget's frame: what the two tell each other, and the ways out.
"use strict";

// Returns the function that tells the page something. ``shutHelp`` closes help and returns whether it was open, ``met``
// is called when there is such a page, and ``heard`` with what it says.
function pageAround(address, { shutHelp, met, heard }) {
  const WITHIN = 2000;
  let port = null, pressed = 0, last = 0;
  const tell = (message) => port?.postMessage(message);

  function leave() {
    document.body.replaceChildren();
    if (port) tell("leave");
    else location.replace(address);
  }

  // As on every page, three presses leave; the first also closes what is open.
  function escaped() {
    pressed = Date.now() - last < WITHIN ? pressed + 1 : 1;
    last = Date.now();
    if (pressed >= 3) leave();
    else tell(shutHelp() ? "pressed" : "escape");
  }

  addEventListener("click", (event) => {
    const link = event.target.closest?.("[data-action=leave], [href^='tel:']");
    if (!link) return;
    if (link.dataset.action) leave();
    // The page's policy may allow its frames nothing but this page, and a refused call would take the place of this page.
    else if (port) tell(link.href);
    else return;
    event.preventDefault();
  });
  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.repeat) escaped();
  }, true);
  addEventListener("message", (event) => {
    // The browser has already refused every page but the site's own (frame-ancestors); nothing here is secret.
    if (port || event.source !== parent || event.data !== "fuente") return;
    [port] = event.ports;
    port.onmessage = ({ data }) => heard(data);
    met();
    tell("ready");
  });
  return tell;
}
