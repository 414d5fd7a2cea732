// The conversation in the widget's frame: asking, answers, help, language and theme.
"use strict";

(() => {
  const told = JSON.parse(document.getElementById("told").textContent);
  const root = document.documentElement;
  // Of a conversation; a request may have twice as many bytes.
  const [MOST_TURNS, MOST_BYTES] = [20, 32000];
  // Of what is too long to be asked the server reads the first 4,000 signs for danger; a whole book it refuses unread.
  const LONGEST = 8000;
  const DEADLINE = 90000;
  const SLOW = 1000;
  const AS_THE_PAGE = matchMedia("(prefers-color-scheme: dark)");
  const turns = [];
  const answerTo = exchange(told.site, told.token);
  const parts = frameParts(told);
  const { grow, fill, mend, focus } = boxOf(parts);
  const { title, toLanguage, toTheme, shut, toHelp, help, welcome, log, working, box, clear, status, alarm, form, main } = parts;
  const reading = readingSince(() => box);
  let { language } = told;
  let asking = null, chosen = false, dangerAt = -1, slow;

  const words = (code = language) => told.words[code];

  function speak(code) {
    language = code;
    root.lang = code;
    sayIn(parts, told, code, ask);
    mend("");
    if (told.state !== "open") closed(told.state);
  }

  function wear(theme) {
    root.dataset.theme = theme;
    toTheme.ariaPressed = String(theme === "dark");
  }

  function showHelp(open) {
    help.hidden = !open;
    toHelp.ariaExpanded = String(open);
    help.scrollIntoView({ block: "nearest" });
  }

  const announce = (element, selector, where = status) => speakIn(where, ...heardInAll(element.querySelectorAll(selector)));

  // Waiting is announced only if the answer takes longer than SLOW.
  function wait(isWaiting) {
    working.hidden = !isWaiting;
    clearTimeout(slow);
    if (isWaiting) slow = setTimeout(() => speakIn(status, heardIn(working)), SLOW);
  }

  function toTop(element) {
    const scrolls = main.scrollHeight > main.clientHeight;
    // In a low window everything scrolls but Help and Leave.
    const above = scrolls ? main.getBoundingClientRect().top : toHelp.parentElement.offsetHeight;
    const scroller = scrolls ? main : root;
    bringUp(element, scroller, above + 8);
    bringUpNumber(element, log.querySelectorAll(".f-line-reach a"), scroller, above + 8, form.parentElement);
  }

  // What ends an exchange takes the place of the sentences so far, below help that was shown.
  function show(ended, place, asked) {
    wait(false);
    place.classList.remove("early");
    place.querySelector(".f-draft")?.remove();
    place.append(ended);
    if (!reading.reads()) toTop(asked);
    announce(ended, `${OF_HELP}, ${OF_ANSWERS}`);
    if (!reading.reads() || document.activeElement === document.body) focus();
  }

  function showHelpFor(panel, place, top) {
    place.prepend(panel);
    if (!reading.reads()) toTop(top);
    announce(panel, OF_HELP, alarm);
  }

  const failed = (problem, question) => failureView(problem, words(), language, () => ask(question));

  // Shows a failure above the help lines and puts the question back into the box.
  function fail(problem, question, place, asked) {
    if (!box.value) fill(question);
    const toMend = { empty: "problem_empty", too_long: "problem_too_long", too_large: "problem_too_long" }[problem.code];
    if (toMend) {
      asked.remove();
      wait(false);
      mend(words()[toMend]);
      log.querySelectorAll(".early").forEach((old) => old.remove());
      if (!problem.help) return;
      log.append(place);
      showHelpFor(built(told.help[problem.help.language]), place, place);
      return;
    }
    // If help for danger was shown, it stays and still comes first.
    const below = place.querySelector(".f-help") ? null : built(told.trouble[language]);
    show(make("article", { className: "f-answer", lang: language, "data-outcome": "failed" }, failed(problem, question), below), place, asked);
  }

  async function ask(written) {
    const question = written.trim();
    if (asking) return;
    mend("");
    if (!question) {
      mend(words().problem_empty);
      box.focus();
      return;
    }
    asking = new AbortController();
    const deadline = setTimeout(() => asking.abort(), DEADLINE);
    const asked = questionView(question, words());
    log.querySelectorAll(":not(.f-next) > .f-actions > .f-again").forEach((old) => old.parentElement.remove());
    welcome.hidden = true;
    clear.hidden = false;
    if (box.value.trim() === question) fill("");
    reading.begin();
    const place = make("div", { className: "early" });
    let isTold = false;
    const onEvent = (name, data) => {
      if (name === "help") {
        isTold = data.told;
        showHelpFor(built(data.shown), place, asked);
      }
      if (name === "draft") {
        place.querySelector(".f-draft")?.remove();
        place.append(built(data.shown));
      }
    };
    log.append(asked, place);
    toTop(asked);
    wait(true);
    const mine = asking;
    try {
      const { answer, problem } = await answerTo({ question: question.slice(0, LONGEST), history: lately(), language }, mine.signal, onEvent);
      if (mine.forgotten) return;
      if (problem) fail(problem, question, place, asked);
      else say(answer, question, place, asked, isTold);
    } catch {
      if (!mine.forgotten) fail({ code: "offline" }, question, place, asked);
    } finally {
      clearTimeout(deadline);
      if (asking === mine) asking = null;
    }
  }

  // The latest turns that a request has room for; danger that was told before them stands in the place of the oldest.
  function lately() {
    for (let from = Math.max(0, turns.length - MOST_TURNS); ; from += 2) {
      const kept = turns.slice(from);
      if (dangerAt >= 0 && dangerAt < from) kept.splice(0, 2, ...turns.slice(dangerAt, dangerAt + 2));
      if (from >= turns.length || new Blob([JSON.stringify(kept)]).size <= MOST_BYTES) return kept;
    }
  }

  function say(answer, question, place, asked, isTold) {
    if (answer.outcome !== "unavailable") {
      const heard = answer.outcome === "nothing_asked" ? "" : answer.answer || words(answer.language).not_found_title;
      turns.push({ role: "user", content: question }, { role: "assistant", content: heard });
      if (isTold) dangerAt = turns.length - 2;
    }
    show(built(answer.shown), place, asked);
  }

  function forget() {
    if (asking) {
      asking.forgotten = true;
      asking.abort();
      asking = null;
    }
    turns.length = 0;
    dangerAt = -1;
    log.replaceChildren();
    welcome.hidden = false;
    clear.hidden = true;
    wait(false);
    status.textContent = alarm.textContent = "";
    mend("");
    fill("");
    box.focus();
  }

  function pressed(event) {
    const button = event.target.closest?.("[data-action]");
    if (button?.dataset.action === "copy") copyFrom(button, button.dataset.copy, button.dataset, (said) => { status.textContent = said; });
    if (button?.dataset.action === "again") ask(button.value);
    const marker = event.target.closest?.(".f-marker");
    if (!marker) return;
    event.preventDefault();
    toPlace(marker);
  }

  function closed(state) {
    main.replaceChildren(make("div", { id: "f-log" }, make("div", {}, failed({ code: state }), built(told.trouble[language]))));
    // Focusable, so that screen readers say the problem first.
    main.querySelector(".f-head").tabIndex = -1;
    form.hidden = true;
  }

  function fromPage(data) {
    if (data.shown && told.state === "open") focus(title);
    else if (data.shown) main.querySelector(".f-head").focus();
    if (data.theme && !chosen) wear(data.theme);
    if (data.language && data.language !== language && told.languages.includes(data.language) && !turns.length) speak(data.language);
  }

  function shutHelp() {
    if (help.hidden) return false;
    showHelp(false);
    toHelp.focus();
    return true;
  }

  function listen() {
    toLanguage.onclick = () => speak(language === "es" ? "en" : "es");
    toTheme.onclick = () => {
      chosen = true;
      wear(root.dataset.theme === "dark" ? "light" : "dark");
    };
    toHelp.onclick = () => showHelp(help.hidden);
    clear.onclick = forget;
    form.onsubmit = (event) => {
      event.preventDefault();
      ask(box.value);
    };
    box.oninput = grow;
    box.onkeydown = (event) => {
      if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      ask(box.value);
    };
    log.onclick = pressed;
  }

  function listenAround() {
    const tell = pageAround(told.leave, { shutHelp, met: () => { shut.hidden = false; }, heard: fromPage });
    shut.onclick = () => tell("close");
    AS_THE_PAGE.addEventListener("change", () => {
      if (!chosen && parent === window) wear(AS_THE_PAGE.matches ? "dark" : "light");
    });
    // The browser may keep this page when it is left, and Back would show what was asked.
    addEventListener("pagehide", forget);
  }

  wear(told.theme ?? (AS_THE_PAGE.matches ? "dark" : "light"));
  showHelp(false);
  speak(language);
  layOut(parts, told);
  listen();
  listenAround();
})();
