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
