// The widget frame's requests: a question, its answer as an event stream, and a new token if one has expired.
"use strict";

// Returns a function that returns the answer or a problem; earlier events are passed to onEvent.
function exchange(site, token) {
  // Milliseconds. The server says something every fifteen seconds.
  const QUIET = 45000;

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

  // A token expires after 15 minutes; an open frame may always request a new one.
  async function renewed(signal) {
    const reply = await fetch(`/widget/${site}/token`, { method: "POST", cache: "no-store", signal });
    if (!reply.ok) return problemOf(reply);
    ({ token } = await reply.json());
    return null;
  }

  async function* events(reply) {
    for await (const message of messagesOf(reply, QUIET)) {
      // No regular expression: in one, lines also end at characters that may occur within JSON.
      const lines = message.split("\n");
      const field = (key) => lines.find((line) => line.startsWith(`${key}: `))?.slice(key.length + 2);
      const [name, data] = [field("event"), field("data")];
      if (name && data) yield { name, data: JSON.parse(data) };
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
