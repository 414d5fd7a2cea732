// The conversation in the widget's frame: asking, what goes wrong, help, leaving, and talking to the page around it.
"use strict";

(() => {
  const told = JSON.parse(document.getElementById("told").textContent);
  const root = document.documentElement;
  const MOST_TURNS = 20;
  const DEADLINE = 90000;
  const LONG = 120;
  const WITHIN = 2000;
  const OF_HELP = ".help-head, .help p:not(.way-out), .help li";
  const OF_ANSWERS = ".head, .said, .heard";
  const AS_THE_PAGE = matchMedia("(prefers-color-scheme: dark)");
  const turns = [];
  let { language, token } = told;
  let port = null, asking = null, chosen = false, pressed = 0, last = 0;

  const words = (code = language) => told.words[code];
  const helping = (found) => helpPanel(found, words(found.language), told.names);
  const button = (className, onclick) => make("button", { type: "button", className, onclick });
  const tell = (message) => port?.postMessage(message);

  const title = make("h1", { textContent: told.name, tabIndex: -1 });
  const toLanguage = button("", () => speak(language === "es" ? "en" : "es"));
  const toTheme = button("theme", () => {
    chosen = true;
    wear(root.dataset.theme === "dark" ? "light" : "dark");
  });
  const shut = button("close", () => tell("close"));
  const toHelp = button("to-help", () => showHelp(help.hidden));
  const away = make("a", { className: "leave", rel: "noopener noreferrer nofollow" });
  const help = make("div", { id: "help", hidden: true });
  const notice = make("p", { className: "notice" });
  const welcome = make("section", { className: "welcome" });
  const log = make("div", { className: "log", role: "log", ariaLive: "off" });
  const working = make("p", { className: "working", hidden: true });
  const problem = make("p", { className: "problem", id: "problem", hidden: true });
  const label = make("label", { className: "hidden", htmlFor: "box" });
  const box = make("textarea", { id: "box", rows: 1, maxLength: 4000 });
  const send = make("button", { type: "submit", className: "ask" });
  const clear = button("clear", forget);
  const form = make("form", { noValidate: true }, label, box, send);
  const status = make("p", { className: "hidden", role: "status" });
  // Help is said at once and by itself, so that no answer that comes right after it can take its place.
  const alarm = make("p", { className: "hidden", role: "status" });
  const main = make("main", {}, notice, welcome, log, working, clear);

  function speak(code) {
    language = code;
    root.lang = code;
    const said = words();
    toLanguage.textContent = words(code === "es" ? "en" : "es").language_name;
    toLanguage.lang = code === "es" ? "en" : "es";
    toTheme.replaceChildren(make("span", { ariaHidden: "true", textContent: "◐" }));
    toTheme.ariaLabel = said.theme_label;
    shut.replaceChildren(make("span", { ariaHidden: "true", textContent: "×" }));
    shut.ariaLabel = said.close;
    toHelp.textContent = said.help;
    away.replaceChildren(`${said.leave} `, make("span", { ariaHidden: "true", textContent: "×" }));
    help.replaceChildren(helping(told.help[code]));
    notice.replaceChildren(...noticed(said));
    welcome.replaceChildren(...welcoming(said));
    log.ariaLabel = said.conversation;
    working.textContent = told.articles === 1 ? said.reading_one : said.reading_many.replace("{count}", told.articles);
    label.textContent = said.box_label;
    box.placeholder = `${said.box_label}…`;
    send.textContent = said.ask;
    clear.textContent = said.clear;
    mend("");
  }

  function noticed(said) {
    const machine = `${said.notice_machine} `;
    if (!told.articles) return [machine, said.notice_none];
    const one = told.articles === 1;
    const which = one ? said.notice_one : said.notice_many.replace("{count}", told.articles);
    return [machine, which, " ", link(`/articles?lang=${language}`, said, one ? said.see_it : said.see_them)];
  }

  function welcoming(said) {
    const examples = told.examples[language] ?? [];
    return [
      make("h2", { textContent: told.greeting[language] ?? said.welcome }),
      make("p", { className: "quiet", textContent: said.welcome_more }),
      examples.length ? make("p", { className: "small", textContent: said.try_one }) : null,
      ...examples.map((example) => make("button", { type: "button", className: "example", textContent: example, onclick: () => ask(example) })),
    ].filter(Boolean);
  }

  function wear(theme) {
    root.dataset.theme = theme;
    toTheme.ariaPressed = String(theme === "dark");
  }

  function showHelp(open) {
    help.hidden = !open;
    toHelp.ariaExpanded = String(open);
  }

  function announce(element, parts, where = status) {
    where.textContent = "";
    const said = [...element.querySelectorAll(parts)].map((part) => part.textContent.trim()).join(" ");
    // An empty moment makes the same words twice in a row be read twice.
    setTimeout(() => { where.textContent = said; }, 50);
  }

  function mend(line) {
    problem.textContent = line;
    problem.hidden = !line;
    box.ariaInvalid = line ? "true" : null;
    if (line) box.setAttribute("aria-describedby", "problem");
    else box.removeAttribute("aria-describedby");
    if (line) status.textContent = line;
  }

  function toBox(instead) {
    // On a touch screen the keyboard would cover the answer.
    const place = matchMedia("(hover: hover)").matches ? box : instead;
    place?.focus({ preventScroll: true });
  }

  function toTop(element) {
    const scroller = main.scrollHeight > main.clientHeight ? main : root;
    scroller.scrollTop += element.getBoundingClientRect().top - main.getBoundingClientRect().top - 8;
  }

  function grow() {
    box.style.height = "auto";
    box.style.height = `${Math.min(box.scrollHeight + 2, 140, innerHeight / 5)}px`;
  }

  function show(element, asked) {
    working.hidden = true;
    log.append(element);
    toTop(asked);
    announce(element, element.dataset.outcome === "failed" ? `${OF_HELP}, ${OF_ANSWERS}` : OF_ANSWERS);
    toBox();
  }

  function trouble(head, more, question, ownTab = false) {
    const again = question && make("button", { type: "button", className: "again", textContent: words().again, onclick: () => ask(question) });
    return troubleView({ head, more, own_tab: ownTab && `/?lang=${language}` }, words(), again);
  }

  function failed(problem, question) {
    const said = words();
    const seconds = problem?.retry_after ?? 10;
    const shown = {
      paused: () => trouble(said.paused_head, said.paused_more),
      blocked: () => trouble(said.blocked_head, said.blocked_more),
      no_site: () => trouble(said.unknown_head, said.unknown_more),
      site_limit: () => trouble(said.site_limit_head, said.site_limit_more, null, true),
      token: () => trouble(said.expired_head, said.expired_more, question),
      offline: () => trouble(said.offline_head, said.offline_more, question),
    }[problem?.code];
    if (shown) return shown();
    if ([429, 503].includes(problem?.status) && problem.code !== "unavailable") {
      return trouble(said.busy_head, seconds > LONG ? said.busy_later : said.busy_more.replace("{seconds}", seconds), question);
    }
    return trouble(said.failed_head, `${said.failed_more} ${said.failed_not_none}`, question);
  }

  // Whatever fails stands above the help lines, and the question goes back into the box.
  function fail(problem, question, asked, before) {
    if (problem?.code === "empty" || problem?.code === "too_long") {
      asked.remove();
      working.hidden = true;
      mend(problem.code === "empty" ? words().problem_empty : words().problem_too_long);
      restore(question);
      return;
    }
    // Someone in danger keeps the help lines whatever becomes of the question, and they still come first.
    const below = before.help ? null : helping(problem?.help ?? told.trouble[language]);
    const element = make("article", { className: "answer", lang: language, "data-outcome": "failed" }, before.help, before.first, failed(problem, question), below);
    restore(question);
    show(element, asked);
  }

  function restore(question) {
    if (!box.value) box.value = question;
    grow();
  }

  async function request(question, signal) {
    return fetch(`/widget/${told.site}/ask`, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "text/event-stream", authorization: `Bearer ${token}`, "accept-language": language },
      body: JSON.stringify({ question, history: turns.slice(-MOST_TURNS), language }),
      cache: "no-store",
      signal,
    });
  }

  async function problemOf(reply) {
    try {
      return await reply.json();
    } catch {
      return { status: reply.status };
    }
  }

  // A token ends after a quarter of an hour; a new one is had for the asking by whoever has the frame open.
  async function renewed(signal) {
    const reply = await fetch(`/widget/${told.site}/token`, { method: "POST", cache: "no-store", signal });
    if (!reply.ok) return problemOf(reply);
    ({ token } = await reply.json());
    return null;
  }

  async function* events(reply) {
    const reader = reply.body.pipeThrough(new TextDecoderStream()).getReader();
    let held = "";
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      held += value;
      const whole = held.split("\n\n");
      held = whole.pop();
      for (const event of whole) {
        // Not with a pattern: to one, a line also ends at characters that JSON may hold.
        const lines = event.split("\n");
        const field = (key) => lines.find((line) => line.startsWith(`${key}: `))?.slice(key.length + 2);
        const [name, data] = [field("event"), field("data")];
        if (name && data) yield { name, data: JSON.parse(data) };
      }
    }
  }

  // The answer, or the problem that came instead; what comes before either is told to onEvent.
  async function answerTo(question, signal, onEvent) {
    let reply = await request(question, signal);
    if (reply.status === 401) {
      const problem = await renewed(signal);
      if (problem) return { problem };
      reply = await request(question, signal);
    }
    if (!reply.ok) return { problem: await problemOf(reply) };
    for await (const { name, data } of events(reply)) {
      onEvent(name, data);
      if (name === "answer") return { answer: data };
      if (name === "problem") return { problem: data };
    }
    return { problem: { code: "offline" } };
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
    log.append(asked);
    box.value = "";
    grow();
    toTop(asked);
    working.hidden = false;
    const before = { help: null, first: log.querySelector(".machine") ? null : make("p", { className: "machine heard", lang: language, textContent: words().first_message }) };
    const early = make("div", { className: "early" }, before.first);
    const onEvent = (name, data) => {
      if (name === "help") {
        before.help = helping(data);
        early.prepend(before.help);
        announce(early, OF_HELP, alarm);
      }
      if (name === "sentence") early.append(sentence(data, { citations: data.sources, language }, words()));
    };
    log.append(early);
    const mine = asking;
    try {
      const { answer, problem } = await answerTo(question, mine.signal, onEvent);
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
    if (answer.outcome !== "unavailable") {
      turns.push({ role: "user", content: question }, { role: "assistant", content: answer.answer || said.not_found_title });
    }
    const failing = trouble(said.failed_head, `${said.failed_more} ${said.failed_not_none}`, question);
    show(answerView(answer, said, { ...before, trouble: failing }), asked);
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
    working.hidden = true;
    status.textContent = alarm.textContent = "";
    mend("");
    box.value = "";
    grow();
    box.focus();
  }

  async function copy(pressedButton) {
    const node = pressedButton.firstChild;
    const before = words(pressedButton.closest("[lang]")?.lang === "es" ? "es" : "en").copy;
    let result = words().copied;
    try {
      await copied(pressedButton.copied);
    } catch {
      result = words().copy_failed;
    }
    node.nodeValue = result;
    status.textContent = result;
    setTimeout(() => { node.nodeValue = before; }, 2000);
  }

  async function copied(text) {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // Without https, or where the page around forbids it, there is only the old command.
      const area = make("textarea", { value: text, className: "hidden" });
      const before = document.activeElement;
      document.body.append(area);
      area.select();
      const done = document.execCommand("copy");
      area.remove();
      before?.focus();
      if (!done) throw new Error("copy");
    }
  }

  function leave() {
    document.body.replaceChildren();
    if (port) tell("leave");
    else location.replace(told.leave);
  }

  // As on every page: three presses leave. The first of them closes what is open.
  function escaped() {
    pressed = Date.now() - last < WITHIN ? pressed + 1 : 1;
    last = Date.now();
    if (pressed >= 3) leave();
    else if (help.hidden) tell("escape");
    else {
      tell("pressed");
      showHelp(false);
      toHelp.focus();
    }
  }

  function closed(state) {
    main.replaceChildren(failed({ code: state }), helping(told.trouble[language]));
    // Whoever cannot see it hears first of all what is the matter.
    main.querySelector(".head").tabIndex = -1;
    form.hidden = true;
  }

  function fromPage({ data }) {
    if (data.shown && told.state === "open") toBox(title);
    else if (data.shown) main.querySelector(".head").focus();
    if (data.theme && !chosen) wear(data.theme);
    if (data.language && data.language !== language && told.languages.includes(data.language) && !turns.length) speak(data.language);
  }

  function meet(event) {
    // The browser has already refused every page but the site's own (frame-ancestors); nothing here is secret.
    if (port || event.source !== parent || event.data !== "fuente") return;
    [port] = event.ports;
    port.onmessage = fromPage;
    shut.hidden = false;
    tell("ready");
  }

  function begin() {
    for (const [theme, colours] of Object.entries(told.colours)) {
      root.style.setProperty(`--site-${theme}`, colours.colour);
      root.style.setProperty(`--on-site-${theme}`, colours.ink);
    }
    wear(told.theme ?? (AS_THE_PAGE.matches ? "dark" : "light"));
    toLanguage.hidden = told.languages.length < 2;
    shut.hidden = parent === window;
    clear.hidden = true;
    away.href = told.leave;
    showHelp(false);
    toHelp.setAttribute("aria-controls", "help");
    speak(language);
    document.body.append(
      make("header", {}, make("div", { className: "bar" }, title, toLanguage, toTheme, shut), make("div", { className: "care" }, toHelp, away), help),
      main, make("footer", {}, problem, form), status, alarm,
    );
    if (told.state !== "open") closed(told.state);
    addEventListener("click", (event) => {
      if (!event.target.closest?.(".leave")) return;
      event.preventDefault();
      leave();
    });
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
    addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !event.repeat) escaped();
    }, true);
    log.addEventListener("click", (event) => {
      const target = event.target.closest?.(".copy");
      if (target) copy(target);
    });
    AS_THE_PAGE.addEventListener("change", () => {
      if (!chosen && parent === window) wear(AS_THE_PAGE.matches ? "dark" : "light");
    });
    addEventListener("message", meet);
  }

  begin();
})();
