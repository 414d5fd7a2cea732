// Elements of the widget's frame: text is never parsed as markup.
"use strict";

const make = (name, props = {}, ...inside) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(props)) {
    if (value === null || value === undefined) continue;
    if (key in element && key !== "list") element[key] = value;
    else element.setAttribute(key, value);
  }
  element.append(...inside.filter((part) => part !== null && part !== undefined && part !== ""));
  return element;
};

// What the server has made: a text, or an element's name, its attributes and what is in it.
const built = (part) => {
  if (typeof part === "string") return part;
  const [name, attributes, inside] = part;
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...inside.map(built));
  return element;
};

const hidden = (text) => make("span", { className: "f-hidden", textContent: text });
const icon = (text) => make("span", { ariaHidden: "true", textContent: text });

// A link to a page of this server, in a tab of its own.
const tab = (href, words, text) =>
  make("a", { href, target: "_blank", rel: "noopener noreferrer" }, text, hidden(` ${words.new_tab}`));
