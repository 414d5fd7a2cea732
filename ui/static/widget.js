// The loader: a launcher on a partner's page that opens the frame. The server adds the texts and help lines as the
// argument, so that both are there even if the server cannot be reached later.
((told) => {
  "use strict";
  const script = document.currentScript;
  const site = script?.dataset.site;
  const tag = "fuente-widget";
  if (!site) {
    console.warn("Fuente: the script line has no data-site");
    return;
  }
  const server = new URL(script.src).origin;
  const SLOW = 20000;
  const SILENT = 2000;
  const host = document.createElement(tag);
  let frame, port, timer, opener, pressed = 0, last = 0;

  const make = (name, props = {}, ...inside) => {
    const element = Object.assign(document.createElement(name), props);
    element.append(...inside);
    return element;
  };
  const asked = () => [script.dataset.lang, document.documentElement.lang, ...navigator.languages];
  const language = () => asked().map((code) => /^(es|en)(?![a-z])/i.exec(code)?.[1].toLowerCase()).find(Boolean) ?? "en";
  const words = () => told.words[language()];
  const darkness = matchMedia("(prefers-color-scheme: dark)");
  // As in the style sheet: in so small a window, the panel covers the page.
  const small = matchMedia("(max-width: 480px), (max-height: 480px)");
  const theme = () => (/^(light|dark)$/.test(script.dataset.theme) ? script.dataset.theme : darkness.matches ? "dark" : "light");

  const mark = make("span", { className: "mark", ariaHidden: "true", textContent: "“" });
  const label = make("span", { className: "word" });
  const launcher = make("button", { type: "button", className: "launcher" }, mark, label);
  const note = make("div", { className: "note" });
  const shut = make("button", { type: "button", className: "plain" });
  const out = make("button", { type: "button", className: "plain out", onclick: leave });
  // Leave and close buttons, until the frame, which has its own, covers them.
  const strip = make("div", { className: "top" }, out, shut);
  const panel = make("div", { className: "panel", role: "dialog", hidden: true }, strip, note);
  const root = make("section", { className: "root" }, panel, launcher);

  // Black or white, whichever is more readable on the colour.
  function inkOn(colour) {
    const linear = (part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    const [r, g, b] = [1, 3, 5].map((at) => linear(parseInt(colour.slice(at, at + 2), 16) / 255));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b > 0.179 ? "#000" : "#fff";
  }

  function dress() {
    const now = theme();
    const own = now === "dark" ? script.dataset.darkColour : script.dataset.colour;
    root.classList.toggle("dark", now === "dark");
    root.classList.toggle("left", script.dataset.side === "left");
    root.lang = language();
    const is = /^#[0-9a-f]{6}$/i.test(own);
    root.style.setProperty("--spring", is ? own : "");
    root.style.setProperty("--on", is ? inkOn(own) : "");
    label.textContent = words().ask;
    launcher.setAttribute("aria-label", words().ask);
    root.ariaLabel = panel.ariaLabel = words().title;
    shut.textContent = `${words().close} ×`;
    out.textContent = `${told.help[language()].leave_label} ×`;
    if (frame) frame.title = words().title;
    port?.postMessage({ theme: now, language: language() });
  }

  function say(...inside) {
    note.replaceChildren(...inside);
    note.hidden = false;
  }

  function reach(line) {
    const parts = [make("b", { textContent: `${line.name} (${line.country})` })];
    // "(0)" in a number with a country code is for domestic callers only.
    const dialled = line.phone?.replace(/^(\+.*)\(0\)/, "$1").replace(/[^+*#\d]/g, "");
    if (dialled) parts.push(" ", make("a", { href: `tel:${dialled}`, textContent: line.phone }));
    if (line.web) parts.push(" ", tab(line.web, line.web.replace(/^https:\/\/|\/$/g, "")));
    return make("li", {}, ...parts);
  }

  function tab(href, text) {
    return make("a", { href, target: "_blank", rel: "noopener noreferrer" }, text, make("span", { className: "hidden", textContent: ` ${words().new_tab}` }));
  }

  // Keep the keyboard out of the page while the panel covers it.
  function cover() {
    if (!panel.hidden) document.body.inert = small.matches;
  }

  // A phone's keyboard covers the page and moves it; the panel, with Leave on top, stays in what is left of the screen.
  function fit() {
    const { scale, height, offsetTop } = visualViewport;
    const pixels = (length) => (scale > 1 ? "" : `${length}px`);
    root.style.setProperty("--tall", pixels(height));
    root.style.setProperty("--top", pixels(offsetTop));
  }

  function helpLines() {
    const { heading, paragraphs, lines } = told.help[language()];
    return [
      make("h2", { textContent: heading }),
      ...paragraphs.map((textContent) => make("p", { textContent })),
      make("ul", {}, ...lines.map(reach)),
    ];
  }

  function trouble() {
    clearTimeout(timer);
    port?.close();
    port = null;
    const again = make("button", { type: "button", textContent: words().again, onclick: load });
    say(
      make("h2", { textContent: words().unreachable_head, tabIndex: -1 }),
      make("p", { textContent: words().unreachable_more }),
      make("p", {}, again),
      make("p", {}, tab(`${server}/?lang=${language()}`, words().own_tab)),
      ...helpLines(),
    );
    frame?.remove();
    frame = null;
    strip.hidden = false;
    if (!panel.hidden) note.firstChild.focus();
  }

  function heard({ data }) {
    if (data === "ready") {
      clearTimeout(timer);
      note.hidden = true;
      frame.hidden = false;
      strip.hidden = true;
      if (!panel.hidden) shown();
    }
    if (data === "close") close();
    if (data === "escape" || data === "pressed") escaped(data === "escape");
    if (data === "leave") leave();
    if (data.startsWith("tel:")) location.href = data;
  }

  function shown() {
    frame.focus();
    port.postMessage({ shown: true });
  }

  function load() {
    frame?.remove();
    const opening = make("p", { textContent: words().opening });
    say(opening);
    // Help does not wait for a slow server.
    setTimeout(() => opening.isConnected && opening.after(...helpLines()), SILENT);
    strip.hidden = false;
    shut.focus();
    frame = make("iframe", { title: words().title, hidden: true, allow: "clipboard-write", referrerPolicy: "origin" });
    frame.sandbox = "allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox";
    frame.src = `${server}/widget/${encodeURIComponent(site)}?lang=${language()}&theme=${theme()}`;
    // This event also comes for a page that cannot be shown, which then never answers.
    frame.onload = () => {
      const channel = new MessageChannel();
      port = channel.port1;
      port.onmessage = heard;
      frame.contentWindow.postMessage("fuente", server, [channel.port2]);
      clearTimeout(timer);
      timer = setTimeout(trouble, SILENT);
    };
    timer = setTimeout(trouble, SLOW);
    panel.append(frame);
  }

  function open(from) {
    if (!panel.hidden) return;
    opener = from;
    document.dispatchEvent(new CustomEvent(tag, { detail: host }));
    panel.hidden = false;
    host.classList.add("open");
    label.hidden = true;
    launcher.ariaExpanded = "true";
    cover();
    if (!frame) load();
    else if (port && !frame.hidden) shown();
    else shut.focus();
  }

  function close() {
    if (panel.hidden) return;
    panel.hidden = true;
    host.classList.remove("open");
    launcher.ariaExpanded = "false";
    document.body.inert = false;
    (opener?.isConnected ? opener : launcher).focus();
  }

  // Hide the page first: the other page may load slowly.
  function leave() {
    document.documentElement.style.setProperty("display", "none", "important");
    document.title = "";
    // An emptied document does not ask about leaving, as a half-filled form does. A page around this one is left as
    // well, if the browser allows it.
    try {
      document.open();
      if (top !== window) top.location.replace(told.leave);
    } catch {}
    location.replace(told.leave);
  }

  // One press closes; three in a row leave.
  function escaped(closing = true) {
    pressed = Date.now() - last < SILENT ? pressed + 1 : 1;
    last = Date.now();
    if (pressed >= 3) leave();
    else if (closing) close();
  }

  // Unlike an element, a constructed style sheet needs no permission in the page's policy; Safari has them from 16.4.
  function style(inside) {
    if (!("adoptedStyleSheets" in Document.prototype)) {
      inside.append(make("style", { textContent: told.style }));
      return;
    }
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(told.style);
    inside.adoptedStyleSheets = [sheet];
  }

  function start() {
    const others = [...document.querySelectorAll(tag)];
    if (others.some((other) => other.dataset.site === site)) return;
    host.dataset.site = site;
    const inside = host.attachShadow({ mode: "open" });
    style(inside);
    inside.append(root);
    root.style.setProperty("--place", others.length);
    launcher.ariaExpanded = "false";
    launcher.onclick = () => (panel.hidden ? open(launcher) : close());
    shut.onclick = close;
    // Capturing, so that nothing on the page can stop the event.
    addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !event.repeat && (!panel.hidden || Date.now() - last < SILENT)) escaped();
    }, true);
    addEventListener("pagehide", close);
    // Else Back would change a page that nobody sees, and some pages keep the body, inert, for Forward.
    addEventListener("popstate", () => small.matches && close());
    document.addEventListener(tag, (event) => {
      if (event.detail !== host) close();
    });
    document.addEventListener("click", (event) => {
      const button = event.target.closest?.("[data-fuente-open]");
      if (button && [site, ""].includes(button.dataset.fuenteOpen)) {
        event.preventDefault();
        open(button);
      }
    });
    darkness.addEventListener("change", dress);
    small.addEventListener("change", cover);
    ["resize", "scroll"].forEach((kind) => window.visualViewport?.addEventListener(kind, fit));
    const watch = new MutationObserver(dress);
    watch.observe(script, { attributes: true });
    watch.observe(document.documentElement, { attributeFilter: ["lang"] });
    dress();
    document.documentElement.append(host);
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})
