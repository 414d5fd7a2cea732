// Copies the line that a partner pastes; without this script it is selected and copied by hand.
"use strict";

(() => {
  const button = document.getElementById("copy");
  const line = document.getElementById("snippet").textContent;
  const say = (said) => { document.getElementById("done").textContent = said; };
  button.hidden = false;
  button.addEventListener("click", () => copyFrom(button, line, button.dataset, say));
})();
