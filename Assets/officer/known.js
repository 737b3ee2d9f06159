// The officers' page: composes an order, says what it will do, has the
// phone's passkey sign it, and hands it in wherever it can. What was told last
// is kept, so that all of it works while the service answers nothing.

const content = document.querySelector("#content");
const find = (selector, root = content) => root.querySelector(selector);
const say = (name, values = {}) => {
  const words = document.querySelector("#words").content.querySelector(`[data-word="${name}"]`)?.textContent ?? name;
  return words.replace(/\{(\w+)\}/g, (whole, key) => values[key] ?? whole);
};
// The same with its markup: what is typed into a terminal is set as such.
const told = (name, attributes) => {
  const element = make("p", undefined, attributes);
  element.append(...(document.querySelector("#words").content.querySelector(`[data-word="${name}"]`)?.cloneNode(true).childNodes ?? []));
  return element;
};
const make = (tag, text, attributes = {}) => {
  const element = document.createElement(tag);
  if (text !== undefined) element.textContent = text;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
};

// --- What is known, and how old it is

const STATE_KEY = "creneau-officer-state";
const LEAVING_KEY = "creneau-officer-leaving";
const STATE_MS = 15000;
const ANSWER_MS = 10000;
const RETRY_MS = 2000;
const CLOCK_MS = 120000;
const LEVELS = ["open", "guarded", "restricted", "frozen", "dark"];

const remembered = (key) => {
  try {
    return JSON.parse(localStorage.getItem(key));
  } catch {
    return null;
  }
};
const remember = (key, value) => {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // A browser that keeps nothing: the page works while it is open.
  }
};

let known = remembered(STATE_KEY);
let isReached = true;

// Orders are dated by the service's clock, as far as it is known.
const now = () => Date.now() + (known?.ahead ?? 0);

async function look() {
  try {
    const answer = await fetch(content.dataset.state, { cache: "no-store", credentials: "omit", signal: AbortSignal.timeout(ANSWER_MS) });
    if (!answer.ok) throw new Error("not answered");
    const state = await answer.json();
    known = { state, at: Date.now(), ahead: Date.parse(state.as_of) - Date.now() };
    isReached = true;
    remember(STATE_KEY, known);
  } catch {
    isReached = false;
  }
  drawState();
  if (isReached) await lookAtRehearsals();
}

function ageInWords() {
  const minutes = Math.max(0, Math.floor((Date.now() - known.at) / 60000));
  if (minutes < 1) return say("age-now");
  if (minutes < 60) return say("age-minutes", { n: minutes });
  return minutes < 48 * 60 ? say("age-hours", { n: Math.floor(minutes / 60) }) : say("age-days", { n: Math.floor(minutes / 1440) });
}

const clock = (at) => new Date(at).toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });

function drawState() {
  find("[data-offline]").hidden = isReached;
  if (!known) return;
  const { state } = known;
  find("[data-age]").textContent = say("age", { time: clock(known.at), age: ageInWords() });
  const late = find("[data-clock]");
  late.hidden = Math.abs(known.ahead) < CLOCK_MS;
  late.textContent = say("clock", { n: Math.round(Math.abs(known.ahead) / 60000) });
  const place = find("[data-now]");
  place.replaceChildren();
  if (state.careful) place.append(make("p", say("careful"), { class: "problem" }));
  if (state.orders.length) {
    const list = make("ul", undefined, { class: "orders" });
    for (const order of state.orders) {
      const item = make("li", undefined, { class: `card order level-${order.level}` });
      const line = make("p", `${say("signers")} ${order.officers.join(", ")} · `, { class: "hint" });
      line.append(make("code", order.id));
      item.append(make("h3", `${say("level-" + order.level)} · ${order.scopes.map(scopeInWords).join(", ")}`), make("p", order.reason), line);
      list.append(item);
    }
    place.append(list);
  } else if (!state.careful) {
    place.append(told(state.officers ? "all-open" : "nobody"));
  }
  if (state.unentered > 0) place.append(make("p", say("unentered"), { class: "hint" }));
  drawEnded();
  drawClinics();
  drawEffect();
}

const clinicOf = (id) => known?.state.clinics?.find((clinic) => clinic.id === id);

function scopeInWords(scope) {
  const [, id, surface] = /^clinic:([^/]+)(?:\/(.+))?$/.exec(scope) ?? [];
  if (id) return (clinicOf(id)?.name ?? id) + (surface ? ` (${say("part-" + surface)})` : "");
  return ["all", "front", "desk"].includes(scope) ? say(scope) : scope;
}
