// The officers' service worker: it keeps their page, in both languages, for
// when nothing answers. What is in force is never kept here: the page keeps
// what it was told, and says how old it is.

const CACHE = "creneau-officer-" + SHELL.version;
const ANSWER_MS = 4000;

self.addEventListener("install", (event) => {
  event.waitUntil((async () => {
    const cache = await caches.open(CACHE);
    await cache.addAll([...SHELL.pages, ...SHELL.assets].map((path) => new Request(path, { cache: "reload", credentials: "omit" })));
    await self.skipWaiting();
  })());
});

self.addEventListener("activate", (event) => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) if (name.startsWith("creneau-officer-") && name !== CACHE) await caches.delete(name);
    await self.clients.claim();
  })());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== self.location.origin || request.method !== "GET") return;
  if (request.mode === "navigate" && SHELL.pages.includes(url.pathname)) event.respondWith(fresh(request, url.pathname));
  else if (SHELL.assets.includes(url.pathname)) event.respondWith(kept(request, url.pathname));
});

async function kept(request, path) {
  return (await (await caches.open(CACHE)).match(path)) ?? fetch(request);
}

async function fresh(request, path) {
  try {
    const answer = await Promise.race([
      fetch(request), new Promise((_, reject) => setTimeout(() => reject(new Error("no answer")), ANSWER_MS)),
    ]);
    if (answer.ok) return answer;
  } catch {
    // What is kept is better than nothing.
  }
  return (await (await caches.open(CACHE)).match(path)) ?? fetch(request);
}
