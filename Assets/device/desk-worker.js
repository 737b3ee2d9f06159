// The desk's service worker: it keeps the page that shows the day without a
// connection, and what that page is made of. It never keeps a page with
// anybody on it, and holds no key.

const CACHE = "creneau-desk-" + SHELL.version;
const ANSWER_MS = 10000;

self.addEventListener("install", (event) => {
  event.waitUntil((async () => {
    const cache = await caches.open(CACHE);
    await cache.addAll([...SHELL.pages, ...SHELL.assets].map((path) => new Request(path, { cache: "reload", credentials: "omit" })));
    await self.skipWaiting();
  })());
});

self.addEventListener("activate", (event) => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) if (name.startsWith("creneau-desk-") && name !== CACHE) await caches.delete(name);
    await self.clients.claim();
    await eraseOld().catch(() => {});
  })());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== self.location.origin) return;
  if (request.mode === "navigate") event.respondWith(navigate(event, url));
  else if (request.method === "GET" && SHELL.assets.includes(url.pathname)) event.respondWith(kept(url.pathname, request));
});

async function kept(path, request) {
  return (await (await caches.open(CACHE)).match(path)) ?? fetch(request);
}

async function navigate(event, url) {
  event.waitUntil(eraseOld().catch(() => {}));
  const isGet = event.request.method === "GET";
  try {
    // A form is never given up here: it may be taken while one waits.
    return await (isGet ? inTime(fetch(event.request)) : fetch(event.request));
  } catch {
    const isEnglish = url.pathname === "/en" || url.pathname.startsWith("/en/");
    const page = await (await caches.open(CACHE)).match(isEnglish ? "/en/offline" : "/hors-ligne");
    if (!page) return Response.error();
    // Going back to what a form answered asks for nothing anew.
    if (isGet || event.request.cache === "only-if-cached") return page;
    const headers = new Headers(page.headers);
    return new Response((await page.text()).replace('data-unsent="no"', 'data-unsent="yes"'), { status: 503, headers });
  }
}

function inTime(answer) {
  return Promise.race([answer, new Promise((_, reject) => setTimeout(() => reject(new Error("no answer")), ANSWER_MS))]);
}
