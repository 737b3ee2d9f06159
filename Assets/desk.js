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
