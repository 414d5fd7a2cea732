// Copying words, and saying so for a moment on the button that was pressed.
"use strict";

async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Without https, or where the page around forbids it, there is only the old command.
    const area = document.createElement("textarea");
    area.value = text;
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    if (!done) throw new Error("copy");
  }
}

async function copyFrom(button, text, { done, failed }, say) {
  const label = button.firstChild;
  button.dataset.label ??= label.nodeValue;
  let result = done;
  try {
    await copied(text);
  } catch {
    result = failed;
  }
  button.focus();
  label.nodeValue = result;
  say(result);
  setTimeout(() => { label.nodeValue = button.dataset.label; }, 2000);
}
