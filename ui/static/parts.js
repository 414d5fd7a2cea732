// The elements of the widget's frame and their texts.
"use strict";

function frameParts(told) {
  const button = (className) => make("button", { type: "button", className });
  const parts = {
    title: make("h1", { textContent: told.name, tabIndex: -1 }),
    toLanguage: button(""),
    toTheme: button("theme"),
    shut: button("close"),
    toHelp: button("to-help"),
    away: make("a", { className: "leave", rel: "noopener noreferrer nofollow", "data-action": "leave" }),
    help: make("div", { id: "help", hidden: true }),
    notice: make("p", { className: "notice" }),
    welcome: make("section", { className: "welcome" }),
    log: make("div", { id: "f-log", role: "log", ariaLive: "off" }),
    working: make("p", { className: "working", hidden: true }),
    problem: make("p", { className: "problem", id: "problem", hidden: true }),
    label: make("label", { className: "f-hidden", htmlFor: "box" }),
    // Autocomplete is off, since browsers save a box's text to disk to restore it with the page.
    box: make("textarea", { id: "box", rows: 1, autocomplete: "off" }),
    send: make("button", { type: "submit", className: "ask" }),
    clear: button("clear"),
    status: spokenRegion("f-hidden"),
    // Help is announced in a region of its own, so that an answer right after it cannot replace it.
    alarm: spokenRegion("f-hidden"),
  };
  const { notice, welcome, log, working, label, box, send, clear } = parts;
  return {
    ...parts,
    form: make("form", { noValidate: true }, label, box, send),
    main: make("main", {}, notice, welcome, log, working, clear),
  };
}

function layOut(parts, told) {
  const { title, toLanguage, toTheme, shut, toHelp, away, help, problem, clear, status, alarm, form, main } = parts;
  for (const [theme, colours] of Object.entries(told.colours)) {
    document.documentElement.style.setProperty(`--site-${theme}`, colours.colour);
    document.documentElement.style.setProperty(`--on-site-${theme}`, colours.ink);
  }
  toLanguage.hidden = told.languages.length < 2;
  shut.hidden = parent === window;
  clear.hidden = true;
  away.href = told.leave;
  toHelp.setAttribute("aria-controls", "help");
  document.body.append(
    make("header", {}, make("div", { className: "bar" }, title, toLanguage, toTheme, shut), make("div", { className: "care" }, toHelp, away), help),
    main, make("footer", {}, problem, form), status, alarm,
  );
}

function sayIn(parts, told, language, ask) {
  const said = told.words[language];
  const other = language === "es" ? "en" : "es";
  parts.toLanguage.textContent = told.words[other].language_name;
  parts.toLanguage.lang = other;
  parts.toTheme.replaceChildren(icon("◐"));
  parts.toTheme.ariaLabel = said.theme_label;
  parts.shut.replaceChildren(icon("×"));
  parts.shut.ariaLabel = said.close;
  parts.toHelp.textContent = said.help;
  const [word, ...rest] = said.leave.split(" ");
  const more = make("span", { className: "f-rest", textContent: ` ${rest.join(" ")}` });
  parts.away.replaceChildren(make("span", {}, word, more), " ", icon("×"));
  parts.help.replaceChildren(built(told.help[language]));
  parts.notice.replaceChildren(...noticed(told, said, language));
  parts.welcome.replaceChildren(...welcoming(told, said, language, ask));
  parts.log.ariaLabel = said.conversation;
  parts.working.textContent = told.articles === 1 ? said.reading_one : said.reading_many.replace("{count}", told.articles);
  parts.label.textContent = said.box_label;
  parts.box.placeholder = `${said.box_label}…`;
  parts.send.textContent = said.ask;
  parts.clear.textContent = said.clear;
}

function noticed(told, said, language) {
  const machine = `${said.notice_machine} `;
  if (!told.articles) return [machine, said.notice_none];
  const one = told.articles === 1;
  const which = one ? said.notice_one : said.notice_many.replace("{count}", told.articles);
  return [machine, which, " ", tab(`/articles?lang=${language}`, said, one ? said.see_it : said.see_them)];
}

function welcoming(told, said, language, ask) {
  const examples = told.examples[language] ?? [];
  return [
    make("h2", { textContent: told.greeting[language] ?? said.welcome }),
    make("p", { className: "quiet", textContent: said.welcome_more }),
    examples.length ? make("p", { className: "small", textContent: said.try_one }) : null,
    ...examples.map((example) => button(example, "example", () => ask(example))),
  ].filter(Boolean);
}

const button = (textContent, className, onclick) => make("button", { type: "button", className, textContent, onclick });

function questionView(question, words) {
  return make("p", { className: "f-asked", dir: "auto" }, hidden(`${words.you_asked} `), question);
}

function troubleView(head, more, button, own_tab) {
  const sign = make("span", { className: "f-sign", ariaHidden: "true", textContent: "!" });
  return make(
    "section", { className: "f-trouble" },
    make("h2", { className: "f-head" }, sign, ` ${head}`),
    make("p", { className: "f-heard", textContent: more }),
    button && make("p", { className: "f-actions" }, button),
    own_tab && make("p", {}, own_tab),
  );
}

// The message for a question that could not be answered; onAgain asks it again.
function failureView(problem, words, language, onAgain) {
  const LONG = 120;
  const seconds = problem?.retry_after ?? 10;
  const again = () => button(words.again, "f-again", onAgain);
  const shown = {
    paused: () => troubleView(words.paused_head, words.paused_more),
    blocked: () => troubleView(words.blocked_head, words.blocked_more),
    no_site: () => troubleView(words.unknown_head, words.unknown_more),
    site_limit: () => troubleView(words.site_limit_head, words.site_limit_more, null, tab(`/?lang=${language}`, words, words.own_tab)),
    token: () => troubleView(words.expired_head, words.expired_more, again()),
    offline: () => troubleView(words.offline_head, words.offline_more, again()),
  }[problem?.code];
  if (shown) return shown();
  if ([429, 503].includes(problem?.status) && problem.code !== "unavailable") {
    return troubleView(words.busy_head, seconds > LONG ? words.busy_later : words.busy_more.replace("{seconds}", seconds), again());
  }
  return troubleView(words.failed_head, `${words.failed_more} ${words.failed_not_none}`, again());
}
