// The conversation in the widget's frame: asking, answers, help, language and theme.
"use strict";

(() => {
  const told = JSON.parse(document.getElementById("told").textContent);
  const root = document.documentElement;
  const MOST_TURNS = 20;
  const DEADLINE = 90000;
  const SLOW = 1000;
  const OF_HELP = ".help-head, .help p:not(.way-out), .help li";
  const OF_ANSWERS = ".head, .said, .heard";
  const AS_THE_PAGE = matchMedia("(prefers-color-scheme: dark)");
  const turns = [];
  const answerTo = exchange(told.site, told.token);
  const parts = frameParts(told);
  const { grow, fill, mend, focus } = boxOf(parts);
  const { title, toLanguage, toTheme, shut, toHelp, help, welcome, log, working, box, clear, status, alarm, form, main } = parts;
  const reading = readingSince(() => box);
  let { language } = told;
  let asking = null, chosen = false, slow;

  const words = (code = language) => told.words[code];
  const helping = (found) => helpPanel(found, words(found.language), told.names);

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

  const announce = (element, selector, where = status) => speakIn(where, heardInAll(element.querySelectorAll(selector)));

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
    bringUpNumber(element, log.querySelectorAll(".help li a"), scroller, above + 8, form.parentElement);
  }

  function show(element, asked) {
    wait(false);
    log.append(element);
    if (!reading.reads()) toTop(asked);
    announce(element, element.dataset.outcome === "failed" ? `${OF_HELP}, ${OF_ANSWERS}` : OF_ANSWERS);
    if (!reading.reads() || document.activeElement === document.body) focus();
  }

  // Shows the help lines for a question that was not asked.
  function helpAlone(help) {
    log.querySelectorAll(".early").forEach((old) => old.remove());
    log.append(help);
    toTop(help);
    announce(help, OF_HELP, alarm);
  }

  function failed(problem, question, code = language) {
    return failureView(problem, words(code), code, () => ask(question));
  }

  // Shows a failure above the help lines and puts the question back into the box.
  function fail(problem, question, asked, before) {
    const toMend = { empty: "problem_empty", too_long: "problem_too_long", too_large: "problem_too_long" }[problem?.code];
    if (toMend) {
      asked.remove();
      wait(false);
      mend(words()[toMend]);
      if (!box.value) fill(question);
      if (problem.help) helpAlone(make("div", { className: "early" }, helping(problem.help)));
      return;
    }
    // If help for danger was shown, it stays and still comes first.
    const below = before.help ? null : helping(problem?.help ?? told.trouble[language]);
    const element = make("article", { className: "answer", lang: language, "data-outcome": "failed" }, before.help, failed(problem, question), below);
    if (!box.value) fill(question);
    show(element, asked);
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
    log.querySelectorAll(".again").forEach((old) => old.closest("p").remove());
    welcome.hidden = true;
    clear.hidden = false;
    if (box.value.trim() === question) fill("");
    reading.begin();
    const before = { help: null };
    const early = make("div", { className: "early" });
    const onEvent = (name, data) => {
      if (name === "help") {
        before.help = helping(data);
        early.prepend(before.help);
        if (!reading.reads()) toTop(asked);
        announce(early, OF_HELP, alarm);
      }
      if (name === "sentence") {
        const said = sentence(data, { citations: data.sources, language }, words());
        // As the finished answer has it, so that nothing moves when that comes.
        if (said.className === "prose" && !early.querySelector(".quiet")) early.append(note(words().written));
        early.append(said);
      }
    };
    log.append(asked, early);
    toTop(asked);
    wait(true);
    const mine = asking;
    try {
      const { answer, problem } = await answerTo({ question, history: turns.slice(-MOST_TURNS), language }, mine.signal, onEvent);
      if (mine.forgotten) return;
      early.remove();
      if (problem) fail(problem, question, asked, before);
      else say(answer, question, asked, before);
    } catch {
      if (mine.forgotten) return;
      early.remove();
      fail({ code: "offline" }, question, asked, before);
    } finally {
      clearTimeout(deadline);
      if (asking === mine) asking = null;
    }
  }

  function say(answer, question, asked, before) {
    const said = words(answer.language);
    if (!["unavailable", "nothing_asked"].includes(answer.outcome)) {
      turns.push({ role: "user", content: question }, { role: "assistant", content: answer.answer || said.not_found_title });
    }
    show(answerView(answer, said, { ...before, trouble: failed(null, question, answer.language), ask }), asked);
  }

  function forget() {
    if (asking) {
      asking.forgotten = true;
      asking.abort();
      asking = null;
    }
    turns.length = 0;
    log.replaceChildren();
    welcome.hidden = false;
    clear.hidden = true;
    wait(false);
    status.textContent = alarm.textContent = "";
    mend("");
    fill("");
    box.focus();
  }

  function copy(button) {
    copyFrom(button, button.copied, { done: words().copied, failed: words().copy_failed }, (said) => { status.textContent = said; });
  }

  function closed(state) {
    main.replaceChildren(failed({ code: state }), helping(told.trouble[language]));
    // Focusable, so that screen readers say the problem first.
    main.querySelector(".head").tabIndex = -1;
    form.hidden = true;
  }

  function fromPage(data) {
    if (data.shown && told.state === "open") focus(title);
    else if (data.shown) main.querySelector(".head").focus();
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
    log.addEventListener("click", (event) => {
      const target = event.target.closest?.(".copy");
      if (target) copy(target);
    });
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
