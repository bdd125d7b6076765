// Keeps one complete copy of the application per version, so that it starts and works offline and never mixes files of
// two versions. tools/service-worker.mjs fills in the version and the list of files with their SHA-256.

const VERSION = "{{version}}";
const FILES = {{files}};

// Applications of one origin share their caches: the name carries the scope.
const PREFIX = `semainier ${self.registration.scope} `;
const CACHE = PREFIX + VERSION;
const PAGE = "./";

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
      Promise.all(Object.entries(FILES).map(async ([path, integrity]) => cache.put(path, await exactly(path, integrity)))),
    ),
  );
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) {
        if (name.startsWith(PREFIX) && name !== CACHE) await caches.delete(name);
      }
      await self.clients.claim();
    })(),
  );
});

// A new version waits until the person asks for it: nobody's page changes under their hands.
self.addEventListener("message", (event) => {
  if (event.data?.type === "SKIP_WAITING") self.skipWaiting();
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(self.registration.scope)) return;
  event.respondWith(
    (async () => {
      const cache = await caches.open(CACHE);
      const wanted = request.mode === "navigate" ? PAGE : request;
      return (await cache.match(wanted, { ignoreSearch: true })) ?? fetch(request);
    })(),
  );
});
