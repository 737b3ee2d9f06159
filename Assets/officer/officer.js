// --- Lowering

const lower = find("[data-lower]");

function drawEnded() {
  const place = find("[data-ended]");
  const orders = known?.state.orders ?? [];
  const shown = Array.from(place.querySelectorAll("input"), (input) => input.value);
  if (shown.join() === orders.map((order) => order.id).join() && place.childElementCount) return;
  const marked = new Set(Array.from(place.querySelectorAll("input:checked"), (input) => input.value));
  place.replaceChildren(...orders.map((order) => {
    const label = make("label", undefined, { class: "choice" });
    const box = make("input", undefined, { type: "checkbox", name: "ended", value: order.id });
    box.checked = marked.has(order.id);
    label.append(box, make("span", `${say("level-" + order.level)} · ${order.scopes.map(scopeInWords).join(", ")} (${order.reason})`));
    return label;
  }));
  if (!orders.length) place.append(make("p", say("lower-none"), { class: "hint" }));
}

lower.addEventListener("submit", async (event) => {
  event.preventDefault();
  const data = new FormData(lower);
  const supersedes = data.getAll("ended");
  const reason = oneLine(data.get("reason"));
  const missing = [[supersedes.length, "lower-which"], [reason, "reason"]].filter(([value]) => !value);
  if (missing.length) return complain(lower, say("missing", { what: missing.map(([, word]) => say(word).toLowerCase()).join(", ") }));
  const ended = known.state.orders.filter((order) => supersedes.includes(order.id));
  const scopes = [...new Set(ended.flatMap((order) => order.scopes))];
  const text = orderText({ host: known.state.host, now: now(), goodFor: 86400, scopes, level: data.get("remains"), reason, supersedes });
  const note = await signed(lower, text);
  if (!note) return;
  const half = find("[data-half]");
  half.hidden = false;
  find("[data-half-note]").textContent = note;
  offer(half, note);
  half.scrollIntoView({ block: "nearest" });
});

// --- Enrolling

const enrol = find("[data-enrol]");

enrol.addEventListener("submit", async (event) => {
  event.preventDefault();
  complain(enrol);
  const name = find("#officer-name").value.trim();
  const state = known?.state;
  if (!/^[!-*,-~]{1,100}$/.test(name)) return complain(enrol, say("bad-name"));
  if (!state?.origins?.includes(location.origin)) return complain(enrol, say("nowhere"));
  const asking = find("[data-asking]", enrol);
  asking.textContent = say("asking");
  try {
    const { response } = await navigator.credentials.create({
      publicKey: {
        // Nobody checks what is attested: two officers who enrol the key do, by asking whose it is.
        challenge: crypto.getRandomValues(new Uint8Array(32)), rp: { id: state.rp, name: "Créneau" },
        user: { id: crypto.getRandomValues(new Uint8Array(16)), name, displayName: name },
        pubKeyCredParams: [{ type: "public-key", alg: -7 }],
        authenticatorSelection: { residentKey: "required", userVerification: "required" }, attestation: "none", timeout: 120000,
      },
    });
    const key = await passkeyText(name, response.getPublicKey());
    const command = `creneau officer add ${key} --key … --key …`;
    find("[data-enrolled]").hidden = false;
    find("[data-key]").textContent = command;
    offer(find("[data-enrolled]"), command);
  } catch {
    complain(enrol, say("enrol-failed"));
  } finally {
    asking.textContent = "";
  }
});

// --- Beginning

find("[data-without-script]").hidden = true;
if (window.PublicKeyCredential && window.isSecureContext) for (const part of content.querySelectorAll("[data-script]")) part.hidden = false;
else find("[data-without-passkeys]").hidden = false;

window.addEventListener("beforeinstallprompt", (event) => {
  event.preventDefault();
  const button = find("[data-install]");
  button.hidden = false;
  button.onclick = () => event.prompt();
});

navigator.serviceWorker?.register(content.dataset.worker).catch(() => {});
readFragment();
window.addEventListener("hashchange", readFragment);
drawState();
look();
setInterval(look, STATE_MS);
window.addEventListener("online", look);

const unsent = remembered(LEAVING_KEY);
if (unsent) send(unsent.note);
