// Other origins, as a leak would reach them: a server that takes anything, and a proxy that sees everything.

import { createServer, request as ask } from "node:http";

async function listening(server) {
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return `http://127.0.0.1:${server.address().port}`;
}

const closing = (server) => () => (server.closeAllConnections(), server.close());

/** A server of another origin that answers whoever asks: what is in `reached` has left the page's own origin. */
export async function elsewhere() {
  const reached = [];
  const server = createServer((request, response) => {
    reached.push(`${request.method} ${request.url}`);
    response.writeHead(200, {
      "Access-Control-Allow-Origin": "*",
      "Content-Type": "text/javascript",
      "Cross-Origin-Resource-Policy": "cross-origin",
    });
    response.end("export {};");
  });
  const url = `${await listening(server)}/`;
  return { url, reached, close: closing(server) };
}

/** A proxy that sees every request of a browser, whichever part of it asks, and lets through only those to one origin. */
export async function wire(origin) {
  const seen = [];
  const server = createServer((request, response) => {
    const { method, url, headers } = request;
    seen.push({ method, url, headers });
    if (!url.startsWith(`${origin}/`)) return response.writeHead(403).end();
    const passed = ask(url, { method, headers }, (answer) => {
      response.writeHead(answer.statusCode, answer.headers);
      answer.pipe(response);
    });
    passed.on("error", () => response.destroy());
    request.pipe(passed);
  });
  for (const event of ["connect", "upgrade"]) {
    server.on(event, ({ method, url, headers }, socket) => {
      seen.push({ method: event === "connect" ? "CONNECT" : method, url, headers });
      socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
    });
  }
  const url = await listening(server);
  return { url, seen, close: closing(server) };
}
