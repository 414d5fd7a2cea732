// What the chat page does in the browser beside Gradio: language, theme, focus, announcements, copying.
"use strict";

(() => {
  const $ = (selector, root = document) => root.querySelector(selector);
  const all = (selector) => document.querySelectorAll(selector);
  const root = document.documentElement;
  const live = document.createElement("p");
  const seen = {};
  let lastQuestion = "";
  // What stood in the box when a question was asked once more, which goes through the box as well.
  let draft = "";
  let clearing = false;

  const words = () => $("#f-masthead")?.dataset ?? {};
  const box = () => $("#f-box textarea");
  const last = (selector) => [...all(selector)].pop();
  const set = (element, name, value) => {
    if (element && value !== undefined && element.getAttribute(name) !== value) element.setAttribute(name, value);
  };

  function state(value) {
    if (root.dataset.state !== value) root.dataset.state = value;
  }

  function say(text) {
    live.textContent = "";
    // An empty moment makes the same words twice in a row be read twice.
    setTimeout(() => { live.textContent = text; }, 50);
  }

  function fill(value) {
    const area = box();
    if (!area) return;
    area.value = value;
    area.dispatchEvent(new Event("input", { bubbles: true }));
  }

  // The server never touches what is being written: the box is emptied of a question once that stands on the page.
  function takeFromBox() {
    if (box()?.value !== lastQuestion) return;
    fill(draft);
    draft = "";
  }

  function backToBox() {
    if (box() && !box().value) fill(lastQuestion);
  }

  function focusBox() {
    // On a touch screen the keyboard would cover the answer.
    if (!$("dialog[open]") && matchMedia("(hover: hover)").matches) box()?.focus({ preventScroll: true });
  }

  // Gradio names each message by its source text and announces all of it; here an answer is announced once, in short.
  function tidy() {
    const { language, title, conversation } = words();
    if (language) {
      set(root, "lang", language);
      // A page that is being left has no title any more.
      if (document.title !== title && !root.classList.contains("f-gone")) document.title = title;
    }
    const log = $("#f-log [role=log]");
    set(log, "aria-live", "off");
    set(log, "aria-label", conversation);
    all("#f-log [data-testid][aria-label]").forEach((message) => message.removeAttribute("aria-label"));
    all("#f-language input").forEach((input) => set(input, "name", "language"));
    all("#f-language label").forEach((label) => set(label, "lang", $("input", label)?.value ?? ""));
    const theme = document.body.classList.contains("dark") ? "dark" : "light";
    if (root.dataset.theme !== theme) root.dataset.theme = theme;
    set($(".f-theme"), "aria-pressed", String(theme === "dark"));
  }

  function showQuestion() {
    last("#f-log .f-asked")?.scrollIntoView({ block: "start" });
  }

  // What is new of a kind, and whether all of it has gone. Messages are not counted: the server lets go of the oldest.
  function notice(kind) {
    const element = last(`#f-log .f-${kind}`);
    const key = element?.closest("[data-key]").dataset.key;
    const change = { fresh: key !== seen[kind] && element, gone: !element && Boolean(seen[kind]) };
    seen[kind] = key;
    return change;
  }

  function noticeQuestion() {
    const { fresh, gone } = notice("asked");
    if (fresh) {
      takeFromBox();
      showQuestion();
    }
    // Cleared while the answer was on its way: it is not waited for any more.
    if (gone && clearing && root.dataset.state === "asking") state("");
    if (gone) {
      clearing = false;
      delete root.dataset.cleared;
    }
  }

  function noticeHelp() {
    const { fresh } = notice("help");
    if (!fresh) return;
    const parts = fresh.querySelectorAll(".f-help-head, p:not(.f-way-out), .f-line");
    say([...parts].map((part) => part.textContent.trim()).join(" "));
  }

  function noticeAnswer() {
    const { fresh, gone } = notice("answer");
    if (fresh) {
      state("");
      showQuestion();
      const parts = [...fresh.querySelectorAll(".f-head, .f-verbatim, .f-prose, .f-heard")];
      say(parts.map((part) => part.textContent.trim()).join(" "));
      focusBox();
    }
    if (gone) focusBox();
  }

  function noticeTrouble() {
    if (!["asking", "offline"].includes(root.dataset.state)) return;
    const mend = $(".f-mend");
    if (mend) {
      state("");
      backToBox();
      say(mend.textContent.trim());
      focusBox();
    } else if ($(".toast-body.error, .toast-body.warning")) {
      trouble("busy");
    }
  }

  // Nothing that was written is lost: what Gradio has not taken goes back into the box.
  function trouble(kind) {
    if (root.dataset.state === kind) return;
    state(kind);
    if (kind !== "offline") backToBox();
    say($(`.f-${kind}`)?.textContent.trim() ?? "");
    focusBox();
  }

  function connected() {
    if (root.dataset.state === "offline") state("asking");
  }

  function changed() {
    tidy();
    noticeQuestion();
    noticeHelp();
    noticeAnswer();
    noticeTrouble();
  }

  const busy = () => ["asking", "offline", "lost"].includes(root.dataset.state);

  function asking(question) {
    lastQuestion = question;
    delete root.dataset.cleared;
    all(".f-mend").forEach((line) => line.remove());
    state("asking");
  }

  // One question at a time: what is sent meanwhile stays in the box.
  function sent(event, question) {
    if (!busy()) return asking(question);
    event.preventDefault();
    event.stopPropagation();
  }

  // What is cleared is out of sight at once, whether or not the server can be reached.
  function clear() {
    clearing = true;
    root.dataset.cleared = "";
    fill("");
    lastQuestion = draft = "";
    say("");
  }

  function again(button) {
    if (busy()) return;
    draft = box()?.value ?? "";
    fill(button.dataset.question);
    setTimeout(() => $("#f-ask")?.click(), 50);
  }

  function copy(button) {
    copyFrom(button, button.dataset.copy, button.dataset, say);
  }

  function toPlace(link) {
    const place = document.getElementById(link.getAttribute("href").slice(1));
    place?.focus({ preventScroll: true });
    place?.scrollIntoView({ block: "center" });
  }

  function onClick(event) {
    const target = event.target;
    const button = target.closest("[data-action]");
    if (button?.dataset.action === "copy") copy(button);
    if (button?.dataset.action === "again") again(button);
    if (button?.dataset.action === "start") location.reload();
    if (button?.dataset.action === "theme") document.body.classList.toggle("dark");
    const link = target.closest("a.f-marker");
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    toPlace(link);
  }

  function onAsk(event) {
    const example = event.target.closest(".f-example");
    if (event.target.closest("#f-ask")) sent(event, box()?.value ?? "");
    else if (example) sent(event, example.textContent.trim());
    else if (event.target.closest("#f-clear")) clear();
  }

  function onKey(event) {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.target !== box()) return;
    sent(event, box().value);
  }

  function prepare() {
    live.className = "f-hidden";
    live.setAttribute("role", "status");
    document.body.append(live);
  }

  document.addEventListener("fuente-trouble", (event) => trouble(event.detail));
  document.addEventListener("fuente-connected", connected);
  document.addEventListener("click", onAsk, true);
  document.addEventListener("click", onClick);
  document.addEventListener("keydown", onKey, true);
  prepare();
  new MutationObserver(changed).observe(document.body, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ["class", "aria-label", "data-language"],
  });
  changed();
})();
