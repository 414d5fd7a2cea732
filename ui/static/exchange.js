// How the widget's frame asks the server: a question, its answer as a stream of events, a new token when one has ended.
"use strict";

// Returns a function that gives the answer, or the problem that came instead; what comes before either goes to onEvent.
function exchange(site, token) {
  async function request({ question, history, language }, signal) {
    return fetch(`/widget/${site}/ask`, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "text/event-stream", authorization: `Bearer ${token}`, "accept-language": language },
      body: JSON.stringify({ question, history, language }),
      cache: "no-store",
      signal,
    });
  }

  async function problemOf(reply) {
    try {
      return await reply.json();
    } catch {
      return { status: reply.status };
    }
  }

  // A token ends after a quarter of an hour; a new one is had for the asking by whoever has the frame open.
  async function renewed(signal) {
    const reply = await fetch(`/widget/${site}/token`, { method: "POST", cache: "no-store", signal });
    if (!reply.ok) return problemOf(reply);
    ({ token } = await reply.json());
    return null;
  }

  async function* events(reply) {
    const reader = reply.body.pipeThrough(new TextDecoderStream()).getReader();
    let held = "";
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      held += value;
      const whole = held.split("\n\n");
      held = whole.pop();
      for (const event of whole) {
        // Not with a pattern: to one, a line also ends at characters that JSON may hold.
        const lines = event.split("\n");
        const field = (key) => lines.find((line) => line.startsWith(`${key}: `))?.slice(key.length + 2);
        const [name, data] = [field("event"), field("data")];
        if (name && data) yield { name, data: JSON.parse(data) };
      }
    }
  }

  return async (asked, signal, onEvent) => {
    let reply = await request(asked, signal);
    if (reply.status === 401) {
      const problem = await renewed(signal);
      if (problem) return { problem };
      reply = await request(asked, signal);
    }
    if (!reply.ok) return { problem: await problemOf(reply) };
    for await (const { name, data } of events(reply)) {
      onEvent(name, data);
      if (name === "answer") return { answer: data };
      if (name === "problem") return { problem: data };
    }
    return { problem: { code: "offline" } };
  };
}
