// Wraps Gradio's requests: repeats them until they succeed, reads until every question has its answer, and asks again what
// a lost connection left unanswered.
"use strict";

// ``latest`` returns what is to be asked by now, which may change until it is sent.
function queued(latest) {
  const TOO_LARGE = 413;
  const TIMES = 3;
  // Milliseconds. The server says something every fifteen seconds.
  const QUIET = 45000;
  const send = window.fetch.bind(window);
  // Requests that are sending a question; by Gradio's ids, how those without an answer yet were asked; the server's ids of
  // those that were asked again.
  const asking = new Set();
  const unanswered = new Map();
  const again = new Map();
  // What was asked again has a session of its own: messages for the one before might still go into the lost connection.
  let session = "";
  let erasing = new AbortController();
  // How many requests are on their way, or wait for a connection.
  let unsent = 0;

  const pathOf = (address) => new URL(address.url ?? address, document.baseURI).pathname;
  const tell = (name, detail) => document.dispatchEvent(new CustomEvent(name, { detail }));
  const lost = () => tell("fuente-trouble", "lost");
  const moment = () => new Promise((done) => { setTimeout(done, 2000); });
  const inMessage = (told) => `data: ${JSON.stringify(told)}\n\n`;

  // ``renewed`` makes the request anew after each that failed.
  async function patient(address, first, renewed = (same) => same) {
    for (let options = first; ; options = renewed(options)) {
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

  const inSession = (options) =>
    session ? { ...options, body: JSON.stringify({ ...JSON.parse(options.body), session_hash: session }) } : options;

  async function put(address, options, renewed) {
    const { signal } = erasing;
    unsent += 1;
    try {
      return await patient(address, { ...inSession(options), signal }, renewed);
    } catch {
      // Erased. Any reply, that it failed too, would be shown.
      return new Promise(() => {});
    } finally {
      unsent -= 1;
    }
  }

  function open(address, options) {
    const place = new URL(address.url ?? address, document.baseURI);
    if (session) place.searchParams.set("session_hash", session);
    return patient(place, options);
  }

  function asItIsNow(options) {
    const body = JSON.parse(options.body);
    // Only a question brings the turns before it along.
    if (body.data.length > 1) body.data[0] = latest();
    return { ...options, body: JSON.stringify(body) };
  }

  async function ask(address, first) {
    let options = first;
    const reply = await put(address, options, (before) => (options = asItIsNow(before)));
    if (reply.ok) unanswered.set((await reply.clone().json()).event_id, { address, options, tries: 0 });
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

  async function askAgain(question, id) {
    question.tries += 1;
    question.anew = true;
    if (question.tries > 1) await moment();
    const reply = await put(question.address, question.options);
    if (reply.ok) again.set((await reply.json()).event_id, id);
    return reply.ok;
  }

  // Gradio waits until it is told of all that it has sent.
  function* over(ids) {
    for (const id of ids) {
      unanswered.delete(id);
      yield inMessage({ msg: "process_completed", event_id: id, success: false, output: { error: "lost", visible: false } });
    }
  }

  const erased = () => [...unanswered.keys()].filter((id) => unanswered.get(id).erased);

  // Returns whether all that was left unanswered is on its way again.
  async function askedAgain() {
    session = Math.random().toString(36).slice(2);
    for (const [id, question] of unanswered) {
      if (question.tries === TIMES || !(await askAgain(question, id))) return false;
    }
    return true;
  }

  // As Gradio would have it, had the connection not been lost: it adds to what it was told before of the same question.
  function asBefore(told) {
    const id = again.get(told.event_id) ?? told.event_id;
    const question = unanswered.get(id);
    if (question && told.msg === "process_generating") {
      if (question.anew && question.heard) told.output.data = told.output.data.map((whole) => [["replace", [], whole]]);
      question.heard = true;
      question.anew = false;
    }
    if (told.msg === "process_completed") unanswered.delete(id);
    return inMessage({ ...told, event_id: id });
  }

  // Yields what is told until the server or the connection ends it, and at last whether it was the server.
  async function* once(reply) {
    if (!reply.ok) return false;
    try {
      for await (const message of messagesOf(reply, QUIET)) {
        const told = message.startsWith("data:") ? JSON.parse(message.slice(5)) : {};
        if (["broken_connection", "unexpected_error"].includes(told.msg)) return false;
        if (told.msg === "close_stream") return true;
        yield told.event_id ? asBefore(told) : message;
      }
    } catch {
      // The connection was lost.
    }
    return false;
  }

  // The server ends a stream when it has nothing more to send, and Gradio stops listening then. The answer to a
  // question sent just before that end would never be shown.
  async function* unbroken(reply, address, options) {
    for (let stream = reply; ; stream = await open(address, options)) {
      const ended = yield* once(stream);
      await Promise.allSettled(asking);
      if (!ended) yield* over(erased());
      if (!unanswered.size) break;
      if (!ended && !(await askedAgain())) {
        lost();
        yield* over([...unanswered.keys()]);
        break;
      }
    }
    yield inMessage({ msg: "close_stream" });
  }

  async function listen(address, options) {
    const reply = await open(address, options);
    const told = unbroken(reply, address, options);
    const body = new ReadableStream({
      async pull(controller) {
        const { value, done } = await told.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
    });
    return new Response(body.pipeThrough(new TextEncoderStream()), { headers: reply.headers });
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

  // What was erased is neither sent nor asked for again. Returns whether some of it was on its way.
  function forget() {
    unanswered.forEach((question) => { question.erased = true; });
    erasing.abort();
    erasing = new AbortController();
    return unsent > 0;
  }

  return { forget };
}
