// A question, an answer, its sources and help as elements of the widget's frame.
"use strict";

const pairs = { "“": "”", '"': '"', "«": "»", "„": "“", "‘": "’", "‹": "›" };
// Does the same as ``ui.shown.quotations.quoted``.
const quoted = (words) => {
  const closing = pairs[words.slice(0, 1)];
  const closes = closing ? words.indexOf(closing, 1) : 0;
  if (closing && closes === -1) return words + closing;
  if (closing && closes === words.length - 1) return words;
  const opening = { "”": "“", "»": "«" }[words.slice(-1)];
  if (opening && !words.includes(opening)) return opening + words;
  return /[“”]/.test(words) ? `«${words}»` : `“${words}”`;
};

const readerAddress = (citation, language) =>
  `/articles/${encodeURIComponent(citation.article_id)}?start=${citation.start}&end=${citation.end}` +
  `&n=${citation.number}&v=${encodeURIComponent(citation.version)}&lang=${language}#mark`;

const foreign = (citation, language) => (citation.language === language ? null : citation.language);

// "(0)" in a number with a country code is for domestic callers only, so it is not dialled.
const dialled = (phone) => (phone.startsWith("+") ? phone.replace("(0)", "") : phone).replace(/[^+*#\d]/g, "");

// ``words`` are in the language of the help.
function helpPanel(help, words, names) {
  const reach = (line) => {
    const phone = line.phone && link(`tel:${dialled(line.phone)}`, words, line.phone);
    const web = line.web && link(line.web, words, line.web.replace(/^https:\/\/|\/$/g, ""));
    const spoken = words.spoken.replace("{languages}", line.languages.map((code) => names[code] ?? code).join(", "));
    const checked = words.checked.replace("{date}", dated(line.checked, words));
    return make(
      "li", {},
      make("b", { textContent: line.name }), ` (${line.country}) `, phone || null, " ", web || null, " ",
      make("small", { textContent: `${spoken} · ${checked}` }),
    );
  };
  const paragraph = (line) => make("p", { textContent: line });
  // Only the last paragraph leads to the lines: on a small phone, a number to call is in view.
  const lead = help.paragraphs.slice(help.lines.length ? -1 : 0);
  const below = help.paragraphs.slice(0, help.paragraphs.length - lead.length);
  const away = make("a", { className: "leave", href: help.leave, rel: "noopener noreferrer nofollow" }, `${help.leave_label} `, icon("×"));
  return make(
    "section", { className: "help", lang: help.language },
    make("h2", { className: "help-head" }, sign("!"), ` ${help.heading}`),
    ...lead.map(paragraph),
    help.lines.length ? make("ul", {}, ...help.lines.map(reach)) : null,
    ...below.map(paragraph),
    make("p", { className: "way-out" }, `${words.seen} `, away, " ", make("span", { textContent: words.leave_hint })),
  );
}

const before = ({ head }) => (head ? `${head.replace(/:$/, "")}: ` : "");

// The cells of a quoted row, a line each, each with the head of its column; otherwise ``whole``.
const byCell = (citation, wrapped, whole) =>
  citation.cells.length
    ? citation.cells.flatMap((cell, at) => [at ? "\n" : "", make("span", { className: "by", textContent: before(cell) }), wrapped(cell.text)])
    : [whole];

function copiedText(citation, words) {
  const speaker = citation.speaker && words.said_by.replace("{name}", () => citation.speaker);
  const source = [speaker, citation.title, citation.author, citation.published && dated(citation.published, words)];
  const rows = citation.cells.map((cell) => before(cell) + cell.text).join("\n");
  const lines = [rows || quoted(citation.quote), "", source.filter(Boolean).join(", ")];
  return [...lines, ...(citation.url ? [citation.url] : [])].join("\n");
}

// Who said the quoted words, if known; the name is in the article's language.
function speaker(citation, language, words) {
  if (!citation.speaker) return null;
  const [before, after] = words.said_by.split("{name}");
  return make("p", { className: "by" }, before, make("span", { lang: foreign(citation, language), textContent: citation.speaker }), after);
}

function place(citation, language, words) {
  const which = hidden(` (${words.source.toLowerCase()} ${citation.number})`);
  const copy = make("button", { type: "button", className: "copy" }, words.copy, which.cloneNode(true));
  const marked = (textContent) => make("mark", { textContent });
  copy.copied = copiedText(citation, words);
  const actions = [link(readerAddress(citation, language), words, make("b", { textContent: words.open_words }), which)];
  if (citation.url) actions.push(link(citation.url, words, words.original, " ", icon("↗")));
  return make(
    "div", { className: "place", role: "group", ariaLabel: `${words.source} ${citation.number}` },
    make("span", { className: "number", ariaHidden: "true", textContent: citation.number }),
    make(
      "p", { className: citation.quote.length > 160 ? "words long" : "words", lang: foreign(citation, language) },
      ...byCell(citation, marked, marked(citation.quote)),
    ),
    speaker(citation, language, words),
    make("p", { className: "actions" }, ...actions, copy),
  );
}

function cards(citations, language, words) {
  const groups = new Map();
  for (const one of citations) groups.set(one.article_id, [...(groups.get(one.article_id) ?? []), one]);
  return [...groups.values()].map((group) => {
    const [first] = group;
    const by = [first.author, first.published && dated(first.published, words)].filter(Boolean).join(" · ");
    return make(
      "section", { className: "card" },
      make("h3", { textContent: first.title, lang: foreign(first, language) }),
      by ? make("p", { className: "by", textContent: by }) : null,
      ...group.map((citation) => place(citation, language, words)),
    );
  });
}

function sentence(said, answer, words) {
  const cited = answer.citations.filter((citation) => said.citations.includes(citation.number));
  const verbatim = cited.find((citation) => citation.quote === said.text);
  const markers = cited.map((citation) => {
    const marker = link(
      readerAddress(citation, answer.language), words, hidden(`${words.source} `), `[${citation.number}]`,
    );
    marker.className = "marker";
    return marker;
  });
  const shown = make(
    "span", { className: "said", lang: verbatim ? foreign(verbatim, answer.language) : null },
    ...(verbatim ? byCell(verbatim, String, quoted(said.text)) : [said.text]),
  );
  return make("p", { className: verbatim ? "quote" : "prose" }, shown, ...markers.flatMap((marker) => [" ", marker]));
}

function searched(answer, words) {
  if (["", answer.question.trim()].includes(answer.searched_for.trim())) return null;
  return make("p", { className: "quiet" }, `${words.searched_for} `, make("span", { dir: "auto", textContent: answer.searched_for }));
}

const note = (said) => (said ? make("p", { className: "quiet heard", textContent: said }) : null);

// The part that a model wrote, then the quotations that replace the rest, each with its note.
function sentences(answer, words) {
  const shown = answer.sentences.map((said) => sentence(said, answer, words));
  const last = answer.generator === "quotes" ? 0 : shown.map((one) => one.className).lastIndexOf("prose") + 1;
  const written = answer.generator !== "quotes" && !answer.instead ? shown.length : last;
  const [first, rest] = [shown.slice(0, written), shown.slice(written)];
  if (!first.length) return [answer.instead ? note(words.instead[answer.instead]) : null, ...rest];
  return [note(words.written), ...first, answer.instead && rest.length ? note(words.instead_of_rest[answer.instead]) : null, ...rest];
}

function disagreements(answer, words) {
  const side = (one, at) => {
    const cited = answer.citations.find((citation) => citation.number === one.citations[at]);
    const day = cited.published ? words.dated.replace("{day}", () => dated(cited.published, words)) : words.undated;
    const named = `[${cited.number}], ${day}`;
    return one.words[at] === null || one.words[1] === null ? named : `${quoted(one.words[at])} ${named}`;
  };
  const line = (one) => {
    const said = one.words[1] === null ? words.deny : words.disagree;
    // Functions, since in a replacement string a dollar sign from an article would have a special meaning.
    return said.replace("{first}", () => side(one, 0)).replace("{second}", () => side(one, 1));
  };
  return answer.disagreements.map((one) => make("p", { className: "disagree heard", textContent: line(one) }));
}

function answered(answer, words, ask) {
  const count = answer.citations.length;
  return [
    make("h2", { className: "hidden", textContent: words.answer }),
    ...sentences(answer, words),
    make("p", { className: "hidden heard", textContent: count === 1 ? words.said_one : words.said_many.replace("{count}", count) }),
    ...disagreements(answer, words),
    searched(answer, words),
    make("h3", { className: "hidden", textContent: words.sources }),
    ...cards(answer.citations, answer.language, words),
    ...askNext(answer, words, ask),
  ];
}

function askNext(answer, words, ask) {
  if (!answer.ask_next.length) return [];
  const heading = make("h3", { className: "small", textContent: words.ask_next });
  return [heading, ...answer.ask_next.map((question) => asking(question, "example", ask))];
}

function asking(question, className, ask) {
  return make("button", { type: "button", className, textContent: question, onclick: () => ask(question) });
}

function closest(answer, words) {
  const nearest = answer.nearest.slice(0, 2);
  if (!nearest.length) return [];
  return [make("h3", { className: "small", textContent: words.nearest_heading }), ...cards(nearest, answer.language, words)];
}

function notFound(answer, words, ask) {
  const ways = [words.rephrase_words, words.rephrase_short, words.rephrase_list];
  return [
    make("h2", { className: "head", textContent: words.not_found_title }),
    make("p", { className: "quiet heard", textContent: words.none_more }),
    searched(answer, words),
    ...closest(answer, words),
    make("h3", { className: "small", textContent: words.rephrase }),
    make("ul", {}, ...ways.map((way) => make("li", { textContent: way }))),
  ];
}

function nothingAsked(answer, words) {
  return [make("p", { className: "heard", textContent: words.nothing_asked })];
}

// Without the advice to ask in another way, which is out of place for someone in danger.
function notFoundGently(answer, words) {
  const nearest = answer.nearest.slice(0, 2);
  return [
    make("p", { className: "heard", textContent: nearest.length ? words.closest : words.not_found_title }),
    ...cards(nearest, answer.language, words),
  ];
}

function questionView(question, words) {
  return make("p", { className: "asked", dir: "auto" }, hidden(`${words.you_asked} `), question);
}

function troubleView(trouble, words, again) {
  return make(
    "section", { className: "trouble" },
    make("h2", { className: "head" }, sign("!"), ` ${trouble.head}`),
    make("p", { className: "heard", textContent: trouble.more }),
    again && make("p", {}, again),
    trouble.own_tab ? make("p", {}, link(trouble.own_tab, words, words.own_tab)) : null,
  );
}

// Help comes before the answer.
function answerView(answer, words, { help, trouble, ask }) {
  const views = { answered, not_found: help ? notFoundGently : notFound, nothing_asked: nothingAsked };
  const inside = views[answer.outcome]?.(answer, words, ask) ?? [trouble, ...closest(answer, words)];
  return make("article", { className: "answer", lang: answer.language, "data-outcome": answer.outcome }, help, ...inside);
}
