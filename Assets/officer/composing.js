// --- Composing

const compose = find("[data-compose]");
let chosen = [];

function drawClinics() {
  const list = document.querySelector("#clinics");
  const clinics = known?.state.clinics ?? [];
  if (list.childElementCount === clinics.length) return;
  list.replaceChildren(...clinics.map((clinic) => make("option", undefined, { value: labelOf(clinic) })));
}

const labelOf = (clinic) => `${clinic.name}, ${clinic.place}`;

function addClinic() {
  const input = find("#clinic");
  const typed = input.value.trim();
  if (!typed) return true;
  const clinic = (known?.state.clinics ?? []).find((each) => labelOf(each) === typed || each.name === typed || each.id === typed);
  const problem = find("#clinic-problem");
  problem.hidden = Boolean(clinic);
  input.toggleAttribute("aria-invalid", !clinic);
  if (!clinic) return false;
  if (!chosen.includes(clinic.id)) chosen.push(clinic.id);
  input.value = "";
  drawChosen();
  return true;
}

function drawChosen() {
  find("[data-chosen]").replaceChildren(...chosen.map((id) => {
    const name = clinicOf(id)?.name ?? id;
    const button = make("button", name, { type: "button", "aria-label": say("remove", { name }) });
    button.addEventListener("click", () => {
      chosen = chosen.filter((each) => each !== id);
      drawChosen();
      drawEffect();
    });
    const item = make("li");
    item.append(button);
    return item;
  }));
}

function composed() {
  const { where, part, level, reason } = Object.fromEntries(new FormData(compose));
  const staff = find("#staff").value.trim().toLowerCase();
  let scopes = where && !["clinics", "staff"].includes(where) ? [where] : [];
  if (where === "clinics") scopes = chosen.map((id) => `clinic:${id}${part === "both" ? "" : "/" + part}`);
  if (where === "staff" && /^[0-9a-z]{26}$/.test(staff)) scopes = [`staff:${staff}`];
  return { scopes, level, reason: oneLine(reason ?? ""), goodFor: Number(find("#good-for").value) };
}

const rank = (level) => LEVELS.indexOf(level);
const meets = (scope, audience) => {
  const surface = { patient: "front", staff: "desk" }[audience];
  if (scope.startsWith("staff:")) return audience === "staff";
  return scope === "all" || scope === surface || (scope.startsWith("clinic:") && (!scope.includes("/") || scope.endsWith("/" + surface)));
};

function drawEffect() {
  const place = find("[data-effect-text]");
  const { scopes, level } = composed();
  if (!scopes.length || !level) {
    place.replaceChildren(make("p", say("effect-none")));
    return;
  }
  const met = ["patient", "staff"].filter((audience) => scopes.some((scope) => meets(scope, audience)));
  const parts = met.map((audience) => make("p", say(`${audience}-${level}`)));
  const live = known?.state.orders ?? [];
  const isDone = scopes.every((scope) => live.some((order) =>
    rank(order.level) >= rank(level) && (order.scopes.includes(scope) || order.scopes.includes("all"))));
  if (isDone) parts.push(make("p", say("already"), { class: "warning" }));
  const counts = counted(scopes, met);
  if (counts.childElementCount) parts.push(counts, make("p", `${say("rounded")} ${find("[data-age]").textContent}`, { class: "hint" }));
  place.replaceChildren(...parts);
}

// French counts nothing as one.
const isOne = (count) => new Intl.PluralRules(document.documentElement.lang).select(count) === "one";

function counted(scopes, met) {
  const all = known?.state.clinics ?? [];
  const everywhere = scopes.some((scope) => ["all", "front", "desk"].includes(scope));
  const ids = new Set(scopes.map((scope) => /^clinic:([^/]+)/.exec(scope)?.[1]));
  const clinics = everywhere ? all : all.filter((clinic) => ids.has(clinic.id));
  const sum = (name) => clinics.reduce((count, clinic) => count + clinic[name], 0);
  const list = make("dl", undefined, { class: "effect-counts" });
  const add = (name, count) => {
    const pair = make("div");
    pair.append(make("dd"), make("dt", say(isOne(count) ? name + "-one" : name)));
    pair.firstChild.append(make("strong", count.toLocaleString(document.documentElement.lang)));
    list.append(pair);
  };
  if (!known?.state.clinics || scopes.every((scope) => scope.startsWith("staff:"))) return list;
  add("clinics", clinics.length);
  if (met.includes("patient")) {
    add("coming", sum("coming"));
    add("held", sum("held"));
    if (everywhere) add("waiting", known.state.waiting);
  }
  if (met.includes("staff")) add("signed-in", sum("staff"));
  return list;
}

function complain(form, text) {
  const problem = find("[data-problem]", form);
  problem.textContent = text ?? "";
  problem.hidden = !text;
}

compose.addEventListener("input", () => {
  const { where } = Object.fromEntries(new FormData(compose));
  for (const part of compose.querySelectorAll("[data-for]")) part.hidden = part.dataset.for !== where;
  complain(compose);
  drawEffect();
});
find("[data-add]").addEventListener("click", () => {
  addClinic();
  drawEffect();
});
find("#clinic").addEventListener("keydown", (event) => {
  // Return adds the clinic: it must not sign an order.
  if (event.key !== "Enter") return;
  event.preventDefault();
  addClinic();
  drawEffect();
});

compose.addEventListener("submit", (event) => {
  event.preventDefault();
  composeAndSend(orderText);
});
find("[data-rehearse]").addEventListener("click", () => composeAndSend(rehearsalText));

async function composeAndSend(textOf) {
  if (!addClinic()) return find("#clinic").focus();
  const order = composed();
  const missing = [["scopes", "where"], ["level", "level"], ["reason", "reason"]].filter(([name]) => !order[name]?.length);
  if (missing.length) return complain(compose, say("missing", { what: missing.map(([, word]) => say(word).toLowerCase()).join(", ") }));
  const note = await signed(compose, textOf({ ...order, host: known?.state.host, now: now() }));
  if (note) send(note);
}

// --- Signing

// The chooser shows every passkey of the domain: which of them is an officer's,
// and whose, is found out by the signature.
async function signed(form, text) {
  complain(form);
  const state = known?.state;
  const passkeys = (state?.officers ?? []).map(passkeyOf).filter(Boolean);
  if (!state?.officers) return complain(form, say("nobody"));
  if (!passkeys.length) return complain(form, say("no-keys"));
  if (!state.origins.includes(location.origin)) return complain(form, say("nowhere"));
  const asking = find("[data-asking]", form);
  asking.textContent = say("asking");
  try {
    const { response } = await navigator.credentials.get({
      publicKey: {
        challenge: await sha256(utf8(text)), rpId: state.rp, userVerification: "required", timeout: 120000,
      },
    });
    for (const passkey of passkeys) {
      if (await isBy(passkey, response)) return `${text}\n${signatureLine(passkey, response)}`;
    }
    complain(form, say("strange-key"));
  } catch {
    complain(form, say("not-signed"));
  } finally {
    asking.textContent = "";
  }
  return null;
}
