// Reads event streams.
"use strict";

// Yields each message of a stream, with the empty line that ends it; fails when nothing comes for ``quiet`` milliseconds.
async function* messagesOf(reply, quiet) {
  const reader = reply.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  let timer;
  try {
    for (;;) {
      const silence = new Promise((_, fail) => { timer = setTimeout(fail, quiet, new Error("quiet")); });
      const { value, done } = await Promise.race([reader.read(), silence]);
      clearTimeout(timer);
      if (done) break;
      const parts = (text + value).split("\n\n");
      text = parts.pop();
      for (const part of parts) yield `${part}\n\n`;
    }
    if (text) yield text;
  } finally {
    clearTimeout(timer);
    reader.cancel().catch(() => {});
  }
}
