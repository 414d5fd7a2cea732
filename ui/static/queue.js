// Wraps Gradio's requests: repeats them until they succeed, and reads until every question has its answer.
"use strict";

(() => {
  const TOO_LARGE = 413;
  const send = window.fetch.bind(window);
  // Requests that are sending a question, and the ids of questions without an answer yet.
  const asking = new Set();
  const unanswered = new Set();

  const pathOf = (address) => new URL(address.url ?? address, document.baseURI).pathname;
  const tell = (name, detail) => document.dispatchEvent(new CustomEvent(name, { detail }));
  const lost = () => tell("fuente-trouble", "lost");
  const moment = () => new Promise((done) => { setTimeout(done, 2000); });

  async function patient(address, options) {
    for (;;) {
      try {
        const reply = await send(address, options);
        tell("fuente-connected");
        return reply;
      } catch (error) {
        if (options?.signal?.aborted || address.signal?.aborted) throw error;
        tell("fuente-trouble", "offline");
        await moment();
      }
    }
  }

  async function ask(address, options) {
    const reply = await patient(address, options);
    if (reply.ok) unanswered.add((await reply.clone().json()).event_id);
    if (reply.status === TOO_LARGE) tell("fuente-trouble", "long");
    return reply;
  }

  function join(address, options) {
    const asked = ask(address, options);
    asking.add(asked);
    const over = () => asking.delete(asked);
    asked.then(over, over);
    return asked;
  }

  // Yields each message of a stream, including the empty line that ends it.
  async function* messages(reply) {
    const reader = reply.body.pipeThrough(new TextDecoderStream()).getReader();
    let text = "";
    for (;;) {
      const { value, done } = await reader.read();
      if (done) break;
      const parts = (text + value).split("\n\n");
      text = parts.pop();
      for (const part of parts) yield `${part}\n\n`;
    }
    if (text) yield text;
  }

  // The server ends a stream when it has nothing more to send, and Gradio stops listening then. The answer to a
  // question sent just before that end would never be shown.
  async function* unbroken(reply, address, options) {
    for await (const message of messages(reply)) {
      const { msg, event_id } = message.startsWith("data:") ? JSON.parse(message.slice(5)) : {};
      if (msg === "process_completed") unanswered.delete(event_id);
      if (msg === "broken_connection") lost();
      if (msg === "close_stream") {
        await Promise.allSettled(asking);
        if (unanswered.size) {
          yield* unbroken(await patient(address, options), address, options);
          return;
        }
      }
      yield message;
    }
  }

  async function listen(address, options) {
    const reply = await patient(address, options);
    if (!reply.ok) return reply;
    const told = unbroken(reply, address, options);
    const body = new ReadableStream({
      async pull(controller) {
        try {
          const { value, done } = await told.next();
          if (done) controller.close();
          else controller.enqueue(value);
        } catch (error) {
          if (unanswered.size) lost();
          throw error;
        }
      },
    });
    return new Response(body.pipeThrough(new TextEncoderStream()), reply);
  }

  window.fetch = (address, options) => {
    const path = pathOf(address);
    if (path.endsWith("/gradio_api/queue/join")) return join(address, options);
    if (path.endsWith("/gradio_api/queue/data")) return listen(address, options);
    if (!path.endsWith("/gradio_api/app_id")) return send(address, options);
    // Gradio asks this two seconds after a failed request, then reloads the page, which loses the conversation. This
    // never answers it, so the visitor decides when to reload.
    lost();
    return new Promise(() => {});
  };
})();
