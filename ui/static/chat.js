// The chat page's script beside Gradio's: language, theme, focus, announcements, copying.
"use strict";

(() => {
  const $ = (selector, root = document) => root.querySelector(selector);
  const all = (selector) => document.querySelectorAll(selector);
  const root = document.documentElement;
  // Gradio puts the browser's language in its place.
  const served = root.lang;
  const SLOW = 1000;
  const live = spokenRegion("f-hidden");
  // Help is announced in a region of its own, so that an answer right after it cannot replace it.
  const alarm = spokenRegion("f-hidden");
  const seen = {};
  let clearing = false;
  // Begins anew as soon as there is a connection.
  let leaving = false;
  let waiting;
  let pressing = 0;

  const words = () => $("#f-masthead")?.dataset ?? {};
  const box = () => $("#f-box textarea");
  const last = (selector) => [...all(selector)].pop();
  const question = questionIn(box);
  const sending = queued(question.latest);
  const reading = readingSince(box);
  const before = keptBefore();
  const set = (element, name, value) => {
    if (element && value !== undefined && element.getAttribute(name) !== value) element.setAttribute(name, value);
  };

  const say = (...parts) => speakIn(live, ...parts);
  const sayLine = (selector) => say($(selector) ? heardIn($(selector)) : "");

  // Waiting is announced only if the answer takes longer than SLOW.
  function state(value) {
    if (root.dataset.state === value) return;
    root.dataset.state = value;
    clearTimeout(waiting);
    if (value === "asking") waiting = setTimeout(sayLine, SLOW, ".f-working");
  }

  // What was typed while Gradio's page was on its way stays.
  function moveIn() {
    const early = $(".f-first textarea");
    if (!early || "plain" in root.dataset) return;
    const typing = document.activeElement === early;
    if (early.value) question.fill(early.value);
    $(".f-first").remove();
    if (typing) box().focus();
  }

  // Gradio labels each message with its source and announces all of it; we announce an answer once, in short.
  function tidy() {
    const { language, title, conversation } = words();
    set(root, "lang", language ?? served);
    if (language && box()) moveIn();
    // A page that is being left has no title any more.
    if (language && document.title !== title && !root.classList.contains("f-gone")) document.title = title;
    const log = $("#f-log [role=log]");
    set(log, "aria-live", "off");
    set(log, "aria-label", conversation);
    all("#f-log [data-testid][aria-label]").forEach((message) => message.removeAttribute("aria-label"));
    all("#f-language input").forEach((input) => set(input, "name", "language"));
    all("#f-language label").forEach((label) => set(label, "lang", $("input", label)?.value ?? ""));
    const theme = document.body.classList.contains("dark") ? "dark" : "light";
    // Before Gradio's page is there, only the device says which it is to be.
    if (language && root.dataset.theme !== theme) root.dataset.theme = theme;
    set($(".f-theme"), "aria-pressed", String(theme === "dark"));
  }

  function showQuestion() {
    const asked = last("#f-log .f-asked");
    if (!asked) return;
    const above = parseFloat(getComputedStyle(root).scrollPaddingTop);
    bringUp(asked, root, above);
    bringUpNumber(asked, all("#f-log .f-line-reach a"), root, above, $(".f-composer") ?? $("#f-composer"));
  }

  // The newest element of a kind if new, and whether all are gone. Counting fails: a refused question is taken back.
  function notice(kind) {
    const element = last(`#f-log .f-${kind}`);
    const key = element?.closest("[data-key]").dataset.key;
    const change = { fresh: key !== seen[kind] && element, gone: !element && Boolean(seen[kind]) };
    seen[kind] = key;
    return change;
  }

  function noticeQuestion() {
    const { fresh } = notice("asked");
    if (fresh) {
      // What was refused meanwhile is back in the box already.
      if (busy()) question.take();
      reading.begin();
      showQuestion();
    }
  }

  function noticeCleared() {
    if (!clearing || $("#f-log [data-key]")) return;
    clearing = false;
    delete root.dataset.cleared;
  }

  function noticeHelp() {
    const { fresh } = notice("help");
    if (!fresh) return;
    if (!reading.reads()) showQuestion();
    speakIn(alarm, ...heardInAll(fresh.querySelectorAll(OF_HELP)));
  }

  // The parts that answer the last question.
  function answered() {
    const asked = last("#f-log .f-asked");
    const parts = all(`#f-log .f-answer :is(${OF_ANSWERS})`);
    return [...parts].filter((part) => asked.compareDocumentPosition(part) & Node.DOCUMENT_POSITION_FOLLOWING);
  }

  function noticeAnswer() {
    const { fresh, gone } = notice("answer");
    if (fresh) {
      state("");
      if (!reading.reads()) showQuestion();
      say(...heardInAll(answered()));
      if (!reading.reads() || document.activeElement === document.body) question.focus();
    }
    if (gone) question.focus();
  }

  function noticeTrouble() {
    if (!busy() && !clearing) return;
    // A question that waits for its connection has not been refused yet.
    if ($(".f-mend") && root.dataset.state === "asking" && !clearing) {
      state("");
      question.giveBack();
      // Nothing is amiss where somebody emptied the box on purpose.
      if (question.isTakenBack()) takeBackProblem();
      sayLine(".f-mend");
      question.focus();
    } else if ($(".toast-body.error, .toast-body.warning")) {
      trouble("busy");
    }
  }

  const anew = () => location.replace(`/?lang=${root.lang}`);

  // A question that Gradio did not take goes back into the box, so that it is not lost.
  function trouble(kind) {
    // What is to be forgotten must not come along with the next question.
    if (clearing) return kind === "offline" || anew();
    if (root.dataset.state === kind) return;
    takeBackProblem();
    state(kind);
    if (kind !== "offline") question.giveBack();
    sayLine(`.f-${kind}`);
    question.focus();
  }

  function connected() {
    if (leaving) anew();
    else if (root.dataset.state === "offline") state("asking");
    leaving = false;
  }

  function changed() {
    tidy();
    before.keep();
    noticeCleared();
    noticeQuestion();
    noticeHelp();
    noticeAnswer();
    noticeTrouble();
  }

  const busy = () => ["asking", "offline"].includes(root.dataset.state);

  // What is wrong, and the help lines with it, is said once.
  function takeBackProblem() {
    all("gradio-app .f-mend, gradio-app .f-mend + .f-glance").forEach((line) => line.remove());
  }

  function asking(words) {
    question.begin(words);
    before.begin();
    delete root.dataset.cleared;
    takeBackProblem();
    state("asking");
  }

  // One question at a time: one sent meanwhile stays in the box. Until all is cleared a question would bring it along.
  function sent(event, words) {
    if (!busy() && !clearing) return asking(words);
    event.preventDefault();
    event.stopPropagation();
    if (busy() && words.trim()) sayLine(".f-working");
  }

  // Hide the conversation at once, even if the server cannot be reached.
  function clear() {
    if (clearing) return;
    // What was not sent yet never is, so that Gradio would wait for its answer for ever.
    leaving = busy() && sending.forget();
    // The last question was taken back, so that nothing would show when all is cleared.
    if (!leaving && !before.last()) return anew();
    clearing = true;
    root.dataset.cleared = "";
    before.forget();
    question.forget();
    state("");
    say("");
    speakIn(alarm, "");
  }

  function again(button) {
    if (busy() || pressing) return;
    question.put(button.value);
    pressing = setTimeout(() => {
      pressing = 0;
      $("#f-ask")?.click();
    }, 50);
  }

  function onClick(event) {
    const target = event.target;
    const button = target.closest("[data-action]");
    if (button?.dataset.action === "copy") copyFrom(button, button.dataset.copy, button.dataset, say);
    if (button?.dataset.action === "again" && button.closest("gradio-app")) again(button);
    if (button?.dataset.action === "theme") document.body.classList.toggle("dark");
    const link = target.closest("a.f-marker");
    if (!link || !isPlain(event)) return;
    event.preventDefault();
    toPlace(link);
  }

  function onAsk(event) {
    const example = event.target.closest("gradio-app .f-example");
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
  new MutationObserver(changed).observe(root, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ["class", "aria-label", "data-language", "lang"],
  });
  changed();
})();
