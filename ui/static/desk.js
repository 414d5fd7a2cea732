// The desk works without this script, which follows a running check, shows a claim and its verdict together, refuses a
// file that is too large before it is sent, and lets nobody lose what they wrote unasked.
"use strict";

(() => {
  const every = 1000;

  function follow(job) {
    const bar = job.querySelector("progress");
    const line = job.querySelector("[role=status]");
    const look = async () => {
      try {
        const reply = await fetch(`/staff/checks/${job.dataset.job}/progress`);
        if (reply.redirected || !reply.ok) throw new Error("no progress");
        const state = await reply.json();
        if (state.finished) return location.reload();
        if (state.total) {
          bar.max = state.total;
          bar.value = state.done;
        }
        // Setting a live region's text makes screen readers repeat it, even if it is the same.
        if (line.textContent !== state.line) line.textContent = state.line;
        setTimeout(look, every);
      } catch {
        // Signed out, or no connection: reloading the page shows which.
        setTimeout(() => location.reload(), 5 * every);
      }
    };
    setTimeout(look, every);
  }

  function show(target) {
    document.querySelectorAll(".chosen").forEach((other) => other.classList.remove("chosen"));
    target.classList.add("chosen");
    const number = target.id.slice(1);
    document.getElementById(`${target.id.startsWith("c") ? "v" : "c"}${number}`)?.classList.add("chosen");
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: target.matches(".verdict") ? "start" : "center" });
  }

  function onClick(event) {
    const link = event.target.closest?.("a[href^='#c'], a[href^='#v']");
    if (!link || !isPlain(event)) return;
    const target = document.getElementById(link.hash.slice(1));
    if (!target?.matches(".claim, .verdict")) return;
    event.preventDefault();
    history.replaceState(null, "", link.hash);
    show(target);
  }

  function weigh(input) {
    const isTooLarge = input.files[0]?.size > Number(input.dataset.longest);
    input.setCustomValidity(isTooLarge ? input.dataset.tooLarge : "");
    if (isTooLarge) input.reportValidity();
  }

  const written = () => [...document.querySelectorAll("textarea")].filter((box) => box.value !== box.defaultValue);

  // A note that the browser kept, as after signing in again, would be out of sight.
  function openWritten() {
    written().forEach((box) => box.closest("details")?.setAttribute("open", ""));
  }

  let sent = null;
  document.addEventListener("submit", (event) => {
    sent = event.target;
  });
  addEventListener("beforeunload", (event) => {
    if (written().some((box) => box.form !== sent)) event.preventDefault();
    sent = null;
  });
  addEventListener("pageshow", openWritten);

  document.querySelector("[data-longest]")?.addEventListener("change", (event) => weigh(event.target));
  const job = document.querySelector("[data-job]");
  if (job) follow(job);
  document.addEventListener("click", onClick);
  const asked = /^#[cv]\d+$/.test(location.hash) && document.getElementById(location.hash.slice(1));
  if (asked) show(asked);
})();
