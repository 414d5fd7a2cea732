// Announcements for screen readers: the text of elements, and live regions that are read out when they change.
"use strict";

// What is read out of an answer, and of help lines.
const OF_ANSWERS = ".f-head, .f-note, section > .f-below, .f-verbatim, .f-as-it-is, .f-prose, .f-disagree p, .f-heard, .f-not-found .f-again";
const OF_HELP = ".f-help-head, .f-help p:not(.f-way-out), .f-line";

const heardIn = (element) => {
  const copy = element.cloneNode(true);
  copy.querySelectorAll("[aria-hidden=true]").forEach((sign) => sign.remove());
  return copy.textContent.trim();
};

// In a region of the page's language each part keeps its own.
const heardInAll = (elements) => [...elements].flatMap((element, at) => {
  const part = document.createElement("span");
  part.lang = element.closest("[lang]").lang;
  part.textContent = heardIn(element);
  return at ? [" ", part] : [part];
});

function spokenRegion(className) {
  const region = document.createElement("p");
  region.className = className;
  region.setAttribute("role", "status");
  return region;
}

function speakIn(region, ...parts) {
  region.textContent = "";
  // Emptied for a moment, so that the same text twice in a row is read twice.
  setTimeout(() => { region.replaceChildren(...parts); }, 50);
}
