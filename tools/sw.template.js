// Keeps one complete copy of the application per version, so that it starts and works offline and never mixes files of
// two versions. tools/service-worker.mjs fills in the version, the policy and the list of files with their SHA-256.

const VERSION = "{{version}}";
const POLICY = "{{policy}}";
const FILES = {{files}};

// Applications of one origin share their caches: the name carries the scope.
const PREFIX = `semainier ${self.registration.scope} `;
const cacheOf = (version) => PREFIX + version;
const CACHE = cacheOf(VERSION);
const PAGE = "./";

// ---- Installing ----------------------------------------------------------------------------------------------------

/** The page and what workers start from. A worker has no policy but that of its own answer, and not every host sends one. */
const GUARDED = /^\.\/$|_loader\.js$/;

function guarded(answer) {
  const headers = new Headers(answer.headers);
  for (const name of ["Content-Encoding", "Content-Length"]) headers.delete(name);
  if (headers.get("Content-Security-Policy") !== POLICY) headers.append("Content-Security-Policy", POLICY);
  return new Response(answer.body, { status: answer.status, headers });
}

/** The file as this version knows it: from the browser's cache when the digest fits, else from the server. */
async function exactly(path, integrity) {
  const get = (cache) => fetch(new Request(path, { integrity, cache, credentials: "same-origin" }));
  const answer = await get("default").catch(() => get("reload"));
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer;
}

self.addEventListener("install", (event) => {
  // All files or none: a missing one leaves the older version in charge.
  event.waitUntil(
    caches.open(CACHE).then((cache) =>
      Promise.all(
        Object.entries(FILES).map(async ([path, integrity]) => {
          const answer = await exactly(path, integrity);
          await cache.put(path, GUARDED.test(path) ? guarded(answer) : answer);
        }),
      ),
    ),
  );
});

// ---- Who runs which version ----------------------------------------------------------------------------------------

// Other tabs go on with the version before until they are loaded anew. Which version a page or worker runs is marked in
// the cache of that version: it is served files of its own only, and a version goes when nobody runs it any more.
const MARK = `${self.registration.scope}.client/`;
const versions = new Map();

async function mark(client, version) {
  versions.set(client, version);
  const name = cacheOf(version);
  if (await caches.has(name)) await (await caches.open(name)).put(MARK + client, new Response(version));
}

async function versionOf(client) {
  if (!versions.has(client)) {
    const marked = await caches.match(MARK + client);
    versions.set(client, marked ? await marked.text() : VERSION);
  }
  return versions.get(client);
}

async function tidy() {
  // One that is to come has its cache already.
  if (self.registration.installing || self.registration.waiting) return;
  const running = new Set((await self.clients.matchAll({ includeUncontrolled: true, type: "all" })).map(({ id }) => id));
  for (const name of (await caches.keys()).filter((name) => name.startsWith(PREFIX))) {
    const cache = await caches.open(name);
    const marks = (await cache.keys()).filter(({ url }) => url.startsWith(MARK));
    const gone = marks.filter(({ url }) => !running.has(url.slice(MARK.length)));
    await Promise.all(gone.map((request) => cache.delete(request)));
    if (name !== CACHE && gone.length === marks.length) await caches.delete(name);
  }
}

self.addEventListener("activate", (event) => {
  event.waitUntil(tidy().then(() => self.clients.claim()));
});

self.addEventListener("message", (event) => {
  const { type, build } = event.data ?? {};
  // A new version waits until the person asks for it: nobody's page changes under their hands.
  if (type === "SKIP_WAITING") self.skipWaiting();
  // A page tells which version it is: the first visit came from the server. By then the page before it has gone.
  if (type === "BUILD" && event.source) event.waitUntil(mark(event.source.id, build).then(tidy));
});

// ---- Serving -------------------------------------------------------------------------------------------------------

self.addEventListener("fetch", (event) => {
  const { request, clientId, resultingClientId } = event;
  if (request.method !== "GET" || !request.url.startsWith(self.registration.scope)) return;
  event.respondWith(
    (async () => {
      const isPage = request.mode === "navigate";
      const version = isPage ? VERSION : await versionOf(clientId);
      // What begins with this answer, a page or a worker, is of the same version.
      if (resultingClientId) event.waitUntil(mark(resultingClientId, version));
      const kept = await caches.match(isPage ? PAGE : request, { ignoreSearch: true, cacheName: cacheOf(version) });
      return kept ?? fetch(request);
    })(),
  );
});
