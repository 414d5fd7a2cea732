// Copies the line that a partner pastes; without this script it is selected and copied by hand.
"use strict";

(() => {
  const button = document.getElementById("copy");
  const done = document.getElementById("done");
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    let said = button.dataset.done;
    try {
      await navigator.clipboard.writeText(document.getElementById("snippet").textContent);
    } catch {
      said = button.dataset.failed;
    }
    done.textContent = said;
    setTimeout(() => { done.textContent = ""; }, 2000);
  });
})();
