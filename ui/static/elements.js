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

const hidden = (text) => make("span", { className: "hidden", textContent: text });
const icon = (text) => make("span", { ariaHidden: "true", textContent: text });
const sign = (text) => make("span", { className: "sign", ariaHidden: "true", textContent: text });

const addressed = (href) => {
  try {
    return new URL(href, location.origin);
  } catch {
    return null;
  }
};

// Only https addresses, our own, and telephone numbers become links.
const link = (href, words, ...inside) => {
  const address = addressed(href);
  const outward = address?.protocol === "https:" || address?.origin === location.origin;
  if (!outward && address?.protocol !== "tel:") return make("span", {}, ...inside);
  const around = outward ? { target: "_blank", rel: "noopener noreferrer nofollow" } : {};
  return make("a", { href: address.href, ...around }, ...inside, outward ? hidden(` ${words.new_tab}`) : null);
};

const dated = (day, words) => {
  const [year, month, date] = day.split("-").map(Number);
  return words.date_form.replace("{day}", date).replace("{month}", words.months[month - 1]).replace("{year}", year);
};
