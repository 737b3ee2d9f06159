// Data: the files of Assets/, written by Scripts/embed-assets.py. Do not edit.

extension Asset {
    /// Every file of the site.
    package static let all = [stylesheet, script, deskStylesheet, deskScript, deviceScript, offlineScript, deskWorker, icon]

    /// What each script for a device begins with.
    private static let shared = ###"""
// What a device keeps of a clinic's day, and how it is closed.
//
// Everything of anybody is sealed to the device's own public key (ECDH on
// P-256 with a key of its own each time, HKDF, AES-GCM): any signed-in page
// can bring the copy up to date, and an act can be noted, without unlocking.
// The private half is wrapped by what only a person can give: a PIN, or the
// secret that their passkey computes (Web Authentication Level 3, prf). It is
// in the memory of one page, and nowhere else in the clear.

const HOUR_MS = 3600000;
/** Longest a copy of the day is kept. */
const COPY_MS = 48 * HOUR_MS;
/** Clocks differ; by more than this, one of them is wrong. */
const CLOCK_MS = 5 * 60000;
const PIN_MIN = 8;
/** 11111111 is what a passer-by tries first. */
const PIN_DISTINCT_MIN = 4;
const PIN_ITERATIONS = 1000000;
/** Wrong PINs that cost nothing; from then on each waits, twice as long as the last. */
const FREE_TRIES = 4;

const utf8 = new TextEncoder();
const text = new TextDecoder();
const random = (count) => crypto.getRandomValues(new Uint8Array(count));
const toBase64url = (bytes) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
const toHex = (bytes) => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");

/** 16 bytes, the first 6 of them milliseconds, in Crockford's base 32. */
function newID() {
  const bytes = random(16);
  let time = Date.now();
  for (let index = 5; index >= 0; index -= 1) { bytes[index] = time % 256; time = Math.floor(time / 256); }
  let value = 0n;
  for (const byte of bytes) value = (value << 8n) | BigInt(byte);
  let digits = "";
  for (let index = 0; index < 26; index += 1) { digits = "0123456789abcdefghjkmnpqrstvwxyz"[Number(value & 31n)] + digits; value >>= 5n; }
  return digits;
}

// --- The store

let opening;
function database() {
  opening ??= new Promise((resolve, reject) => {
    const request = indexedDB.open("creneau-desk", 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore("devices", { keyPath: "clinic" });
      request.result.createObjectStore("days", { keyPath: "clinic" });
      request.result.createObjectStore("drafts", { keyPath: "clinic" });
      request.result.createObjectStore("journal", { keyPath: "id" }).createIndex("clinic", "clinic");
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error("blocked"));
  });
  return opening;
}

/** Runs `body` over the stores; what its request gives is the answer, once all of it is durable. */
async function within(names, mode, body) {
  const base = await database();
  return new Promise((resolve, reject) => {
    const transaction = base.transaction(names, mode, { durability: "strict" });
    const request = body(...[names].flat().map((name) => transaction.objectStore(name)));
    transaction.oncomplete = () => resolve(request?.result);
    transaction.onerror = transaction.onabort = () => reject(transaction.error ?? new Error("aborted"));
  });
}

const news = "BroadcastChannel" in self ? new BroadcastChannel("creneau-desk") : { postMessage() {}, addEventListener() {} };
const changed = () => news.postMessage("changed");

const devices = () => within("devices", "readonly", (store) => store.getAll());
const deviceOf = (clinic) => within("devices", "readonly", (store) => store.get(clinic));
const journalOf = async (clinic) =>
  (await within("journal", "readonly", (store) => store.index("clinic").getAll(clinic))).sort((a, b) => a.n - b.n);

/** All that is kept for a clinic, its unsent acts included. */
async function erase(clinic) {
  const acts = await journalOf(clinic);
  await within(["devices", "days", "drafts", "journal"], "readwrite", (device, days, drafts, journal) => {
    for (const store of [device, days, drafts]) store.delete(clinic);
    for (const act of acts) journal.delete(act.id);
  });
  changed();
}

/** How old a copy is; `Infinity` for one that a clock set back makes look young. */
function ageOf(copy) {
  const now = Date.now();
  if (now < copy.storedAt - CLOCK_MS) return Infinity;
  return Math.max(0, now - (copy.asOf ?? copy.storedAt), now - copy.storedAt);
}

/** Whether a copy may be shown: not past its time, and of a known age. */
const isFresh = (copy) => copy !== undefined && ageOf(copy) <= COPY_MS;

/** Erases copies and drafts past their time. Acts that are not sent yet stay: nothing is lost. */
async function eraseOld() {
  for (const name of ["days", "drafts"]) {
    const kept = await within(name, "readonly", (store) => store.getAll());
    // A clock that went back may go forward again: what is of unknown age is not shown, and goes then.
    const old = kept.filter((one) => { const age = ageOf(one); return age > COPY_MS && age < Infinity; });
    if (old.length) await within(name, "readwrite", (store) => { for (const one of old) store.delete(one.clinic); });
  }
}

// --- Sealing

const curve = { name: "ECDH", namedCurve: "P-256" };
const bound = (device, kind, id) => utf8.encode(`creneau/v1 ${device}|${kind}|${id}`);

async function contentKey(privateKey, publicKey, salt, usage) {
  const shared = await crypto.subtle.deriveBits({ name: "ECDH", public: publicKey }, privateKey, 256);
  const material = await crypto.subtle.importKey("raw", shared, "HKDF", false, ["deriveKey"]);
  return crypto.subtle.deriveKey(
    { name: "HKDF", hash: "SHA-256", salt, info: utf8.encode("creneau/v1 device seal") }, material, { name: "AES-GCM", length: 256 }, false, [usage]);
}

async function seal(device, kind, id, value) {
  const pair = await crypto.subtle.generateKey(curve, false, ["deriveBits"]);
  const once = await crypto.subtle.exportKey("raw", pair.publicKey);
  const recipient = await crypto.subtle.importKey("jwk", device.publicKey, curve, false, []);
  const iv = random(12);
  const key = await contentKey(pair.privateKey, recipient, once, "encrypt");
  const plain = utf8.encode(JSON.stringify(value));
  const data = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: bound(device.device, kind, id) }, key, plain);
  return { once, iv, data };
}

async function unseal(device, privateKey, kind, id, sealed) {
  const once = await crypto.subtle.importKey("raw", sealed.once, curve, false, []);
  const key = await contentKey(privateKey, once, sealed.once, "decrypt");
  const plain = await crypto.subtle.decrypt(
    { name: "AES-GCM", iv: sealed.iv, additionalData: bound(device.device, kind, id) }, key, sealed.data);
  return JSON.parse(text.decode(plain));
}

// --- What unlocks

async function keyFromPIN(pin, salt, iterations) {
  const material = await crypto.subtle.importKey("raw", utf8.encode(pin.normalize("NFC")), "PBKDF2", false, ["deriveKey"]);
  return crypto.subtle.deriveKey(
    { name: "PBKDF2", hash: "SHA-256", salt, iterations }, material, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}

async function keyFromPasskey(credential, salt) {
  const found = await navigator.credentials.get({
    publicKey: {
      challenge: random(32), rpId: location.hostname, userVerification: "required", timeout: 60000,
      allowCredentials: [{ type: "public-key", id: credential }], extensions: { prf: { eval: { first: salt } } },
    },
  });
  const secret = found.getClientExtensionResults().prf?.results?.first;
  if (!secret) throw new Error("no prf");
  const material = await crypto.subtle.importKey("raw", secret, "HKDF", false, ["deriveKey"]);
  return crypto.subtle.deriveKey(
    { name: "HKDF", hash: "SHA-256", salt, info: utf8.encode("creneau/v1 device lock") }, material, { name: "AES-GCM", length: 256 }, false,
    ["encrypt", "decrypt"]);
}

/** A passkey for this device alone, not for signing in. */
async function newPasskey(name) {
  const made = await navigator.credentials.create({
    publicKey: {
      challenge: random(32), rp: { id: location.hostname, name: "Créneau" }, user: { id: random(16), name, displayName: name },
      pubKeyCredParams: [-8, -7, -257].map((alg) => ({ type: "public-key", alg })),
      authenticatorSelection: { residentKey: "discouraged", userVerification: "required" }, attestation: "none", timeout: 60000,
      extensions: { prf: {} },
    },
  });
  if (!made.getClientExtensionResults().prf?.enabled) throw new Error("no prf");
  return new Uint8Array(made.rawId);
}

/**
 * Makes a device for a clinic: its keys, wrapped.
 * `lock` is `{pin}` or `{passkey: true}`. Nothing is kept yet.
 */
async function newDevice(clinic, clinicName, name, lock) {
  const pair = await crypto.subtle.generateKey(curve, true, ["deriveBits"]);
  const secret = random(32);
  const salt = random(lock.pin ? 16 : 32);
  const credential = lock.pin ? undefined : await newPasskey(`${clinicName} · ${name}`);
  const key = lock.pin ? await keyFromPIN(lock.pin, salt, PIN_ITERATIONS) : await keyFromPasskey(credential, salt);
  const device = newID();
  const iv = random(12);
  const bundle = utf8.encode(JSON.stringify({ privateKey: await crypto.subtle.exportKey("jwk", pair.privateKey), secret: toBase64url(secret) }));
  return {
    clinic, device, clinicName, name, publicKey: await crypto.subtle.exportKey("jwk", pair.publicKey),
    lock: {
      kind: lock.pin ? "pin" : "passkey", salt, credential, iterations: lock.pin ? PIN_ITERATIONS : 0, iv,
      data: await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: bound(device, "lock", clinic) }, key, bundle),
    },
    // Of 32 random bytes: it says nothing, and registers the device again after a restore.
    keyHash: toHex(await crypto.subtle.digest("SHA-256", secret)), next: 1, tries: 0, waitUntil: 0, hasTaken: false,
  };
}

/** How long the next try has to wait, in ms. */
const waitOf = (device) => Math.max(0, device.waitUntil - Date.now());

/**
 * What `{pin}` or the passkey opens: the private key and the device's secret.
 * `undefined` for a wrong PIN, which is counted before it is tried.
 */
async function unlock(clinic, pin) {
  const device = await deviceOf(clinic);
  const { lock } = device;
  if (lock.kind === "pin") {
    if (waitOf(device) > 0) return undefined;
    await count(clinic, device.tries + 1);
  }
  const key = lock.kind === "pin" ? await keyFromPIN(pin, lock.salt, lock.iterations) : await keyFromPasskey(lock.credential, lock.salt);
  let bundle;
  try {
    bundle = JSON.parse(text.decode(await crypto.subtle.decrypt(
      { name: "AES-GCM", iv: lock.iv, additionalData: bound(device.device, "lock", clinic) }, key, lock.data)));
  } catch { return undefined; }
  if (lock.kind === "pin") await count(clinic, 0);
  return { privateKey: await crypto.subtle.importKey("jwk", bundle.privateKey, curve, false, ["deriveBits"]), secret: bundle.secret };
}

/** Nobody who passes by can destroy a clinic's acts: wrong PINs wait, and erase nothing. */
async function count(clinic, tries) {
  const wait = tries > FREE_TRIES ? Math.min(15 * 60000, 30000 * 2 ** Math.min(tries - FREE_TRIES - 1, 10)) : 0;
  await within("devices", "readwrite", (store) => {
    store.get(clinic).onsuccess = (event) => {
      const device = event.target.result;
      if (device) store.put({ ...device, tries, waitUntil: wait ? Date.now() + wait : 0 });
    };
  });
}

// --- The journal

/**
 * Notes an act, with the next number: none is ever skipped or given twice,
 * whichever page notes it. Sealed first, for a transaction does not wait.
 */
async function noteAct(device, act) {
  const id = newID();
  const sealed = await seal(device, "act", id, { ...act, id, at: Date.now() });
  await within(["devices", "journal"], "readwrite", (store, journal) => {
    store.get(device.clinic).onsuccess = (event) => {
      const record = event.target.result;
      journal.add({ id, clinic: device.clinic, n: record.next, sealed });
      store.put({ ...record, next: record.next + 1 });
    };
  });
  changed();
  return id;
}

/**
 * Takes an act back: its number stays, and says that there is nothing.
 * Not one that was sent meanwhile, from whichever page: the service may have it.
 */
async function takeBack(device, entry) {
  const sealed = await seal(device, "act", entry.id, { kind: "none", id: entry.id, at: Date.now() });
  await within("journal", "readwrite", (store) => {
    store.get(entry.id).onsuccess = (event) => {
      const row = event.target.result;
      if (row && !row.sent) store.put({ ...row, sealed, unkept: false });
    };
  });
  changed();
}

/** The next acts to send: from here on the service may have them. */
async function takeForSending(clinic) {
  const taken = [];
  await within("journal", "readwrite", (store) => {
    store.index("clinic").getAll(clinic).onsuccess = (event) => {
      const waiting = event.target.result.filter((row) => !row.unkept).sort((a, b) => a.n - b.n);
      for (const row of waiting.slice(0, 50)) { taken.push(row); store.put({ ...row, sent: true }); }
    };
  });
  changed();
  return taken;
}

/** What the service has goes; what it could not take is for somebody to deal with, and may be removed. */
async function settle(had, unkept) {
  await within("journal", "readwrite", (store) => {
    for (const id of had) store.delete(id);
    for (const id of unkept) {
      store.get(id).onsuccess = (event) => { if (event.target.result) store.put({ ...event.target.result, sent: false, unkept: true }); };
    }
  });
  changed();
}

async function openActs(device, privateKey, entries) {
  const acts = [];
  for (const entry of entries) {
    acts.push({ entry, act: { ...(await unseal(device, privateKey, "act", entry.id, entry.sealed)), n: entry.n } });
  }
  return acts;
}

/** What the service says of a device: `live`, `revoked`, or `undefined` without an answer. */
async function stateOf(device, path) {
  try {
    const answer = await fetch(path.replace("{device}", device.device), { cache: "no-store", signal: AbortSignal.timeout(10000) });
    return answer.ok ? (await answer.json()).state : undefined;
  } catch { return undefined; }
}


"""###

    package static let stylesheet = Asset(
        name: "site.css", contentType: "text/css; charset=utf-8", hash: "c7431b1cff7a592c",
        text: ###"""
/* Créneau. One sheet for every page: paper, ink, stone, and one warm gap.
   Contrasts are WCAG 2.2 AA in both schemes; targets are 44 px high. */

:root {
  color-scheme: light dark;
  --paper: #f7f5f0;
  --surface: #fffefb;
  --ink: #1b2a2f;
  --muted: #52616a;
  --line: #dfdbd1;
  --edge: #7b878b;
  --accent: #0d5459;
  --accent-strong: #083e42;
  --on-accent: #ffffff;
  --soft: #e4efec;
  --wall: #0f3f44;
  --on-wall: #eaf3f1;
  --gap: #d98a2b;
  --urgent: #97281a;
  --urgent-soft: #fbebe6;
  --caution: #744600;
  --caution-soft: #fcf1da;
  --focus: #1b4fd1;
  --shadow: 0 1px 2px rgb(27 42 47 / 6%), 0 6px 20px rgb(27 42 47 / 5%);
  --radius: 0.6rem;
  --measure: 38rem;
}

@media (prefers-color-scheme: dark) {
  :root {
    --paper: #12191c;
    --surface: #1a2327;
    --ink: #e9eeec;
    --muted: #a9b6b8;
    --line: #303c41;
    --edge: #7f8d92;
    --accent: #8fd0c8;
    --accent-strong: #b5e3dd;
    --on-accent: #0c2124;
    --soft: #1d3335;
    --wall: #0b2b2f;
    --on-wall: #dfecea;
    --gap: #f0b35c;
    --urgent: #ffb4a5;
    --urgent-soft: #37201c;
    --caution: #f3cd85;
    --caution-soft: #33290f;
    --focus: #ffd37d;
    --shadow: none;
  }
}

*, *::before, *::after { box-sizing: border-box; }
[hidden] { display: none !important; }

html { scroll-padding-top: 6rem; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }

body {
  margin: 0; min-height: 100vh; display: flex; flex-direction: column; background: var(--paper); color: var(--ink);
  font-family: "Inter", system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif;
  font-size: 1.0625rem; line-height: 1.55; text-rendering: optimizeLegibility; overflow-wrap: break-word;
}

main { flex: 1; padding: 1.5rem 1.125rem 4rem; width: 100%; max-width: 68rem; margin: 0 auto; }
main:focus { outline: none; }

h1, h2, h3, h4, h5, p, ul, ol, dl, dd, fieldset { margin: 0; padding: 0; }
h1, h2, h3, h4, h5 { line-height: 1.2; font-weight: 650; letter-spacing: -0.015em; text-wrap: balance; }
h1 { font-size: clamp(1.75rem, 1.35rem + 2vw, 2.5rem); letter-spacing: -0.025em; }
h2 { font-size: 1.25rem; }
h3, h4, h5 { font-size: 1.0625rem; letter-spacing: -0.005em; }
ul, ol { list-style: none; }
address { font-style: normal; }
main section > ul:not([class]) { list-style: disc; padding-left: 1.25rem; }
fieldset { border: 0; min-width: 0; }
strong { font-weight: 650; }

a { color: var(--accent); text-underline-offset: 0.18em; text-decoration-thickness: 0.07em; }
a:hover { color: var(--accent-strong); text-decoration-thickness: 0.12em; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 0.25rem; }

.hidden { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.nobreak { white-space: nowrap; }
.skip { position: absolute; left: 1rem; top: -6rem; z-index: 10; padding: 0.75rem 1rem; background: var(--accent); color: var(--on-accent); border-radius: var(--radius); }
.skip:focus { top: 0.75rem; color: var(--on-accent); }

/* The head of every page. */

.masthead { width: 100%; max-width: 68rem; margin: 0 auto; padding: 0.5rem 1.125rem 0; }
.masthead-row { display: flex; align-items: center; justify-content: space-between; gap: 1rem; }
.wordmark {
  display: inline-flex; align-items: center; gap: 0.6rem; min-height: 3rem; color: var(--ink); text-decoration: none; font-size: 1.375rem; font-weight: 700; letter-spacing: -0.03em;
}
.wordmark:hover { color: var(--accent); }
.mark-wall { fill: var(--accent); }
.mark-slot { fill: var(--gap); }
.switch { display: inline-flex; align-items: center; min-height: 2.75rem; padding: 0 0.25rem; }
.first { position: absolute; left: -100vw; }
button.switch { border: 0; background: none; color: var(--accent); font: inherit; text-decoration: underline; text-underline-offset: 0.2em; cursor: pointer; }
.demo { background: var(--caution-soft); color: var(--caution); font-size: 0.9375rem; }
.demo p { max-width: 68rem; margin: 0 auto; padding: 0.6rem 1.125rem; }
.demo a { color: inherit; }

/* The foot: a rampart. */

.footer { position: relative; margin-top: 1rem; padding: 2.25rem 1.125rem 2rem; background: var(--wall); color: var(--on-wall); }
.footer::before {
  content: ""; position: absolute; inset: -12px 0 auto; height: 12.5px; background: repeating-linear-gradient(90deg, var(--wall) 0 34px, transparent 34px 56px);
}
.footer-row { max-width: 65.75rem; margin: 0 auto; display: flex; flex-wrap: wrap; gap: 1.5rem 4rem; justify-content: space-between; }
.footer h2 { font-size: 1rem; font-weight: 600; letter-spacing: 0; }
.footer a { color: inherit; }
.footer :focus-visible { outline-color: #ffd37d; }
.help li, .links li { margin-top: 0.25rem; }
.help a { display: inline-flex; align-items: baseline; gap: 0.6rem; min-height: 2.25rem; text-decoration: none; }
.help a:hover span { text-decoration: underline; }
.help strong { font-size: 1.375rem; font-variant-numeric: tabular-nums; }
.links a { display: inline-flex; align-items: center; min-height: 2.25rem; }
.promise { max-width: 65.75rem; margin: 1.5rem auto 0; font-size: 0.9375rem; opacity: 0.9; }

/* Text. */

.lead { margin-top: 0.75rem; max-width: var(--measure); font-size: 1.125rem; color: var(--muted); text-wrap: pretty; }
.hint { color: var(--muted); font-size: 0.9375rem; line-height: 1.45; }
.note { margin-top: 1rem; max-width: var(--measure); color: var(--muted); font-size: 0.9375rem; }
.eyebrow { font-size: 0.9375rem; font-weight: 600; letter-spacing: 0; color: var(--muted); }
.narrow { max-width: var(--measure); margin: 0 auto; }
.narrow.wide { max-width: 52rem; }
.narrow > * + *, .narrow > section > * + * { margin-top: 1rem; }
.narrow > section { margin-top: 2rem; }
.prose h2 { margin-top: 2rem; }
.prose p { text-wrap: pretty; }
.stop { padding-top: 1rem; }
.section-title { margin-top: 2rem; font-size: 1.25rem; font-weight: 650; }
.card { background: var(--surface); border: 1px solid var(--line); border-radius: calc(var(--radius) * 1.4); padding: 1.25rem; box-shadow: var(--shadow); }
.facts { display: grid; gap: 0.7rem; }
.facts dt { color: var(--muted); font-size: 0.9375rem; }
.facts .hint { display: inline-block; }
.tel { font-variant-numeric: tabular-nums; white-space: nowrap; }

/* Buttons and fields. */

.button {
  display: inline-flex; align-items: center; justify-content: center; min-height: 2.75rem; padding: 0.55rem 1.15rem; border: 1.5px solid var(--accent);
  border-radius: var(--radius); background: var(--surface); color: var(--accent); font: inherit; font-weight: 600;
  line-height: 1.25; text-align: center; text-decoration: none; cursor: pointer; transition: background-color 120ms, color 120ms;
}
.button:hover { background: var(--accent); color: var(--on-accent); text-decoration: none; }
.button.primary { background: var(--accent); color: var(--on-accent); min-height: 3.25rem; padding-inline: 1.5rem; }
.button.primary:hover { background: var(--accent-strong); border-color: var(--accent-strong); }
.button.quiet { border-color: var(--edge); background: transparent; color: var(--ink); font-weight: 500; }
.button.quiet:hover { background: var(--soft); color: var(--ink); }
.button.danger { border-color: var(--urgent); color: var(--urgent); }
.button.danger:hover { background: var(--urgent-soft); color: var(--urgent); }
.button.primary.danger { background: var(--urgent); color: var(--surface); }
.button.primary.danger:hover { background: var(--urgent); border-color: var(--ink); color: var(--surface); }
.button.wide { width: 100%; }
form[data-sent] .button { opacity: 0.6; cursor: progress; }
.actions { display: flex; flex-wrap: wrap; align-items: center; gap: 0.75rem; margin-top: 1.5rem; }

.field + .field, .field + .group, .group + .group, .field + .more, .more .field { margin-top: 1.5rem; }
.field > label, legend { display: block; padding: 0; font-weight: 600; }
.group > legend { float: left; width: 100%; font-size: 1.25rem; font-weight: 650; letter-spacing: -0.015em; line-height: 1.25; margin-bottom: 0.5rem; }
.group > legend + * { clear: both; }
.group + .group { padding-top: 1.75rem; border-top: 1px solid var(--line); }
.group > .field { margin-top: 1.25rem; }
.optional { color: var(--muted); font-weight: 400; font-size: 0.9375rem; }
.optional::before { content: "("; }
.optional::after { content: ")"; }
input[type="text"], input[type="tel"], input[type="email"], input[type="date"], input[type="time"], input[type="number"],
input[type="password"], textarea, select {
  width: 100%; min-height: 3rem; margin-top: 0.4rem; padding: 0.6rem 0.8rem; border: 1.5px solid var(--edge); border-radius: var(--radius);
  background: var(--surface); color: var(--ink); font: inherit; line-height: 1.3;
}
select {
  appearance: none; padding-right: 2.6rem; background-repeat: no-repeat; background-position: right 0.9rem center; background-size: 0.8rem;
  background-image: url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 12 8'%3E%3Cpath d='M1 1.5l5 5 5-5' fill='none' stroke='%237b878b' stroke-width='2' stroke-linecap='round'/%3E%3C/svg%3E");
}
input:focus-visible, textarea:focus-visible, select:focus-visible { outline-offset: 0; border-color: var(--focus); border-radius: var(--radius); }
[aria-invalid="true"] { border-color: var(--urgent) !important; border-width: 2px; }
.with-button { display: flex; flex-wrap: wrap; gap: 0.5rem; margin-top: 0.4rem; }
.with-button input { flex: 1 1 12rem; margin-top: 0; width: auto; min-width: 0; }
.problem { margin-top: 0.3rem; color: var(--urgent); font-weight: 600; font-size: 0.9375rem; }
.warning { margin-top: 0.3rem; color: var(--caution); font-size: 0.9375rem; }
p.warning { padding: 0.5rem 0.75rem; background: var(--caution-soft); border-radius: var(--radius); }
.summary { margin: 1.25rem 0; padding: 1rem 1.25rem; border: 2px solid var(--urgent); border-radius: var(--radius); background: var(--surface); }
.summary h2 { font-size: 1.0625rem; color: var(--urgent); }
.summary li { margin-top: 0.4rem; }
.summary a { color: var(--urgent); }

.chips { display: flex; flex-wrap: wrap; gap: 0.5rem; margin-top: 0.5rem; }
.chip { position: relative; display: inline-flex; }
.chip input { position: absolute; inset: 0; width: 100%; height: 100%; margin: 0; opacity: 0; cursor: pointer; }
.chip span { display: inline-flex; align-items: center; min-height: 2.75rem; padding: 0.4rem 1rem; border: 1.5px solid var(--edge); border-radius: 1.5rem; background: var(--surface); line-height: 1.2; }
.chip input:hover + span { background: var(--soft); }
.chip input:checked + span { background: var(--accent); border-color: var(--accent); color: var(--on-accent); font-weight: 600; }
.chip input:focus-visible + span { outline: 3px solid var(--focus); outline-offset: 2px; }
.stack { display: grid; gap: 0.5rem; margin-top: 0.6rem; }
.choice { display: flex; gap: 0.75rem; align-items: flex-start; padding: 0.7rem 0.9rem; border: 1.5px solid var(--edge); border-radius: var(--radius); background: var(--surface); cursor: pointer; }
.choice + .choice { margin-top: 0.5rem; }
.stack .choice + .choice { margin-top: 0; }
.choice input { flex: none; width: 1.35rem; height: 1.35rem; margin: 0.1rem 0 0; accent-color: var(--accent); }
.choice:has(input:checked) { border-color: var(--accent); background: var(--soft); }
.group > .choice { margin-top: 0.9rem; }
.choices { display: flex; flex-wrap: wrap; gap: 0.5rem; margin-top: 0.5rem; }
.date-parts { display: grid; grid-template-columns: 3.75rem minmax(0, 1fr) 5rem; gap: 0.5rem; margin-top: 0.3rem; }
.date-parts select { padding: 0.6rem 2rem 0.6rem 0.6rem; background-position: right 0.7rem center; }
.date-parts label { font-size: 0.9375rem; color: var(--muted); }
.date-parts input, .date-parts select { margin-top: 0.15rem; }
.from-date { margin-top: 1rem; }
.from-date label { font-weight: 600; }
@supports selector(:has(*)) {
  .search:not(:has(input[value="date"]:checked)) .from-date { display: none; }
}
details > summary { display: inline-flex; align-items: center; gap: 0.5rem; min-height: 2.75rem; cursor: pointer; color: var(--accent); font-weight: 500; text-decoration: underline; text-underline-offset: 0.18em; list-style: none; }
details > summary::-webkit-details-marker { display: none; }
details > summary::after { content: ""; width: 0.5rem; height: 0.5rem; margin-top: -0.25rem; border: solid currentcolor; border-width: 0 2px 2px 0; rotate: 45deg; }
details[open] > summary::after { margin-top: 0.25rem; rotate: 225deg; }
.field + .button { margin-top: 1.5rem; }
.search > .button { margin-top: 1.5rem; }
.search > .more { margin-top: 1rem; }

/* Urgency: said once, plainly. */
.gate { margin-top: 1.25rem; padding: 0.9rem 1.1rem; border-left: 5px solid var(--urgent); border-radius: 0 var(--radius) var(--radius) 0; background: var(--urgent-soft); }
.gate h2 { font-size: 1.0625rem; color: var(--urgent); }
.gate p { margin-top: 0.2rem; }
.gate a { color: var(--urgent); white-space: nowrap; }
.advice { margin-top: 1rem; padding: 0.9rem 1.1rem; border-radius: var(--radius); background: var(--soft); }
.advice h2 { font-size: 1rem; }
.advice p { margin-top: 0.2rem; font-size: 1rem; }
.advice.urgent, .note.urgent { background: var(--urgent-soft); color: var(--ink); }
.advice.urgent h2 { color: var(--urgent); }
.note.urgent { padding: 0.8rem 1.1rem; border-radius: var(--radius); }

/* Home. */

.home-ask .search { margin-top: 1.25rem; }
.home-more { margin-top: 3rem; }
.home-more h2 { font-size: 1rem; color: var(--muted); }
.home-more h2:not(:first-child) { margin-top: 2rem; }
.promises { margin-top: 0.75rem; display: grid; gap: 1.25rem; }
.promises li { position: relative; padding-left: 1.75rem; }
.promises li::before { content: ""; position: absolute; left: 0; top: 0.3rem; width: 0.8rem; height: 0.9rem; background: var(--gap); border-radius: 1px; }
.promises p, .home-more > p { margin-top: 0.2rem; color: var(--muted); font-size: 1rem; }

/* Results. */

.h1-place { color: var(--muted); font-weight: 450; }
.freshness { margin-top: 0.5rem; color: var(--muted); font-size: 0.9375rem; font-variant-numeric: tabular-nums; }
.freshness a { display: inline-block; padding: 0.35rem 0.35rem; }
.results-side { margin-top: 1rem; }
.results-side > .card + .card { margin-top: 1rem; }
.asked .facts { display: flex; flex-wrap: wrap; gap: 0.1rem 0; margin-top: 0.2rem; }
.asked .facts div { display: inline; }
.asked .facts dt { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.asked .facts dd { display: inline; }
.asked .facts div:not(:last-child) dd::after { content: "\a0 ·"; margin-right: 0.35rem; color: var(--muted); }
.change .gate { margin-top: 0.5rem; }
.change .search { margin: 1rem 0; }
.results-list { margin-top: 1.5rem; }
.results-list > * + * { margin-top: 2rem; }
.results-list > section > * + * { margin-top: 0.6rem; }
.day { margin-top: 2rem; padding-bottom: 0.5rem; border-bottom: 2px solid var(--ink); font-size: 1.25rem; }
form > .day:first-of-type { margin-top: 0; }
form > .section-title + .day { margin-top: 0.75rem; }
.day span { display: inline-block; margin-left: 0.35rem; color: var(--muted); font-weight: 450; font-size: 1.0625rem; }
.opening { display: grid; grid-template: "time choose" auto "place place" auto / 1fr auto; align-items: center; gap: 0.35rem 1rem; padding: 1rem 0; border-bottom: 1px solid var(--line); }
.opening-time { grid-area: time; font-size: 1.625rem; font-weight: 650; letter-spacing: -0.03em; line-height: 1.1; font-variant-numeric: tabular-nums; white-space: nowrap; }
.zone { display: block; font-size: 0.875rem; font-weight: 400; letter-spacing: 0; color: var(--muted); white-space: normal; }
.opening-place { grid-area: place; min-width: 0; }
.opening-place > p { color: var(--muted); font-size: 1rem; }
.opening > .button { grid-area: choose; }
.card > form > .day { margin-top: 1rem; font-size: 1.0625rem; border-bottom-width: 1px; }
.tags { display: flex; flex-wrap: wrap; gap: 0.1rem 0.9rem; margin-top: 0.15rem; }
.tags > .distance { white-space: nowrap; }
.distance { font-variant-numeric: tabular-nums; color: var(--ink); font-weight: 600; }
.covered { color: var(--accent); }
.fees { color: var(--caution); font-weight: 600; }
.next { margin-top: 1.5rem; }
.tick { display: block; margin-bottom: 0.9rem; }
.attendance .hint { margin-top: 0.6rem; }
[data-copy-status]:empty { display: none; }
.wider, .phones { display: grid; gap: 0.75rem; margin-top: 0.75rem; }
.phones { gap: 0; border-top: 1px solid var(--line); }
.day + .phones { margin-top: 0; border-top: 0; }
.phones li { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: 0.25rem 1.5rem; padding: 0.8rem 0; border-bottom: 1px solid var(--line); }
.phones p { color: var(--muted); font-size: 1rem; }
.phones .tel { display: inline-flex; align-items: center; min-height: 2.75rem; font-weight: 600; font-size: 1.125rem; }
.phones h3 a { color: inherit; display: inline-block; padding: 0.15rem 0; }

/* A visit. */

.visit-day { font-weight: 600; }
.visit-day::first-letter { text-transform: uppercase; }
.visit-card > .visit-time { margin-top: 0; margin-bottom: 1rem; font-size: 2.5rem; font-weight: 650; line-height: 1.1; letter-spacing: -0.035em; font-variant-numeric: tabular-nums; }
.reference { font-size: 1.25rem; letter-spacing: 0.04em; font-variant-numeric: tabular-nums; }
.head.noticed { display: grid; justify-items: start; gap: 0.25rem; padding-top: 0.5rem; }
.head.noticed .lead { margin-top: 0.25rem; }
.quick { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; }
.action { display: inline-flex; flex-wrap: wrap; align-items: center; gap: 0 0.35rem; min-height: 2.75rem; padding: 0; border: 0; background: none; color: var(--accent); font: inherit; text-decoration: underline; text-underline-offset: 0.18em; cursor: pointer; }
.link > * + *, .family > * + * { margin-top: 0.5rem; }
.particulars > * + * { margin-top: 0.75rem; }
.versus { display: grid; gap: 1rem; }
.letter { font-size: 1rem; }
.mailbox { border-top: 1px solid var(--line); }
.mailbox li { padding: 0.9rem 0; border-bottom: 1px solid var(--line); }

/* A request that waits, and its offers. */

.request-form { margin-top: 2rem; }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: 0.75rem; margin-top: 0.3rem; align-items: end; }
.pair label { font-size: 0.9375rem; color: var(--muted); }
.code input { max-width: 13rem; font-size: 1.625rem; letter-spacing: 0.2em; font-variant-numeric: tabular-nums; }
.choice .hint { display: block; }
.rank-list { border-top: 2px solid var(--ink); margin-top: 0.75rem; }
.rank { padding: 1.1rem 0; border-bottom: 1px solid var(--line); }
.rank h3 a { color: inherit; display: inline-block; padding: 0.15rem 0; }
.rank-place { margin: 0.35rem 0; color: var(--muted); line-height: 1.2; }
.rank-place strong { margin-right: 0.15rem; font-size: 2.5rem; letter-spacing: -0.035em; line-height: 1.1; font-variant-numeric: tabular-nums; color: var(--ink); }
.rank-place sup { font-size: 0.5em; letter-spacing: 0; line-height: 0; }
.why { padding: 0.25rem 0 0.25rem 1rem; border-left: 3px solid var(--gap); font-size: 1rem; }
.why > * + * { margin-top: 0.6rem; }
.why ol { list-style: decimal; padding-left: 1.25rem; }
.means { display: grid; gap: 0.5rem; color: var(--muted); font-size: 1rem; }
.wish > .facts { margin-top: 0.75rem; }
.field + .choice, .choice + .more { margin-top: 1.25rem; }

/* The form while the time is held: on a phone the time left stays in sight over all of it. */
.booking-side { display: contents; }
.booking-side > .card { margin-top: 1rem; }
.booking-form { margin-top: 2rem; }
.proof { margin-bottom: 2rem; }
.proof > * { margin: 0; }
.proof > * + * { margin-top: 0.9rem; }
.booking-head { margin-bottom: 1rem; }
.hold { position: sticky; top: 0; z-index: 2; display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0.35rem 1rem; margin: 0 -1.125rem; padding: 0.6rem 1.125rem; background: var(--wall); color: var(--on-wall); }
.hold.over { position: static; }
.hold .hold-text { line-height: 1.35; }
.hold:not(.over) .hold-time { font-weight: 650; font-variant-numeric: tabular-nums; }
.hold .button { border-color: currentcolor; color: inherit; min-height: 2.5rem; padding-block: 0.35rem; }
.hold .button:hover { background: var(--on-wall); color: var(--wall); }
.hold :focus-visible { outline-color: #ffd37d; }
.hold [role="status"]:empty { display: none; }
.hold [role="status"] { flex-basis: 100%; font-size: 0.9375rem; }
.hold [role="status"].hidden { flex-basis: auto; }
/* On a low screen, such as a large one at 400 %, the bar is one line: what is typed stays in sight. */
@media (max-height: 28rem) {
  html { scroll-padding-top: 4rem; }
  .hold { flex-wrap: nowrap; padding-block: 0.25rem; font-size: 0.875rem; }
  .hold .button { min-height: 2rem; padding: 0.1rem 0.9rem; }
  .hold .hold-words { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .hold [role="status"]:not(:empty) { flex-basis: auto; font-size: 0.8125rem; }
}
.family { margin-top: 1.5rem; padding: 1rem 1.25rem; border-radius: var(--radius); background: var(--soft); }
.family + .group, .group + .family { margin-top: 1.5rem; }
.booking-form > .group + .group { margin-top: 1.75rem; }

@media (max-width: 59.99rem) {
  .booking-side .facts > div { display: grid; grid-template-columns: 5.5rem 1fr; gap: 0.75rem; align-items: baseline; }
}

@media (min-width: 34rem) {
  main { padding-top: 2.5rem; }
  .card { padding: 1.5rem; }
  .opening { grid-template: "time place choose" auto / 7.5rem 1fr auto; align-items: start; gap: 1rem; }
  .opening:lang(en) { grid-template-columns: 9.5rem 1fr auto; }
  .opening > .button { align-self: center; }
  .visit-card .facts { grid-template-columns: 1fr; }
  .facts > div { display: grid; grid-template-columns: 10.5rem 1fr; gap: 0.25rem 1rem; align-items: baseline; }
  .facts > div > dd { grid-column: 2; }
  .asked .facts > div { display: inline; }
  .booking-form .field > input[type="tel"] { max-width: 20rem; }
  .date-parts { grid-template-columns: 5rem 12rem 6.5rem; }
  .versus { grid-template-columns: 1fr 1fr; }
  .versus .facts > div { display: block; }
}

@media (min-width: 60rem) {
  .masthead { padding-top: 1rem; }
  .home { display: grid; grid-template-columns: minmax(0, 38rem) 1fr; gap: 5rem; align-items: start; }
  .home-more { margin-top: 0; padding-top: 5.5rem; }
  .results, .booking { display: grid; grid-template-columns: minmax(0, 1fr) 20rem; gap: 1.5rem 4rem; align-items: start; }
  .results-head, .booking-head { grid-column: 1 / -1; }
  .results-list, .booking-form { grid-column: 1; grid-row: 2; margin-top: 0; }
  .results-side, .booking-side { grid-column: 2; grid-row: 2; margin-top: 0; }
  .booking-side { display: grid; gap: 1rem; position: sticky; top: 1.5rem; }
  .booking-side > .card { margin-top: 0; }
  .booking-head { margin-bottom: 0; }
  .booking-form { max-width: 36rem; }
  .hold { position: static; margin: 0; padding: 1rem 1.25rem; border-radius: calc(var(--radius) * 1.4); }
  .hold:not(.over) .hold-time { display: block; font-size: 2rem; line-height: 1.15; letter-spacing: -0.03em; }
  .asked .facts { display: grid; gap: 0.6rem; margin-top: 0.75rem; }
  .asked .facts > div { display: block; }
  .asked .facts dt { position: static; width: auto; height: auto; clip-path: none; }
  .asked .facts div:not(:last-child) dd::after { content: none; }
  .booking-side .facts > div, .results-side .card .facts > div { display: block; }
}

@media (prefers-reduced-motion: reduce) {
  *, *::before, *::after { transition: none !important; animation: none !important; scroll-behavior: auto !important; }
}

@media (forced-colors: active) {
  .chip input:checked + span { outline: 3px solid SelectedItem; }
  .footer::before { display: none; }
}

.facts > .on-paper { display: none; }
@media print {
  .facts > .on-paper { display: block; }
  :root { --paper: #fff; --surface: #fff; --ink: #000; --muted: #333; --accent: #000; --line: #999; --shadow: none; }
  body { font-size: 11pt; display: block; }
  .masthead nav, .demo, .skip, .footer nav, .promise, .quick, .changes, .link, .actions { display: none !important; }
  .footer { background: none; color: #000; padding: 1rem 0; }
  .footer::before { display: none; }
  main { padding: 1rem 0; }
  .card { break-inside: avoid; }
}

"""###)

    package static let script = Asset(
        name: "site.js", contentType: "text/javascript; charset=utf-8", hash: "107a51f13a35483a",
        text: ###"""
// Refinements of pages that work without any of this.

const each = (selector, refine) => document.querySelectorAll(selector).forEach(refine);
const space = "\u00a0";

/** 252 → "4 min 12 s", as the server writes it in both languages. */
function duration(seconds) {
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  if (minutes === 0) return `${rest}${space}s`;
  return rest === 0 ? `${minutes}${space}min` : `${minutes}${space}min${space}${rest}${space}s`;
}

/** Seconds since this page was shown, on a clock that nothing sets back. */
const elapsed = () => Math.floor(performance.now() / 1000);

// An error summary is where reading starts.
each("[data-focus]", (summary) => summary.focus());

// A form is sent once, however often its button is pressed.
each("form[data-once]", (form) => {
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = "yes";
  });
});
// Coming back with the browser's button finds the form ready again.
addEventListener("pageshow", () => each("form[data-sent]", (form) => delete form.dataset.sent));

// The browser's position, asked for only when the button is pressed, and
// rounded to about 100 m before it goes anywhere.
each("[data-position]", (button) => {
  if (!navigator.geolocation) return;
  const form = button.form;
  const place = form.elements.namedItem("place");
  const value = form.querySelector("[data-position-value]");
  const status = form.querySelector("[data-position-status]");
  button.hidden = false;
  place.addEventListener("input", () => {
    value.value = "";
    status.textContent = "";
  });
  button.addEventListener("click", () => {
    status.textContent = status.dataset.pending;
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        value.value = `${coords.latitude.toFixed(3)},${coords.longitude.toFixed(3)}`;
        place.value = status.dataset.label;
        status.textContent = status.dataset.found;
      },
      () => {
        status.textContent = status.dataset.refused;
      },
      { timeout: 10_000, maximumAge: 300_000 },
    );
  });
});

// How old the list is.
each("[data-age]", (label) => {
  const age = Number(label.dataset.age);
  setInterval(() => {
    label.textContent = label.dataset.ageText.replace("{}", duration(age + elapsed()));
  }, 5_000);
});

// The time that is left: seen every second, said at two minutes, one, and thirty seconds.
each("[data-held]", (held) => {
  const total = Number(held.dataset.held);
  const time = held.querySelector("[data-held-time]");
  const text = time.parentElement;
  const status = held.querySelector("[data-held-status]");
  if (total <= 0) return;
  const timer = setInterval(() => {
    const left = total - elapsed();
    if (left > 0) {
      time.textContent = duration(left);
      if (status && (left === 120 || left === 60 || left === 30)) {
        status.classList.add("hidden");
        status.textContent = text.textContent;
      }
      return;
    }
    clearInterval(timer);
    held.classList.add("over");
    text.textContent = held.dataset.ended;
    if (status) status.textContent = held.dataset.ended;
    held.querySelector("[data-renew]")?.remove();
  }, 1_000);
});

each("[data-print]", (item) => {
  item.hidden = false;
  item.querySelector("button").addEventListener("click", () => print());
});

each("[data-copy]", (button) => {
  if (!navigator.clipboard) return;
  const input = document.getElementById(button.dataset.copy);
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(input.value);
    document.querySelector("[data-copy-status]").textContent = button.dataset.done;
  });
});

// A family remembered on this device alone, and only when asked to.
each("form[data-booking]", (form) => {
  const key = "creneau.family";
  const personsMax = 8;
  const names = ["booked-for", "given-name", "family-name", "birth-day", "birth-month", "birth-year"];
  const section = form.querySelector("[data-family]");
  const list = form.querySelector("[data-family-list]");
  const remember = form.querySelector("[data-family-remember]");

  const read = () => {
    try {
      const persons = JSON.parse(localStorage.getItem(key) ?? "[]");
      return Array.isArray(persons) ? persons : [];
    } catch {
      return [];
    }
  };
  const write = (persons) => {
    try {
      localStorage.setItem(key, JSON.stringify(persons));
    } catch {
      // Storage is full or refused: the booking matters, this does not.
    }
  };

  const fill = (person) => {
    for (const name of names) {
      const field = form.elements.namedItem(name);
      if (field && typeof person[name] === "string") field.value = person[name];
    }
    form.elements.namedItem("one-name").checked = !person["given-name"];
    form.elements.namedItem("given-name").focus();
  };

  for (const person of read()) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button quiet";
    button.textContent = `${person["given-name"] ?? ""} ${person["family-name"] ?? ""}`.trim();
    button.addEventListener("click", () => fill(person));
    const item = document.createElement("li");
    item.append(button);
    list.append(item);
    section.hidden = false;
  }

  remember.hidden = false;
  form.addEventListener("submit", () => {
    if (!remember.querySelector("input").checked) return;
    const person = Object.fromEntries(names.map((name) => [name, form.elements.namedItem(name).value]));
    if (!person["family-name"]) return;
    const same = (other) => names.slice(1).every((name) => other[name] === person[name]);
    write([person, ...read().filter((other) => !same(other))].slice(0, personsMax));
  });

  form.querySelector("[data-family-forget]").addEventListener("click", (event) => {
    try {
      localStorage.removeItem(key);
    } catch {
      // Nothing was kept then.
    }
    list.replaceChildren();
    form.querySelector("[data-family-status]").textContent = event.currentTarget.dataset.done;
    event.currentTarget.hidden = true;
  });
});

"""###)

    package static let deskStylesheet = Asset(
        name: "desk.css", contentType: "text/css; charset=utf-8", hash: "99f6cbbe1e5366e3",
        text: ###"""
/* The desk: denser than the site, the same paper and ink. One line a slot. */

.desk { font-size: 1rem; line-height: 1.45; }
.desk main { max-width: 100rem; padding: 1rem 1.25rem 3rem; }
.desk .narrow { max-width: 46rem; margin: 0 auto; }
.desk .narrow > * + * { margin-top: 1.1rem; }
.desk h1 { font-size: 1.625rem; letter-spacing: -0.02em; }
.desk h2 { font-size: 1.0625rem; }
.threshold main { padding-top: 2.5rem; }
.desk .card > * + * { margin-top: 0.75rem; }
.desk .lead { font-size: 1.0625rem; }
.big { font-size: 1.125rem; min-height: 3.25rem; width: 100%; }
.back { display: inline-flex; align-items: center; min-height: 2.75rem; }
.note.caution { padding: 0.7rem 1rem; border-radius: var(--radius); background: var(--caution-soft); color: var(--caution); }

/* The bar. */

.bar {
  display: flex; flex-wrap: wrap; align-items: center; gap: 0.25rem 1.25rem; padding: 0.35rem 1.25rem;
  background: var(--surface); border-bottom: 1px solid var(--line);
}
.bar .wordmark { font-size: 1.125rem; min-height: 2.75rem; }
.bar .mark { width: 26px; height: 26px; }
.bar-clinic { font-weight: 600; min-width: 0; }
.bar-clinic a { display: inline-flex; align-items: center; min-height: 2.75rem; color: inherit; text-decoration: none; }
.bar-clinic a:hover { text-decoration: underline; }
.bar-nav a[aria-current] { color: var(--ink); font-weight: 650; text-decoration-thickness: 2px; }
.legend { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; margin: 0.5rem 0 0; padding: 0; list-style: none; font-size: 0.875rem; color: var(--muted); }
.legend li { display: inline-flex; align-items: center; gap: 0.5rem; }
.legend span { width: 1.5rem; height: 1rem; border: 1.5px solid var(--accent); border-radius: 4px; background: var(--soft); }
.legend .clinic span { border-color: var(--gap); background: var(--caution-soft); }
.legend .enrolled span, .legend .referral span { border-style: dashed; }
.bar-nav { margin-left: auto; display: flex; flex-wrap: wrap; align-items: center; gap: 0 1rem; }
.bar-nav a, .plain { display: inline-flex; align-items: center; min-height: 2.75rem; }
.plain { padding: 0; border: 0; background: none; color: var(--accent); font: inherit; text-decoration: underline; text-underline-offset: 0.18em; cursor: pointer; }
.days { display: flex; flex-wrap: wrap; align-items: center; gap: 0.25rem; }
.days a { display: inline-flex; align-items: center; justify-content: center; min-height: 2.75rem; min-width: 2.75rem; }
.days .step { font-size: 1.5rem; text-decoration: none; border-radius: var(--radius); }
.days .step:hover { background: var(--soft); }
.date-form { display: flex; flex-wrap: wrap; align-items: center; gap: 0.5rem; }
.date-form input, .date-form select { margin: 0; width: auto; min-height: 2.5rem; padding: 0.25rem 0.5rem; font-variant-numeric: tabular-nums; }
.date-form select { padding-right: 2.5rem; }

.desk .demo p { max-width: none; margin: 0; padding-inline: 1.25rem; }

/* The day. */

.day-head { display: grid; grid-template-columns: minmax(0, 1fr) auto; align-items: center; gap: 0.25rem 1.5rem; margin-bottom: 1rem; }
.day-head h1 { grid-column: 1 / -1; grid-row: 1; }
.day-head .live { grid-column: 2; grid-row: 1; justify-self: end; }
.day-head .tools { grid-column: 2; grid-row: 2; }
.day-head h1::first-letter { text-transform: uppercase; }
.relative { color: var(--muted); font-weight: 450; }
.counts { display: flex; flex-wrap: wrap; gap: 0.25rem 1.1rem; color: var(--muted); }
.counts strong { color: var(--ink); font-variant-numeric: tabular-nums; }
.counts .late strong { color: var(--urgent); }
.tools { margin-left: auto; display: flex; flex-wrap: wrap; align-items: center; gap: 0.5rem; }
.tools .button { min-height: 2.75rem; padding: 0.4rem 1.1rem; gap: 0.4rem; }
.desk .tools input[type="search"] { min-width: 11rem; width: 13rem; }
.desk input[type="search"] {
  margin: 0; min-width: 15rem; min-height: 2.75rem; padding: 0.4rem 0.9rem; border: 1px solid var(--edge); border-radius: var(--radius);
  background: var(--surface); color: var(--ink); font: inherit;
}
.desk input[type="search"]::placeholder { color: var(--muted); opacity: 1; }
.lists { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 18rem), 1fr)); gap: 1.25rem 1.5rem; align-items: start; }
.list h2 small { font-size: 0.875rem; font-weight: 450; color: var(--muted); }
.list h2 { position: sticky; top: 0; z-index: 1; padding: 0.5rem 0; background: var(--paper); border-bottom: 2px solid var(--ink); }
.line {
  display: grid; grid-template-columns: 3.75rem minmax(0, 1fr) auto; grid-template-rows: 1fr auto; align-items: center; gap: 0 0.5rem; min-height: 2.25rem;
  padding: 0.1rem 0.25rem 0.1rem 0.5rem; border-bottom: 1px solid var(--line); font-size: 0.9375rem; line-height: 1.3;
}
.desk:lang(en) .line { grid-template-columns: 5.25rem minmax(0, 1fr) auto; }
.line .at { font-variant-numeric: tabular-nums; color: var(--muted); white-space: nowrap; font-size: 0.875rem; }
.line.visit .at { color: var(--ink); font-weight: 600; }
.line .who { min-width: 0; }
.line .who a { color: inherit; text-decoration: none; display: inline-block; padding: 0.25rem 0; max-width: 100%; }
.line .who a:hover { text-decoration: underline; }
.line.free .who, .line.held .who, .line.closed .who, .line.over .who { color: var(--muted); }
.line .state { grid-column: 2; grid-row: 2; margin: -0.25rem 0 0.25rem; font-size: 0.875rem; color: var(--muted); white-space: nowrap; }
.line .acts { grid-column: 3; grid-row: 1 / span 2; display: flex; flex-wrap: wrap; justify-content: flex-end; gap: 0.25rem; max-width: 9.5rem; }
/* What one expects is not said on every line. */
.line .state.expected { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.line.visit:focus-within, .line.visit:target { background: var(--soft); }
.line.visit { scroll-margin-top: 4rem; }
.line.done .who a, .line.no-show .who a, .line.cancelled .who a { color: var(--muted); }
.line.cancelled .who a { text-decoration: line-through; }
.state.late { color: var(--urgent); font-weight: 600; }
.state.arrived { color: var(--accent); font-weight: 650; }
.line.arrived { box-shadow: inset 4px 0 0 var(--accent); }
.line.in-consultation { box-shadow: inset 4px 0 0 var(--gap); }
.line.late { box-shadow: inset 4px 0 0 var(--urgent); }
.act {
  min-height: 1.875rem; min-width: 1.875rem; padding: 0.1rem 0.65rem; border: 1px solid var(--edge); border-radius: 99rem; background: var(--surface);
  color: var(--accent); font: inherit; font-size: 0.875rem; font-weight: 600; cursor: pointer; white-space: nowrap;
}
.act:hover { background: var(--soft); }
.line.free .act { border-color: transparent; background: none; text-decoration: underline; text-underline-offset: 0.18em; font-weight: 500; }
.line.free .act:hover { background: var(--soft); }
.mark:not(svg) { display: inline-block; padding: 0 0.45rem; border-radius: 99rem; background: var(--soft); color: var(--muted); font-size: 0.8125rem; white-space: nowrap; }
.mark.overbook { background: var(--caution-soft); color: var(--caution); font-weight: 600; }
.mark.confirmed { background: var(--soft); color: var(--accent); font-weight: 600; }
.mark.flag { background: var(--urgent-soft); color: var(--urgent); font-weight: 600; }
.cancelled h2 { margin-top: 2rem; font-size: 1rem; color: var(--muted); }
.cancelled .lines { max-width: 46rem; }
.empty { padding: 2rem 0; color: var(--muted); }
.keys { margin-top: 2rem; color: var(--muted); font-size: 0.9375rem; }
.keys dl { display: flex; flex-wrap: wrap; gap: 0.35rem 1.5rem; margin-top: 0.5rem; }
.keys dl div { display: flex; gap: 0.5rem; }
kbd { padding: 0 0.4rem; border: 1px solid var(--edge); border-radius: 0.3rem; font: inherit; font-size: 0.875rem; background: var(--surface); }
.live { display: flex; align-items: center; gap: 0.45rem; font-size: 0.875rem; color: var(--muted); }
.live::before { content: ""; width: 0.5rem; height: 0.5rem; border-radius: 50%; background: var(--accent); }
.live.off { color: var(--urgent); font-weight: 600; }
.live.off::before { background: var(--urgent); }
.paper { display: none; }
@media (prefers-reduced-motion: no-preference) {
  .line.fresh { animation: fresh 2.5s ease-out; }
  @keyframes fresh { from { background: var(--caution-soft); } }
}

/* Notes for the next shift: paper on paper. */

.notes { margin-bottom: 0.5rem; }
.notes ul { padding: 0; list-style: none; display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr)); gap: 0.6rem 1rem; margin-top: 0.5rem; }
.notes li {
  display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0.15rem 0.5rem; align-content: start; padding: 0.6rem 0.9rem;
  border-radius: var(--radius); background: var(--caution-soft);
}
.note-text { white-space: pre-line; overflow-wrap: anywhere; }
.note-by { grid-column: 1; font-size: 0.875rem; color: var(--caution); }
.notes form { grid-column: 2; grid-row: 1; }
.leave-note { margin-bottom: 1rem; }
.leave-note summary { display: inline-flex; align-items: center; min-height: 2.75rem; color: var(--accent); cursor: pointer; }
.leave-note form { max-width: 34rem; padding-bottom: 0.5rem; }

/* Forms and lists. */

.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr)); gap: 0 1rem; }
.quick-form > * + * { margin-top: 0.9rem; }
.desk .field + .field { margin-top: 0.9rem; }
.desk .pair { align-items: end; }
.desk .pair .field { margin-top: 0; }
.desk dl.card > * + * { margin-top: 0.3rem; }
.desk .button { min-height: 2.75rem; padding-block: 0.4rem; }
.desk .button.big { min-height: 3.25rem; }
.desk .passkey > .button { margin-top: 0; }
.desk .passkey > .field + .button { margin-top: 0.9rem; }
.desk legend { font-size: 1rem; }
.desk .problem:empty { display: none; }
.held-slot { line-height: 1.5; }
.desk .moved > div { display: block; }
.moved dd { margin: 0.35rem 0 0; }
.moved > div { padding: 0.9rem 1.1rem; border: 1px solid var(--line); border-radius: var(--radius); background: var(--surface); }
.moved > div:last-child { border-color: var(--accent); }
.moved strong { font-weight: 600; }
@media (min-width: 40rem) { .moved { grid-template-columns: 1fr 1fr; } }
.rows > li { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0.5rem 1rem; padding: 0.6rem 0; border-bottom: 1px solid var(--line); }
.slots { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr)); gap: 0.5rem; margin-top: 0.6rem; }
.slot {
  display: block; width: 100%; min-height: 3rem; padding: 0.4rem 0.9rem; border: 1px solid var(--edge); border-radius: var(--radius);
  background: var(--surface); color: var(--ink); font: inherit; text-align: left; cursor: pointer;
}
.slot:hover { border-color: var(--accent); background: var(--soft); }
.slot span:not(.hidden) { color: var(--muted); font-size: 0.9375rem; }
.code-list { columns: 2; font-size: 1.125rem; letter-spacing: 0.03em; }
.code-list li { padding: 0.2rem 0; }
code { font-family: ui-monospace, "DejaVu Sans Mono", "Liberation Mono", monospace; }
.secret { font-size: 1.1875rem; word-spacing: 0.2em; overflow-wrap: anywhere; }
.visit-page .visit-time { font-size: 2rem; font-weight: 650; }
.desk .actions { display: flex; flex-wrap: wrap; gap: 0.6rem; }
.inline { flex-wrap: wrap; }

@media (max-width: 64rem) {
  .day-head { display: block; }
  .day-head > * + * { margin-top: 0.6rem; }
  .tools { margin-left: 0; }
}

@media (max-width: 40rem) {
  .desk main { padding-inline: 1rem; }
  .bar, .desk .demo p { padding-inline: 1rem; }
  .bar-nav { margin-left: 0; }
  .tools, .find, .desk .find input[type="search"], .tools > [data-live] { margin-left: 0; width: 100%; }
  .tools > [data-live] .button { width: 100%; }
  .tools .button { flex: 1; }
  .code-list { columns: 1; }
}

/* Schedules. */

.desk .narrow.wide { max-width: 68rem; }
.schedule { display: grid; grid-template-columns: minmax(14rem, 1fr) minmax(0, 2.2fr); gap: 1.25rem; align-items: start; }
.desk .schedule > * + * { margin-top: 0; }
.schedule > div > * + * { margin-top: 0.5rem; }
.week { display: block; width: 100%; height: auto; border: 1px solid var(--line); border-radius: var(--radius); background: var(--surface); font-size: 11px; touch-action: none; }
.week line { stroke: var(--line); stroke-width: 1; }
.week text { fill: var(--muted); }
.week .hour { text-anchor: end; font-variant-numeric: tabular-nums; }
.week .weekday { text-anchor: middle; font-weight: 600; }
.week .block rect { fill: var(--soft); stroke: var(--accent); stroke-width: 1.25; }
.week .block text { fill: var(--ink); font-variant-numeric: tabular-nums; pointer-events: none; }
.week .block.clinic rect { fill: var(--caution-soft); stroke: var(--gap); }
.week .block.enrolled rect, .week .block.referral rect { stroke-dasharray: 4 3; }
.week .drawn { fill: var(--accent); opacity: 0.35; }
.hours > * + * { margin-top: 0.75rem; }
.quick-form section > * + * { margin-top: 0.75rem; }
.quick-form > section { margin-top: 2rem; }
.rows-scroll { overflow-x: auto; }
.grid-rows { width: 100%; border-collapse: collapse; }
.grid-rows th { padding: 0.25rem 0.5rem 0.25rem 0; text-align: left; font-size: 0.875rem; font-weight: 600; color: var(--muted); white-space: nowrap; }
.grid-rows td { padding: 0.25rem 0.5rem 0.25rem 0; vertical-align: middle; }
.grid-rows input[type="text"], .grid-rows input[type="date"], .grid-rows select { margin: 0; min-height: 2.5rem; padding-block: 0.25rem; min-width: 6rem; }
.grid-rows select { min-width: 9rem; }
.weekdays { display: flex; gap: 0.15rem; }
.weekdays .weekday { position: relative; display: inline-flex; }
.weekdays input { position: absolute; inset: 0; width: 100%; height: 100%; margin: 0; opacity: 0; cursor: pointer; }
.weekdays span:not(.hidden) {
  display: inline-flex; align-items: center; justify-content: center; width: 2rem; height: 2.25rem; border: 1px solid var(--edge); border-radius: 0.4rem;
  background: var(--surface); font-size: 0.875rem; font-weight: 600;
}
.weekdays input:checked + span { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
.weekdays input:focus-visible + span { outline: 3px solid var(--focus); outline-offset: 2px; }
.label { font-weight: 600; }
.fixed { min-height: 3rem; display: flex; align-items: center; font-size: 1.0625rem; }
.plan-counts { font-size: 1.0625rem; gap: 0.25rem 1.75rem; }
.plan-counts strong { font-size: 1.375rem; }
.plan-dates { columns: 16rem; margin-top: 0.5rem; }
.plan-dates li { display: flex; justify-content: space-between; gap: 1rem; padding: 0.15rem 0; font-variant-numeric: tabular-nums; break-inside: avoid; }
.displaced > * + * { margin-top: 1rem; }
.displaced legend { padding: 0 0.4rem; font-weight: 650; }
.displaced .stack { gap: 0.35rem; }
.act.slim { padding: 0.1rem 0.35rem; font-size: 1rem; line-height: 1; color: var(--muted); border-color: transparent; background: none; }
.line .acts .act.slim { text-decoration: none; }

@media (max-width: 48rem) {
  .schedule { grid-template-columns: 1fr; }
}

/* Without a connection. */

.days-kept { display: flex; flex-wrap: wrap; gap: 0.5rem; margin-bottom: 0.75rem; }
.days-kept .act { min-height: 2.75rem; padding-inline: 1rem; }
.days-kept .act[aria-pressed="true"] { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
.pending { display: flex; flex-wrap: wrap; align-items: center; gap: 0.5rem 1rem; margin-bottom: 1rem; }
.offline-page .line .who small { color: var(--muted); font-variant-numeric: tabular-nums; white-space: nowrap; }
.offline-page .problem:empty { display: none; }
[data-device-waiting] { padding: 0.55rem 1.25rem; background: var(--caution-soft); color: var(--caution); }
[data-device-waiting] a { color: inherit; font-weight: 600; margin-left: 0.5rem; }
[data-when] > * + * { margin-top: 0.9rem; }
dialog {
  width: min(38rem, calc(100vw - 2rem)); margin: auto; padding: 1.5rem; border: 1px solid var(--edge); border-radius: var(--radius);
  background: var(--surface); color: var(--ink);
}
dialog::backdrop { background: rgb(10 20 22 / 55%); }
.collision { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr)); gap: 1rem; margin-top: 1rem; }
.desk .collision > * + * { margin-top: 0; }

/* On paper: a page for each practitioner, with what the telephone needs. */

@media print {
  .bar, [data-device-waiting], .day-head .tools, .counts, .live, .keys, .acts, .act, .cancelled, .desk .find, .notes, .leave-note { display: none !important; }
  .day-page main { padding: 0; }
  .day-page h1 { display: none; }
  .lists { display: block; }
  .list { break-after: page; }
  .list:last-child { break-after: auto; }
  .list h2 { position: static; font-size: 14pt; }
  .line { grid-template-columns: 4rem minmax(0, 1fr) 9rem; break-inside: avoid; min-height: 7mm; font-size: 11pt; box-shadow: none !important; }
  .line .who { display: flex; justify-content: space-between; gap: 1rem; }
  .line .state { grid-column: 3; grid-row: 1; margin: 0; text-align: right; }
  /* Room to tick who came. */
  .line .state.expected { position: static; width: auto; height: auto; clip-path: none; overflow: visible; font-size: 0; }
  .line .state.expected::after { content: "☐"; font-size: 14pt; }
  .paper { display: inline; font-variant-numeric: tabular-nums; }
  p.paper { display: block; margin-top: 5mm; font-size: 9pt; color: #333; }
}

/* Offers, reviewed */
.rule { padding-left: 1.25rem; list-style: decimal; }
.offers { margin-top: 1.5rem; border-top: 2px solid var(--ink); }
.offers li { display: grid; gap: 0.25rem 1.5rem; padding: 0.9rem 0; border-bottom: 1px solid var(--line); }
.offers .place span { display: block; }
.offers dl { display: grid; gap: 0.25rem 1.5rem; }
.offers dt { font-size: 0.85rem; color: var(--muted); }
@media (min-width: 52rem) {
  .offers li { grid-template-columns: 1fr 3fr; }
  .offers dl { grid-template-columns: repeat(3, 1fr); }
}

/* What did not arrive */
.note.post { margin-top: 0.5rem; max-width: none; width: fit-content; padding: 0.35rem 0.8rem; }
.note.post a { color: inherit; font-weight: 600; }
.messages { margin-top: 1.5rem; padding: 0; list-style: none; border-top: 2px solid var(--ink); }
.messages li { display: grid; gap: 0.5rem 1.5rem; padding: 1rem 0; border-bottom: 1px solid var(--line); }
.messages h2 { margin: 0; font-size: 1.0625rem; }
.messages dl { display: grid; gap: 0.25rem 1.5rem; margin: 0; }
.messages dt { font-size: 0.85rem; color: var(--muted); }
.messages dd { margin: 0; }
.messages .actions { margin-top: 0.25rem; }
@media (min-width: 52rem) {
  .messages dl { grid-template-columns: repeat(2, 1fr); }
}
.origins p { margin: 0; }
.origins .hint { display: block; }
.origins .choice { padding: 0.45rem 0.9rem; }
@media (min-width: 30rem) {
  .origins li { grid-template-columns: 1fr auto; align-items: center; }
}

"""###)

    package static let deskScript = Asset(
        name: "desk.js", contentType: "text/javascript; charset=utf-8", hash: "5c2c20e53052063a",
        text: ###"""
// Refinements of the desk's pages, which work without any of this: passkeys
// (the one thing that needs a script), keys, finding in the day, and the day
// kept up to date.

const each = (selector, refine) => document.querySelectorAll(selector).forEach(refine);

// --- Passkeys (Web Authentication Level 3 §5.1)

const decode = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
const encode = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");

async function assertion(form) {
  const { response, rawId } = await navigator.credentials.get({
    publicKey: {
      challenge: decode(form.elements.challenge.value), rpId: form.dataset.rp, userVerification: "required", timeout: 120000,
    },
  });
  return {
    credential: encode(rawId), "client-data": encode(response.clientDataJSON), "authenticator-data": encode(response.authenticatorData),
    signature: encode(response.signature), "user-handle": response.userHandle ? encode(response.userHandle) : "",
  };
}

async function creation(form) {
  const data = form.dataset;
  const { response } = await navigator.credentials.create({
    publicKey: {
      challenge: decode(form.elements.challenge.value),
      rp: { id: data.rp, name: "Créneau" },
      user: { id: decode(data.user), name: data.userName, displayName: data.display },
      pubKeyCredParams: data.algorithms.split(" ").map((alg) => ({ type: "public-key", alg: Number(alg) })),
      excludeCredentials: data.exclude.split(" ").filter(Boolean).map((id) => ({ type: "public-key", id: decode(id) })),
      authenticatorSelection: { residentKey: "required", userVerification: "required" },
      attestation: "none",
      timeout: 120000,
    },
  });
  return { "client-data": encode(response.clientDataJSON), attestation: encode(response.attestationObject) };
}

if (window.PublicKeyCredential) {
  each("[data-without-passkeys]", (hint) => { hint.hidden = true; });
  each("form[data-passkey]", (form) => {
    const status = form.querySelector("[data-passkey-status]");
    form.hidden = false;
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      status.textContent = "";
      try {
        const answer = await (form.dataset.passkey === "get" ? assertion(form) : creation(form));
        for (const [name, value] of Object.entries(answer)) form.elements.namedItem(name).value = value;
        form.submit();
      } catch {
        status.textContent = status.dataset.failed;
      }
    });
  });
}

// --- The day

each("[data-without-script]", (button) => { button.hidden = true; });
each("form[data-auto] input", (input) => input.addEventListener("change", () => { if (input.validity.valid) input.form.requestSubmit(); }));

const LETTERS = { œ: "oe", æ: "ae", ß: "ss", ł: "l", ø: "o", đ: "d", þ: "th" };
const SAINTS = { st: "saint", ste: "sainte" };

/** The words of a text as the service compares names: what is typed finds what is written. */
const words = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[œæßłøđþ]/g, (letter) => LETTERS[letter])
  .split(/[^\p{L}\p{N}]+|\p{Lm}+/u).filter(Boolean);
const spelled = (word) => SAINTS[word] ?? word;

// The lines change while the page is open: they are asked for each time.
const visits = () => [...document.querySelectorAll(".lists .line.visit")];
const link = (line) => line.querySelector(".who a");

// Finding a person of the day happens here: nothing is sent anywhere.
const filter = document.querySelector("[data-filter]");

function find() {
  const typed = words(filter?.value ?? "");
  for (const line of document.querySelectorAll(".lists .line, .cancelled .line")) {
    const text = words(line.dataset.find ?? "").map(spelled).join(" ");
    line.hidden = typed.length > 0 && !typed.every((word) => text.includes(word) || text.includes(spelled(word)));
  }
}

if (filter) {
  filter.hidden = false;
  filter.addEventListener("input", find);
  filter.addEventListener("keydown", (event) => {
    if (event.key === "Escape") { filter.value = ""; find(); filter.blur(); }
    if (event.key === "Enter" || event.key === "ArrowDown") {
      const first = [...visits(), ...document.querySelectorAll(".cancelled .line.visit")].find((line) => !line.hidden);
      if (first) { event.preventDefault(); link(first).focus(); }
    }
  });
}

// --- What changes while the page is open

each("[data-changes]", (head) => {
  const state = head.querySelector("[data-live-state]");
  const address = new URL(head.dataset.changes, location.href);
  let source;

  const tell = (isOn) => {
    const text = isOn ? state.dataset.on : state.dataset.off;
    if (state.textContent === text) return;
    state.textContent = text;
    state.classList.toggle("off", !isOn);
    state.hidden = false;
  };

  /** Puts an element in the place of the one with its key; what had the focus has it again. */
  function place(part) {
    const old = document.querySelector(`[data-live="${CSS.escape(part.dataset.live)}"]`);
    if (!old) return;
    const had = old.contains(document.activeElement) ? document.activeElement : undefined;
    const line = had?.closest("[data-live]")?.dataset.live;
    old.replaceWith(part);
    if (part.matches(".line")) part.classList.add("fresh");
    if (!had) return;
    const within = (line && document.querySelector(`[data-live="${CSS.escape(line)}"]`)) || part;
    const alike = had.matches("button") && within.querySelector(`button[name="${had.name}"][value="${CSS.escape(had.value)}"]`);
    (alike || within.querySelector(".who a") || within.querySelector("button, a"))?.focus({ preventScroll: true });
  }

  function open() {
    source?.close();
    source = new EventSource(address);
    source.addEventListener("open", () => tell(true));
    source.addEventListener("error", () => {
      tell(false);
      // The browser tries again by itself, unless it was refused.
      if (source.readyState === EventSource.CLOSED) setTimeout(() => { if (!document.hidden) open(); }, 10000);
    });
    source.addEventListener("parts", (event) => {
      const parts = document.createElement("template");
      parts.innerHTML = event.data;
      for (const part of [...parts.content.children]) place(part);
      address.searchParams.set("seen", event.lastEventId);
      find();
      // A device that keeps the day takes it again.
      document.dispatchEvent(new Event("creneau:day-changed"));
    });
    // The page asks to sign in again, and shows nobody's name meanwhile.
    source.addEventListener("signed-out", () => location.reload());
  }

  // A page that nobody sees holds no connection: browsers have few for one site.
  document.addEventListener("visibilitychange", () => { if (document.hidden) source?.close(); else open(); });
  addEventListener("pagehide", () => source?.close());
  addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
  if (!document.hidden) open();
});

const store = { get: () => { try { return localStorage.getItem("keys"); } catch { return null; } },
  set: (value) => { try { localStorage.setItem("keys", value); } catch { /* without storage they stay on */ } } };
let keysAreOn = store.get() !== "off";
each("[data-keys]", (details) => { details.hidden = false; });
each("[data-keys-on]", (box) => {
  box.checked = keysAreOn;
  box.addEventListener("change", () => { keysAreOn = box.checked; store.set(keysAreOn ? "on" : "off"); });
});

function step(from, by) {
  const shown = visits().filter((line) => !line.hidden);
  const next = shown[Math.min(shown.length - 1, Math.max(0, shown.indexOf(from) + by))] ?? shown[0];
  if (next) link(next).focus();
}

addEventListener("keydown", (event) => {
  // A dialog has the keys to itself.
  if (!keysAreOn || document.querySelector("dialog[open]") || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const target = event.target;
  const isTyping = target.matches("input:not([type=checkbox]):not([type=radio]), select, textarea");
  if (event.key === "Escape" && !target.matches("[data-filter]")) {
    const way = document.querySelector('[data-key="Escape"]');
    if (way) { event.preventDefault(); way.click(); }
    return;
  }
  if (isTyping) return;
  const line = target.closest(".line.visit");
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    if (visits().length === 0) return;
    event.preventDefault();
    step(line, event.key === "ArrowDown" ? 1 : -1);
    return;
  }
  // What changes one visit works on the line that has the focus alone.
  const act = line && [...line.querySelectorAll("[data-line-key]")].find((button) => button.dataset.lineKey === event.key);
  const way = act ?? (event.key === "/" ? document.querySelector("[data-filter]") : document.querySelector(`[data-key="${CSS.escape(event.key)}"]`));
  if (!way) return;
  event.preventDefault();
  if (way.matches("[data-filter]")) way.focus(); else way.click();
});

// After an act the line it was on has the focus again: once the browser has
// gone to it, for going there takes the focus away.
if (location.hash.startsWith("#v-")) {
  addEventListener("load", () => requestAnimationFrame(() => {
    const line = document.getElementById(location.hash.slice(1));
    if (line && !document.querySelector("[data-focus]")) link(line)?.focus();
  }));
}

// --- The week: drawn again as one types, and traced with the pointer

each("[data-week]", (week) => {
  const form = week.closest("form[data-schedule]");
  if (!form) return;
  const { left, top, column, hour, first, last } = Object.fromEntries(Object.entries(week.dataset).map(([key, value]) => [key, Number(value)]));
  const blocks = week.querySelector("[data-blocks]");
  const make = (name, attributes, text) => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    if (text) element.textContent = text;
    return element;
  };
  const minutes = (text) => {
    const found = /^(\d{1,2})\s*[h:]\s*(\d{0,2})$/i.exec(text.trim());
    return found ? Number(found[1]) * 60 + Number(found[2] || 0) : NaN;
  };
  const isFrench = document.documentElement.lang.startsWith("fr");
  const words = (value) => {
    const [hour, minute] = [Math.floor(value / 60), String(value % 60).padStart(2, "0")];
    return isFrench ? `${hour} h${minute === "00" ? "" : ` ${minute}`}` : `${hour}:${minute}`;
  };
  const y = (value) => top + ((Math.min(Math.max(value, first * 60), last * 60) - first * 60) * hour) / 60;
  const rows = () => [...form.querySelectorAll("[data-row]")];
  const field = (row, name) => row.querySelector(`[name$="-${name}"]`);

  function draw() {
    blocks.replaceChildren();
    for (const row of rows()) {
      const [from, to] = [minutes(field(row, "from").value), minutes(field(row, "to").value)];
      if (!(from < to)) continue;
      for (let day = 1; day <= 7; day += 1) {
        if (!field(row, `d${day}`).checked) continue;
        const x = left + (day - 1) * column + 2;
        const group = make("g", { class: `block ${field(row, "audience").value}` });
        group.append(make("rect", { x, y: y(from), width: column - 4, height: Math.max(8, y(to) - y(from) - 1), rx: 5 }));
        group.append(make("text", { x: x + 7, y: y(from) + 15 }, `${words(from)}–${words(to)}`));
        if (to - from >= 75) group.append(make("text", { x: x + 7, y: y(from) + 30 }, `${field(row, "minutes").value} min`));
        blocks.append(group);
      }
    }
  }
  form.addEventListener("input", draw);

  // Tracing fills in the first empty line; the keyboard has the lines themselves.
  const place = (event) => {
    const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(week.getScreenCTM().inverse());
    const day = Math.floor((point.x - left) / column) + 1;
    const value = Math.round((((point.y - top) / hour) * 60 + first * 60) / 15) * 15;
    return { day, value: Math.min(Math.max(value, first * 60), last * 60) };
  };
  let begun;
  let trace;
  week.addEventListener("pointerdown", (event) => {
    const at = place(event);
    if (at.day < 1 || at.day > 7 || event.button !== 0) return;
    begun = at;
    trace = make("rect", { class: "drawn", x: left + (at.day - 1) * column + 2, width: column - 4, y: y(at.value), height: 1, rx: 5 });
    week.append(trace);
    week.setPointerCapture(event.pointerId);
  });
  week.addEventListener("pointermove", (event) => {
    if (!begun) return;
    const [from, to] = [begun.value, place(event).value].sort((a, b) => a - b);
    trace.setAttribute("y", y(from));
    trace.setAttribute("height", Math.max(1, y(to) - y(from)));
  });
  week.addEventListener("pointerup", (event) => {
    if (!begun) return;
    const [from, to] = [begun.value, place(event).value].sort((a, b) => a - b);
    const row = rows().find((line) => !field(line, "from").value && !field(line, "to").value);
    if (row && to > from) {
      field(row, "from").value = words(from);
      field(row, "to").value = words(to);
      field(row, `d${begun.day}`).checked = true;
      draw();
      field(row, "from").focus();
    }
    trace.remove();
    begun = undefined;
  });
});

"""###)

    package static let deviceScript = Asset(
        name: "device.js", contentType: "text/javascript; charset=utf-8", hash: "50bb33305b25353d",
        text: shared + ###"""
// On the desk's own pages: keeps the copy of today and tomorrow fresh on a
// device that is to have one, and sets such a device up.

const body = document.body;
const clinic = body.dataset.deviceClinic;
const FRESH_MS = 2 * 60000;
const EVERY_MS = 5 * 60000;
const SETTLED_MS = 20000;

const path = (pattern, device) => pattern.replace("{device}", device.device);
const report = (name) => document.querySelectorAll("[data-device-problem]").forEach((place) => { place.textContent = place.dataset[name] ?? ""; });

async function refresh(isDue = false) {
  const device = await deviceOf(clinic);
  if (!device) return;
  const copy = await within("days", "readonly", (store) => store.get(clinic));
  if (!isDue && copy && ageOf(copy) < FRESH_MS) return;
  const answer = await fetch(path(body.dataset.deviceDays, device), { cache: "no-store" });
  if (answer.status === 410) { await erase(clinic); return; }
  if (!answer.ok) return;
  const days = await answer.json();
  const sealed = await seal(device, "days", clinic, days);
  await within("days", "readwrite", (store) => {
    store.get(clinic).onsuccess = (event) => {
      const earlier = event.target.result;
      // Of two pages that asked at once, the later answer stays.
      if (!earlier || earlier.asOf <= days.as_of) store.put({ clinic, asOf: days.as_of, storedAt: Date.now(), sealed });
    };
  });
  await within("devices", "readwrite", (store) => {
    store.get(clinic).onsuccess = (event) => { if (event.target.result) store.put({ ...event.target.result, hasTaken: true }); };
  });
  changed();
}

/** The clinic's device here, and what the service says of it; all of one that was revoked is erased. */
async function checked() {
  const device = await deviceOf(clinic);
  if (!device) return {};
  const state = await stateOf(device, body.dataset.deviceState);
  if (state !== "revoked") return { device, state };
  await erase(clinic);
  return {};
}

async function settleShown(root = document) {
  const ids = (name) => [...root.querySelectorAll(`[data-${name}]`)].map((element) => element.dataset[name]);
  const [had, unkept] = [ids("entry"), ids("unkept")];
  if (had.length || unkept.length) await settle(had, unkept);
}

/** Says on every page of the desk that acts wait to be sent. */
async function tellWaiting() {
  const place = document.querySelector("[data-device-waiting]");
  if (!place) return;
  const waiting = (await journalOf(clinic)).length;
  place.hidden = waiting === 0;
  place.querySelector("[data-waiting-count]").textContent = waiting;
}

// --- Setting up, forgetting, sending

function setUp(place, device, acts, copy) {
  for (const part of place.querySelectorAll("[data-when]")) part.hidden = part.dataset.when !== (device ? "kept" : "none");
  if (device) {
    place.querySelector("[data-device-name]").textContent = device.name;
    const age = place.querySelector("[data-copied]");
    age.textContent = copy ? age.dataset.at.replace("{}", new Date(copy.asOf).toLocaleString(document.documentElement.lang, { dateStyle: "long", timeStyle: "short" })) : age.dataset.none;
    place.querySelectorAll("[data-device-id]").forEach((field) => { field.value = device.device; });
    const unsent = acts.length;
    place.querySelector("[data-unsent-part]").hidden = unsent === 0;
    place.querySelector("[data-unsent-count]").textContent = unsent;
    place.querySelector("[data-pin-part]").hidden = device.lock.kind !== "pin";
    // What is removed cannot be brought back: with unsent acts, it is asked twice.
    place.querySelector("[data-forget-warning]").hidden = unsent === 0;
  }
}

async function keep(form, lock) {
  const name = form.elements.name.value.trim();
  if (!name) { report("nameless"); form.elements.name.focus(); return; }
  if (await deviceOf(clinic)) { location.reload(); return; }
  const device = await newDevice(clinic, body.querySelector(".bar-clinic").textContent, name, lock);
  form.elements.device.value = device.device;
  form.elements.key.value = device.keyHash;
  // The service first: a device that it does not know would be erased at once.
  const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)), redirect: "follow" });
  if (!answer.ok) { report("refused"); return; }
  await within("devices", "readwrite", (store) => store.add(device));
  // The next page tries again what fails here: the device is kept by now.
  await navigator.serviceWorker?.register("/desk-worker.js").catch(() => {});
  await refresh(true).catch(() => {});
  location.reload();
}

/**
 * Sends the next acts. Not as a form that the browser goes to: it would keep
 * what was in it, for its way back, on the disk and in the clear.
 */
async function send(place, device, pin) {
  let opened;
  try { opened = await unlock(clinic, pin); } catch { report("passkey"); return; }
  if (!opened) { report(waitOf(await deviceOf(clinic)) > 0 ? "waits" : "wrong"); return; }
  const acts = (await openActs(device, opened.privateKey, await takeForSending(clinic))).map(({ act }) => act);
  const form = place.querySelector("form[data-device-journal]");
  const answer = await fetch(path(form.dataset.deviceJournal, device), {
    method: "POST",
    body: new URLSearchParams({ csrf: form.elements.csrf.value, key: opened.secret, clock: Date.now(), entries: JSON.stringify(acts) }),
  });
  // The sign-in ended: the device keeps all of it.
  if (answer.redirected) { location.assign(answer.url); return; }
  if (!answer.ok && answer.status !== 410) { report("unsent"); return; }
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  await settleShown(page);
  // The page that is shown already says that something waits.
  await tellWaiting();
  // Only what was removed erases itself; what merely was not believed keeps what it has.
  if (answer.status === 410) await checked();
  document.title = page.title;
  document.querySelector("main").replaceChildren(...page.querySelector("main").childNodes);
  document.querySelector("main [data-focus]")?.focus();
}

/** A device that the service does not know, after a restore of what was before it, is made known to it again. */
async function makeKnown(device, form) {
  const body = new URLSearchParams({ csrf: form.elements.csrf.value, device: device.device, key: device.keyHash, name: device.name });
  await fetch(form.action, { method: "POST", body });
}

async function devicePage(place) {
  if (!window.indexedDB || !window.crypto?.subtle || !navigator.serviceWorker) { report("unable"); return; }
  const { device, state } = await checked();
  if (state === "unknown") await makeKnown(device, place.querySelector("form[data-device-setup]"));
  if (device) await refresh().catch(() => {});
  setUp(place, device, device ? await journalOf(clinic) : [], await within("days", "readonly", (store) => store.get(clinic)));
  place.hidden = false;
  const setup = place.querySelector("form[data-device-setup]");
  const passkey = setup.querySelector("[data-lock=passkey]");
  passkey.hidden = !window.PublicKeyCredential;
  const busy = async (work) => {
    report("none");
    place.setAttribute("aria-busy", "true");
    try { await work(); } catch (error) { report(error?.name === "QuotaExceededError" ? "full" : "failed"); }
    place.removeAttribute("aria-busy");
  };
  passkey.addEventListener("click", () => busy(async () => {
    try { await keep(setup, { passkey: true }); } catch { report("passkey"); }
  }));
  setup.addEventListener("submit", (event) => {
    event.preventDefault();
    const { pin, again } = setup.elements;
    busy(async () => {
      if (pin.value.length < PIN_MIN || new Set(pin.value).size < PIN_DISTINCT_MIN) { report("short"); pin.focus(); } else if (pin.value !== again.value) { report("differs"); again.focus(); }
      else await keep(setup, { pin: pin.value });
    });
  });
  place.querySelector("form[data-device-forget]").addEventListener("submit", (event) => {
    event.preventDefault();
    const form = event.target;
    const sure = form.querySelector("[data-forget-warning] input");
    if (!sure.closest("[data-forget-warning]").hidden && !sure.checked) { sure.focus(); return; }
    busy(async () => { await erase(clinic); form.submit(); });
  });
  place.querySelector("form[data-device-send]").addEventListener("submit", (event) => {
    event.preventDefault();
    busy(() => send(place, device, event.target.querySelector("input").value));
  });
}

if (window.indexedDB && clinic) {
  const place = document.querySelector("[data-device-page]");
  (async () => {
    await eraseOld();
    await settleShown();
    await tellWaiting();
    if (place) await devicePage(place);
    else await checked();
    if (await deviceOf(clinic)) await navigator.serviceWorker?.register("/desk-worker.js");
    await refresh();
  })().catch(() => report("unable"));
  const quietly = (isDue) => { if (!document.hidden) refresh(isDue).catch(() => {}); };
  setInterval(() => quietly(false), EVERY_MS);
  let settling;
  news.addEventListener("message", () => tellWaiting().catch(() => {}));
  document.addEventListener("creneau:day-changed", () => { clearTimeout(settling); settling = setTimeout(() => quietly(true), SETTLED_MS); });
} else {
  report("unable");
}

"""###)

    package static let offlineScript = Asset(
        name: "offline.js", contentType: "text/javascript; charset=utf-8", hash: "f75d241b4c15160b",
        text: shared + ###"""
// The day without a connection: opened from what the device keeps, worked
// with, and noted until somebody is back in touch.

const root = document.querySelector("[data-offline]");
/** What the page says, in its language: `data-word-too-old` is `words.tooOld`. */
const words = Object.fromEntries(Object.entries(root.dataset).filter(([name]) => name.startsWith("word"))
  .map(([name, value]) => [name[4].toLowerCase() + name.slice(5), value]));
const part = (name) => root.querySelector(`[data-part="${name}"]`);
const make = (name, properties = {}, ...children) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) if (key in element) element[key] = value; else element.setAttribute(key, value);
  element.append(...children);
  return element;
};
const IDLE_MS = 10 * 60000;
const WHO = { late: true, expected: true, "no-show": true };

/** What is open; `undefined` while it is locked. */
let open;
let shownDay = 0;
let isInTouch = false;
let lastUse = Date.now();

const since = (ms) => {
  const minutes = Math.max(1, Math.floor(ms / 60000));
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, "0")}`;
};

// --- Which part shows

function show(name) {
  for (const one of root.querySelectorAll("[data-part]")) one.hidden = one.dataset.part !== name;
}

async function begin() {
  if (!window.indexedDB || !window.crypto?.subtle) { show("none"); return; }
  await eraseOld();
  const all = await devices();
  if (!all.length) { show("none"); return; }
  const choice = root.querySelector("[data-clinics]");
  // Only drawn anew when it changes: somebody may be choosing.
  const shown = [...choice.querySelectorAll("input")].map((input) => input.value);
  if (shown.join() !== all.map((device) => device.clinic).join()) {
    choice.replaceChildren(...all.map((device, index) => make("label", { className: "choice" },
      make("input", { type: "radio", name: "clinic", value: device.clinic, checked: index === 0, onchange: showLock }),
      make("span", {}, `${device.clinicName} · ${device.name}`))));
  }
  show("locked");
  await showLock();
}

const chosenDevice = async () => deviceOf(root.querySelector("[data-clinics] input:checked").value);

async function showLock() {
  const device = await chosenDevice();
  if (!device) return;
  const copy = await within("days", "readonly", (store) => store.get(device.clinic));
  root.querySelector("[data-copy-age]").textContent = copyWords(device, copy);
  root.querySelector("[data-unlock-pin]").hidden = device.lock.kind !== "pin";
  root.querySelector("[data-unlock-passkey]").hidden = device.lock.kind !== "passkey";
  const unsent = (await journalOf(device.clinic)).length;
  root.querySelector("[data-locked-unsent]").textContent = unsent ? `${words.countUnsent} ${unsent}` : "";
}

function copyWords(device, copy) {
  if (!copy) return device.hasTaken ? words.tooOld : words.noCopy;
  const age = ageOf(copy);
  return age === Infinity ? words.clockWrong : words.age.replace("{}", since(age));
}

// --- Locking

async function enter(pin) {
  const problem = root.querySelector("[data-lock-problem]");
  problem.textContent = words.opening;
  const device = await chosenDevice();
  let opened;
  try { opened = await unlock(device.clinic, pin); } catch { problem.textContent = words.passkeyFailed; return; }
  if (!opened) {
    const wait = waitOf(await deviceOf(device.clinic));
    problem.textContent = wait > 0 ? `${words.waits} ${Math.ceil(wait / 1000)} s` : words.wrong;
    root.querySelector("#pin").select();
    return;
  }
  problem.textContent = "";
  root.querySelector("#pin").value = "";
  open = { device, privateKey: opened.privateKey };
  lastUse = Date.now();
  await reload();
  if (!open) return;
  show("open");
  (root.querySelector("[data-next]:not([hidden])") ?? root.querySelector("[data-filter]")).focus();
  const draft = await within("drafts", "readonly", (store) => store.get(device.clinic));
  if (!draft) return;
  const typed = await unseal(device, opened.privateKey, "draft", device.clinic, draft.sealed);
  if (open) resume(typed);
}

function lock() {
  if (!open) return;
  open = undefined;
  root.querySelector("[data-lists]").replaceChildren();
  const dialog = root.querySelector("dialog");
  if (dialog.open) dialog.close();
  dialog.querySelector("form").reset();
  root.querySelector("[data-filter]").value = "";
  begin();
}

for (const use of ["pointerdown", "keydown"]) addEventListener(use, () => { lastUse = Date.now(); }, { passive: true });
setInterval(() => { if (open && Date.now() - lastUse >= IDLE_MS) lock(); }, 5000);
addEventListener("pagehide", lock);

// --- The day

async function reload() {
  if (!open) return;
  const { device, privateKey } = open;
  if (!(await deviceOf(device.clinic))) { lock(); return; }
  await eraseOld();
  const copy = await within("days", "readonly", (store) => store.get(device.clinic));
  const acts = await openActs(device, privateKey, await journalOf(device.clinic));
  const days = isFresh(copy) ? (await unseal(device, privateKey, "days", device.clinic, copy.sealed)).days : [];
  if (!open) return;
  open = { ...open, copy, days, acts };
  draw();
}

const now = () => Date.now();
const isToday = (day) => now() >= day.start && now() < day.end;
const noted = (kind, key) => open.acts.find(({ act }) => act.kind === kind && act[kind === "arrival" ? "visit" : "slot"] === key);
const isFree = (line) => line.free && !line.visit && line.end > now() && !noted("booking", line.slot);

function draw() {
  const day = open.days[shownDay] ?? open.days[0];
  root.querySelector("[data-copy-since]").textContent = copyWords(open.device, open.copy);
  root.querySelector("[data-date]").textContent = day?.words ?? words.nothing;
  const switches = open.days.map((one, index) => make("button", {
    type: "button", className: "act", "aria-pressed": String(one === day), onclick: () => { shownDay = index; draw(); },
  }, one.words));
  root.querySelector("[data-days]").replaceChildren(...switches);
  const lists = root.querySelector("[data-lists]");
  const focused = lists.contains(document.activeElement) ? document.activeElement.closest("[data-line]")?.dataset.line : undefined;
  lists.replaceChildren(...(day?.lists ?? []).map((list) => section(list, day)));
  if (focused) lists.querySelector(`[data-line="${focused}"] a, [data-line="${focused}"] button`)?.focus();
  const next = nextFree();
  const button = root.querySelector("[data-next]");
  button.hidden = !next;
  // It goes on to tomorrow once today is full: which day it books stands on it.
  if (next) button.textContent = `${words.bookNext} ${next.day.words.replace(/,?\s\d{4}$/, "")}, ${next.line.at}`;
  const waiting = open.acts.filter(({ act }) => act.kind !== "none").length;
  const pending = root.querySelector("[data-pending]");
  pending.hidden = open.acts.length === 0;
  root.querySelector("[data-pending-count]").textContent = `${words.countUnsent} ${waiting}`;
  const way = root.querySelector("[data-send]");
  way.href = words.devicePath.replace("{clinic}", open.device.clinic);
  way.hidden = !isInTouch;
  root.querySelector("[data-filter]").dispatchEvent(new Event("input"));
}

/** The clinic's reserve for the telephone first, then the soonest; today, then tomorrow. */
function nextFree() {
  if (!open) return undefined;
  for (const day of open.days) {
    const free = day.lists.flatMap((list) => list.lines.filter(isFree).map((line) => ({ list, line, day })));
    free.sort((a, b) => Number(b.line.reserve) - Number(a.line.reserve) || a.line.start - b.line.start);
    if (free.length) return free[0];
  }
  return undefined;
}

function section(list, day) {
  const id = `p-${list.practitioner}`;
  const extra = open.acts.filter(({ act }) => act.kind === "booking" && act.practitioner === list.practitioner
    && act.start >= day.start && act.start < day.end && !list.lines.some((line) => line.slot === act.slot));
  return make("section", { className: "list", "aria-labelledby": id },
    make("h2", { id }, list.name),
    make("ol", { className: "lines" }, ...list.lines.map((line) => row(line, list, day)), ...extra.map(({ entry, act }) => promised(entry, act, act.at_words))));
}

const mark = (kind, label) => make("span", { className: `mark ${kind}` }, label);
const button = (label, hidden, onclick, key) => make("button", { type: "button", className: "act", onclick, ...(key ? { "data-line-key": key } : {}) },
  label, make("span", { className: "hidden" }, ` ${hidden}`));

/** What was sent is with the service; what it could not take is removed here, once it is done at the desk. */
const undoing = (entry, name) => (entry.sent ? "" : button(entry.unkept ? words.remove : words.undo, name, () => undo(entry)));

/** A person as lists have it: by family name, which is the only one of some. */
const listed = (person) => [person.family_name, person.given_name].filter(Boolean).join(", ");
const shown = (person) => [make("strong", {}, person.family_name), person.given_name ? `, ${person.given_name}` : ""];

function promised(entry, act, at) {
  const name = listed(act);
  const line = make("li", { className: "line visit arrived", "data-line": act.slot, "data-find": `${name} ${act.phone.replace(/\D/g, "")}` },
    make("span", { className: "at" }, at),
    make("span", { className: "who" }, make("a", { href: `#v-${act.slot}`, id: `v-${act.slot}` }, ...shown(act)), " ", mark("overbook", words.toSend)),
    make("span", { className: "acts" }, undoing(entry, name)));
  return line;
}

function row(line, list, day) {
  const booking = noted("booking", line.slot);
  if (booking) return promised(booking.entry, booking.act, line.at);
  if (line.visit) return visitRow(line, day);
  const state = isFree(line) ? (line.reserve ? words.reserve : words.free) : line.closed ? words.closed : line.end <= now() ? words.over : words.held;
  const kind = isFree(line) ? "free" : line.closed ? "closed" : "over";
  return make("li", { className: `line ${kind}`, "data-line": line.slot },
    make("span", { className: "at" }, line.at), make("span", { className: "who" }, state, line.modality_words ? mark("", line.modality_words) : ""),
    isFree(line) ? make("span", { className: "acts" }, button(words.book, line.at, () => book({ line, list, day }))) : "");
}

function visitRow(line, day) {
  const { visit } = line;
  const arrival = noted("arrival", visit.id);
  const name = visit.family_name ? shown(visit) : [visit.reference];
  const plain = visit.family_name ? listed(visit) : visit.reference;
  const acts = arrival ? [mark("overbook", words.toSend), undoing(arrival.entry, plain)]
    : WHO[visit.state] && isToday(day) ? [button(words.arrive, plain, () => note({ kind: "arrival", visit: visit.id }), "a")] : [];
  return make("li", {
    className: `line visit ${arrival ? "arrived" : visit.state}`, "data-line": line.slot,
    "data-find": [visit.family_name, visit.given_name, visit.reference, visit.phone_digits].filter(Boolean).join(" "),
  },
    make("span", { className: "at" }, line.at),
    make("span", { className: "who" }, make("a", { href: `#v-${visit.id}`, id: `v-${visit.id}` }, ...name),
      visit.phone ? make("small", {}, ` ${visit.phone}`) : "", line.overbook ? mark("overbook", words.overbook) : "", visit.flagged ? mark("flag", words.flagged) : ""),
    make("span", { className: `state ${arrival ? "arrived" : visit.state}` }, arrival ? words.arrived : visit.state_words),
    make("span", { className: "acts" }, ...acts));
}

/** Whether it is kept. */
async function note(act) {
  try {
    await noteAct(open.device, act);
  } catch {
    const isThere = await deviceOf(open.device.clinic).catch(() => undefined);
    if (isThere) say(words.full); else lock();
    return false;
  }
  await reload();
  return true;
}

async function undo(entry) {
  await takeBack(open.device, entry);
  await reload();
}

const say = (message) => { root.querySelector("[data-message]").textContent = message; };

// --- Booking

const dialog = root.querySelector("dialog");
const form = dialog.querySelector("form");
let place;

function book(chosen, isOther = false) {
  if (dialog.open) return;
  place = chosen;
  dialog.querySelector("[data-other]").hidden = !isOther;
  dialog.querySelector("[data-place]").textContent = `${chosen.day.words}, ${chosen.line.at} · ${chosen.list.name}`;
  form.querySelectorAll(".problem").forEach((problem) => { problem.textContent = ""; });
  dialog.showModal();
  form.elements["family-name"].focus();
}

/** A booking that was half typed when the page was locked or left. */
function resume(draft) {
  const day = open.days.find((one) => one.date === draft.date);
  const list = day?.lists.find((one) => one.practitioner === draft.practitioner);
  const line = list?.lines.find((one) => one.slot === draft.slot);
  const isSame = line !== undefined && isFree(line);
  const chosen = isSame ? { line, list, day } : nextFree();
  if (!chosen) return;
  for (const [name, value] of Object.entries(draft.fields)) if (form.elements[name]) form.elements[name].value = value;
  form.elements["one-name"].checked = draft.oneName === true;
  book(chosen, !isSame);
}

const typed = () => Object.fromEntries(["family-name", "given-name", "phone", "birth-date"].map((name) => [name, form.elements[name].value.trim()]));

let saving = Promise.resolve();
form.addEventListener("input", () => {
  const { device } = open ?? {};
  if (!device) return;
  const draft = { date: place.day.date, practitioner: place.list.practitioner, slot: place.line.slot, fields: typed(), oneName: form.elements["one-name"].checked };
  saving = saving.then(async () => {
    const sealed = await seal(device, "draft", device.clinic, draft);
    await within("drafts", "readwrite", (store) => store.put({ clinic: device.clinic, storedAt: Date.now(), sealed }));
  }).catch(() => {});
});

const dropDraft = async () => {
  const { device } = open ?? {};
  await saving;
  if (device) await within("drafts", "readwrite", (store) => store.delete(device.clinic));
};

/** As the service reads them: North American numbers, and births within living memory. */
function problems(fields) {
  const born = Date.parse(fields["birth-date"]);
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(fields["birth-date"]) && born <= now() && born > now() - 130 * 365.25 * 86400000
    && new Date(born).toISOString().startsWith(fields["birth-date"]);
  const isPhone = /^\+?1?[2-9]\d{2}[2-9]\d{6}$/.test(fields.phone.replace(/[\s().-]/g, ""));
  return {
    "family-name": fields["family-name"] ? "" : words.familyMissing, "given-name": fields["given-name"] || form.elements["one-name"].checked ? "" : words.givenMissing,
    phone: fields.phone && !isPhone ? words.phoneOdd : "", "birth-date": fields["birth-date"] && !isDate ? words.birthOdd : "",
  };
}

let isSaving = false;
form.addEventListener("submit", async (event) => {
  event.preventDefault();
  if (isSaving || !open) return;
  const fields = typed();
  const wrong = Object.entries(problems(fields));
  for (const [name, problem] of wrong) {
    form.querySelector(`#${name}-problem`).textContent = problem;
    form.elements[name].setAttribute("aria-invalid", String(problem !== ""));
  }
  const first = wrong.find(([, problem]) => problem);
  if (first) { form.elements[first[0]].focus(); return; }
  const { line, list } = place;
  isSaving = true;
  const isKept = await note({
    kind: "booking", slot: line.slot, practitioner: list.practitioner, start: line.start, end: line.end, modality: line.modality, at_words: line.at,
    family_name: fields["family-name"], given_name: fields["given-name"], one_name: form.elements["one-name"].checked, phone: fields.phone, birth_date: fields["birth-date"], language: words.locale,
  }).finally(() => { isSaving = false; });
  // What could not be kept stays to be read, and written down.
  if (!isKept) { form.querySelector("[data-form-message]").textContent = words.full; return; }
  await dropDraft();
  form.reset();
  dialog.close();
  root.querySelector("[data-next]:not([hidden])")?.focus();
});
dialog.querySelector("[data-leave]").addEventListener("click", async () => { await dropDraft(); form.reset(); dialog.close(); });
dialog.addEventListener("cancel", () => { dropDraft(); form.reset(); });

// --- In touch or not

async function listen() {
  const all = window.indexedDB ? await devices() : [];
  let answered = false;
  for (const device of all) {
    const state = await stateOf(device, words.statePath);
    answered ||= state !== undefined;
    if (state === "revoked") await erase(device.clinic);
  }
  isInTouch = answered;
  root.querySelectorAll("[data-link]").forEach((link) => {
    link.textContent = isInTouch ? words.online : words.offline;
    link.classList.toggle("off", !isInTouch);
  });
  if (open) await reload(); else await begin();
}

root.querySelector("[data-unlock-pin]").addEventListener("submit", (event) => { event.preventDefault(); enter(event.target.elements.pin.value); });
root.querySelector("[data-unlock-passkey] button").addEventListener("click", () => enter());
root.querySelector("[data-lock]").addEventListener("click", lock);
root.querySelector("[data-next]").addEventListener("click", () => { const next = nextFree(); if (next) book(next); });
root.querySelector("[data-unsent-note]").hidden = root.dataset.unsent !== "yes";
news.addEventListener("message", () => { if (open) reload(); });
addEventListener("online", listen);
addEventListener("offline", listen);
// Also what is over while it is on the screen.
setInterval(async () => { await eraseOld(); await listen(); }, 30000);
begin().then(listen);

"""###)

    package static let deskWorker = Asset(
        name: "desk-worker.js", contentType: "text/javascript; charset=utf-8", hash: "eba84cf28e50ce35",
        text: shared + ###"""
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

"""###)

    package static let icon = Asset(
        name: "favicon.svg", contentType: "image/svg+xml", hash: "553379579b324ed5",
        text: ###"""
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><style>.w{fill:#0f4a4f}.s{fill:#d98a2b}@media(prefers-color-scheme:dark){.w{fill:#8fd0c8}.s{fill:#f0b35c}}</style><path class="w" d="M3 6h8v10h10V6h8v20H3z"/><path class="s" d="M13 6h6v7h-6z"/></svg>

"""###)
}
