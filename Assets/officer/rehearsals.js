// --- Rehearsals: what orders would have met, in numbers

const REHEARSALS_SHOWN = 3;
const EFFECTS = ["refused", "delayed", "queued"];
const rehearsals = find("[data-rehearsals]");

async function lookAtRehearsals() {
  let list;
  try {
    const answer = await fetch(rehearsals.dataset.rehearsals, { cache: "no-store", credentials: "omit", signal: AbortSignal.timeout(ANSWER_MS) });
    if (!answer.ok) return;
    list = (await answer.json()).rehearsals;
  } catch {
    // They come from the database: they are shown when it answers.
    return;
  }
  rehearsals.hidden = !list.length;
  find("[data-rehearsal-list]").replaceChildren(...list.slice(0, REHEARSALS_SHOWN).map(drawRehearsal));
}

function drawRehearsal(rehearsal) {
  const card = make("article", undefined, { class: `card order level-${rehearsal.level}` });
  const date = new Date(rehearsal.end).toLocaleString(document.documentElement.lang, { dateStyle: "long", timeStyle: "short" });
  const when = rehearsal.isLive ? say("rehearsal-live", { time: clock(Date.parse(rehearsal.end)) }) : say("rehearsal-over", { date });
  card.append(
    make("h3", `${say("level-" + rehearsal.level)} · ${rehearsal.scopes.map(scopeInWords).join(", ")}`), make("p", `${rehearsal.reason}. ${when}`),
    make("p", say("rehearsal-met", rehearsal.reach), { class: "hint" }),
    rehearsal.counts.length ? drawCounts(rehearsal.counts) : make("p", say("rehearsal-nothing")));
  return card;
}

// A line for what somebody wanted, a column for what would have become of it.
function drawCounts(counts) {
  const lines = new Map();
  for (const { audience, capability, effect, count } of counts) {
    const key = `${audience} ${capability}`;
    if (!lines.has(key)) lines.set(key, { audience, capability });
    lines.get(key)[effect] = (lines.get(key)[effect] ?? 0) + count;
  }
  const shown = EFFECTS.filter((effect) => counts.some((each) => each.effect === effect));
  const table = make("table", undefined, { class: "counts" });
  const head = make("tr");
  head.append(...[say("who"), say("what"), ...shown.map((effect) => say("effect-" + effect))].map((text) => make("th", text, { scope: "col" })));
  const body = [...lines.values()].map((line) => {
    const row = make("tr");
    row.append(
      make("td", say("audience-" + line.audience)), make("th", say("do-" + line.capability), { scope: "row" }),
      ...shown.map((effect) => make("td", (line[effect] ?? 0).toLocaleString(document.documentElement.lang), { class: "number" })));
    return row;
  });
  table.append(make("thead"), make("tbody"));
  table.tHead.append(head);
  table.tBodies[0].append(...body);
  return table;
}
