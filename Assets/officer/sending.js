// --- Handing in

const sending = find("[data-sending]");
let leaving = null;

async function post(address, note) {
  const answer = await fetch(new URL("/orders", address), {
    method: "POST", body: note, mode: "cors", credentials: "omit", cache: "no-store", referrerPolicy: "no-referrer",
    headers: { "Content-Type": "text/plain;charset=utf-8", "Accept-Language": document.documentElement.lang },
    signal: AbortSignal.timeout(ANSWER_MS),
  });
  return { status: answer.status, body: await answer.json() };
}

// To all at once, and again until each has said yes or no: an order that
// comes twice does no harm, and each process is to have it.
function send(note) {
  leaving = { note, addresses: known?.state.addresses ?? [location.origin], results: {} };
  remember(LEAVING_KEY, { note, addresses: leaving.addresses });
  drawSending();
  find("#sending").focus();
  for (const address of leaving.addresses) deliver(leaving, address);
}

async function deliver(mine, address) {
  while (mine === leaving) {
    try {
      const { status, body } = await post(address, mine.note);
      mine.results[address] = { status, body };
      if (![429, 503].includes(status)) break;
    } catch {
      mine.results[address] = { status: 0 };
    }
    drawSending();
    const expires = Date.parse(readNote(mine.note)?.expires);
    if (expires < now()) {
      mine.results[address] = { status: 410, body: { title: say("too-late") } };
      break;
    }
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
  if (mine !== leaving) return;
  drawSending();
  if (Object.values(mine.results).filter((each) => each.status > 0).length === mine.addresses.length) remember(LEAVING_KEY, null);
  await look();
}

function resultInWords(result) {
  if (!result) return say("trying");
  if (result.status === 0) return say("no-answer");
  if (result.status !== 200) return result.body.title ?? say("refused");
  if (readNote(leaving.note)?.kind !== "containment") return say("has-it", { process: result.body.process });
  return result.body.outcome === "superseded" ? say("superseded") : say("applied", { process: result.body.process });
}

function drawSending() {
  sending.hidden = !leaving;
  if (!leaving) return;
  const read = readNote(leaving.note);
  find("[data-what]", sending).textContent = read ? noteInWords(read) : "";
  const results = leaving.addresses.map((address) => leaving.results[address]);
  const taken = results.filter((each) => each?.status === 200);
  const isOrder = read?.kind === "containment";
  find("[data-summary]", sending).textContent = taken.length
    ? say(isOrder ? "summary" : "taken", { n: taken.length, all: results.length })
    : results.every(Boolean) ? say("summary-none") : say("sending");
  find("[data-addresses]", sending).replaceChildren(...leaving.addresses.map((address, index) => {
    const result = results[index];
    const state = result?.status === 200 ? "done" : result?.status >= 400 && ![429, 503].includes(result.status) ? "failed" : "";
    const item = make("li", undefined, { class: state });
    item.append(make("span", address.replace(/^https?:\/\//, "")), make("span", resultInWords(result)));
    return item;
  }));
  offer(sending, leaving.note);
}

find("[data-done]").addEventListener("click", () => {
  leaving = null;
  remember(LEAVING_KEY, null);
  drawSending();
  find("#compose").scrollIntoView();
});

// Copying, sharing and saving a text.
function offer(root, text) {
  const save = find("[data-save]", root);
  if (save) save.href = `data:text/plain;charset=utf-8,${encodeURIComponent(text)}`;
  find("[data-copy]", root).onclick = async () => {
    await navigator.clipboard.writeText(text);
    find("[data-copied]", root).textContent = say("copied");
  };
  const share = find("[data-share]", root);
  share.hidden = !navigator.share;
  share.onclick = () => navigator.share({ text }).catch(() => {});
}

// --- Handing in what is signed already

const carry = find("[data-carry]");

function noteInWords(read) {
  if (read.kind === "officers") return say("link");
  const values = { level: say("level-" + read.level), scopes: read.scopes.map(scopeInWords).join(", "), reason: read.reason };
  if (read.kind === "rehearsal") return say("rehearsal", values);
  return read.supersedes.length ? say("lowering", { ...values, count: read.supersedes.length }) : say("raise", values);
}

function drawRead() {
  const typed = find("#note").value;
  const read = typed.trim() ? readNote(typed) : null;
  find("[data-read]").textContent = read ? `${noteInWords(read)} ${say("signers")} ${read.signers.join(", ")}.` : typed.trim() ? say("unreadable") : "";
  return read;
}

find("#note").addEventListener("input", drawRead);
carry.addEventListener("submit", (event) => {
  event.preventDefault();
  const read = drawRead();
  if (!read) return find("#note").focus();
  send(read.note);
});

// A sheet's code leads here with the order behind the sign that no browser sends on.
function readFragment() {
  const encoded = /^#ordre=([\w-]+)$/.exec(location.hash)?.[1];
  if (!encoded) return;
  history.replaceState(null, "", location.pathname);
  try {
    find("#note").value = new TextDecoder("utf-8", { fatal: true }).decode(unbase64(encoded.replaceAll("-", "+").replaceAll("_", "/")));
  } catch {
    find("#note").value = encoded;
  }
  drawRead();
  const part = find("[data-carry-part]");
  part.open = true;
  part.scrollIntoView();
  find("button.primary", carry).focus();
}
