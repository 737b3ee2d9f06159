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
