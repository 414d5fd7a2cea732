// What the chat page does in the browser beside Gradio: language, theme, focus, announcements, copying.
"use strict";

(() => {
  const $ = (selector, root = document) => root.querySelector(selector);
  const all = (selector) => document.querySelectorAll(selector);
  const root = document.documentElement;
  const SLOW = 1000;
  const SAID = ".f-head, .f-note, .f-verbatim, .f-prose, .f-disagree p, .f-heard, .f-not-found .f-again";
  const live = spokenRegion("f-hidden");
  // Help is said at once and by itself, so that no answer that comes right after it can take its place.
  const alarm = spokenRegion("f-hidden");
  const seen = {};
  let lastQuestion = "";
  // What stood in the box when a question was asked once more, which goes through the box as well.
  let draft = "";
  let clearing = false;
  let waiting;

  const words = () => $("#f-masthead")?.dataset ?? {};
  const box = () => $("#f-box textarea");
  const last = (selector) => [...all(selector)].pop();
  const set = (element, name, value) => {
    if (element && value !== undefined && element.getAttribute(name) !== value) element.setAttribute(name, value);
  };

  const say = (text) => speakIn(live, text);
  const sayLine = (selector) => say($(selector) ? heardIn($(selector)) : "");

  // An answer that comes soon is all that is said.
  function state(value) {
    if (root.dataset.state === value) return;
    root.dataset.state = value;
    clearTimeout(waiting);
    if (value === "asking") waiting = setTimeout(sayLine, SLOW, ".f-working");
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
    speakIn(alarm, heardInAll(fresh.querySelectorAll(".f-help-head, p:not(.f-way-out), .f-line")));
  }

  // All of what answers the last question, after the first notice that this is a machine.
  function answered() {
    const asked = last("#f-log .f-asked");
    const parts = all(`#f-log :is(.f-machine, .f-answer :is(${SAID}))`);
    return [...parts].filter((part) => asked.compareDocumentPosition(part) & Node.DOCUMENT_POSITION_FOLLOWING);
  }

  function noticeAnswer() {
    const { fresh, gone } = notice("answer");
    if (fresh) {
      state("");
      showQuestion();
      say(heardInAll(answered()));
      focusBox();
    }
    if (gone) focusBox();
  }

  function noticeTrouble() {
    if (!["asking", "offline"].includes(root.dataset.state)) return;
    if ($(".f-mend")) {
      state("");
      backToBox();
      sayLine(".f-mend");
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
    sayLine(`.f-${kind}`);
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
    clearTimeout(waiting);
    say("");
    speakIn(alarm, "");
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
    if (button?.dataset.action === "start") location.replace(`/?lang=${root.lang}`);
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

  document.addEventListener("fuente-trouble", (event) => trouble(event.detail));
  document.addEventListener("fuente-connected", connected);
  document.addEventListener("click", onAsk, true);
  document.addEventListener("click", onClick);
  document.addEventListener("keydown", onKey, true);
  document.body.append(live, alarm);
  new MutationObserver(changed).observe(document.body, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ["class", "aria-label", "data-language"],
  });
  changed();
})();
