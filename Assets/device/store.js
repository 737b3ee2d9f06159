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
