// Announcements for screen readers: the text of elements, and live regions that are read out when they change.
"use strict";

// What is read out of an answer, and of help lines.
const OF_ANSWERS = ".f-head, .f-note, .f-verbatim, .f-as-it-is, .f-prose, .f-disagree p, .f-heard, .f-not-found .f-again";
const OF_HELP = ".f-help-head, .f-help p:not(.f-way-out), .f-line";

const heardIn = (element) => {
  const copy = element.cloneNode(true);
  copy.querySelectorAll("[aria-hidden=true]").forEach((sign) => sign.remove());
  return copy.textContent.trim();
};

const heardInAll = (elements) => [...elements].map(heardIn).join(" ");

function spokenRegion(className) {
  const region = document.createElement("p");
  region.className = className;
  region.setAttribute("role", "status");
  return region;
}

function speakIn(region, words) {
  region.textContent = "";
  // Emptied for a moment, so that the same text twice in a row is read twice.
  setTimeout(() => { region.textContent = words; }, 50);
}
