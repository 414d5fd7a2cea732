// Copies text and shows so on the pressed button for a moment.
"use strict";

async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Without https, or if the embedding page forbids the clipboard, only the old command works.
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
