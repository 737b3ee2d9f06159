// Orders, and what is signed of them, as the text of the formats has it: no
// page, no network. A passkey signs the hash of the text, as its challenge
// (Web Authentication Level 3 §5.8.1), and the note carries all three parts.

const DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const OTHER = 0xff;
const MARK = "creneau/webauthn-es256/v1\n";
const POINT_BYTES = 65;
const REHEARSAL_MINUTES = 10;

const utf8 = (text) => new TextEncoder().encode(text);
const base64 = (bytes) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
const unbase64 = (text) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
const sha256 = async (bytes) => new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));

function joined(...parts) {
  const all = new Uint8Array(parts.reduce((count, part) => count + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

// 48 bits of milliseconds, and 80 by chance.
function ulid(now) {
  const chance = crypto.getRandomValues(new Uint8Array(10));
  let value = (BigInt(now) << 80n) | BigInt("0x" + hex(chance));
  let text = "";
  for (let digit = 0; digit < 26; digit += 1) {
    text = DIGITS[Number(value & 31n)] + text;
    value >>= 5n;
  }
  return text;
}

const instant = (now) => new Date(now).toISOString().slice(0, 19) + "Z";

// One line, as the format wants it.
const oneLine = (text) => Array.from(text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ").trim()).slice(0, 200).join("");

function orderText({ host, now, goodFor, scopes, level, reason, supersedes = [] }) {
  return [
    `${host}/containment/v1`, `id ${ulid(now)}`, `issued ${instant(now)}`, `expires ${instant(now + goodFor * 1000)}`,
    ...scopes.map((scope) => `scope ${scope}`), `level ${level}`, `reason ${oneLine(reason)}`,
    `supersedes ${supersedes.length ? supersedes.join(" ") : "-"}`, "evidence -", "",
  ].join("\n");
}

// The same, to be counted and not to be done.
function rehearsalText({ host, now, goodFor, scopes, level, reason }) {
  return [
    `${host}/rehearsal/v1`, `id ${ulid(now)}`, `issued ${instant(now)}`, `expires ${instant(now + goodFor * 1000)}`,
    `minutes ${REHEARSAL_MINUTES}`, ...scopes.map((scope) => `scope ${scope}`), `level ${level}`, `reason ${oneLine(reason)}`, "",
  ].join("\n");
}

// What a note says, for people to read before it is handed in; nothing here
// decides whether it is taken.
function readNote(typed) {
  const note = typed.replaceAll("\r\n", "\n").replace(/^\s+/, "").replace(/\s+$/, "") + "\n";
  const end = note.lastIndexOf("\n\n— ");
  if (end < 0) return null;
  const lines = note.slice(0, end).split("\n");
  const signers = note.slice(end + 2).trimEnd().split("\n").map((line) => line.split(" ")[1]);
  const values = (name) => lines.filter((line) => line.startsWith(name + " ")).map((line) => line.slice(name.length + 1));
  const one = (name) => values(name)[0] ?? "";
  const kind = /\/(containment|rehearsal|officers)\/v1$/.exec(lines[0])?.[1];
  if (!kind) return null;
  return {
    kind, note, signers, id: one("id"), level: one("level"), reason: one("reason"), scopes: values("scope"), expires: one("expires"),
    supersedes: (one("supersedes") || "-") === "-" ? [] : one("supersedes").split(" "),
  };
}

// `name+id+base64`, of a passkey; null for another kind of key.
function passkeyOf(text) {
  const [name, id] = text.split("+", 2);
  const bytes = unbase64(text.slice(name.length + id.length + 2));
  const mark = utf8(MARK);
  const isPasskey = bytes[0] === OTHER && bytes.length === 1 + mark.length + POINT_BYTES && mark.every((byte, at) => bytes[1 + at] === byte);
  return isPasskey ? { name, id, point: bytes.slice(1 + mark.length) } : null;
}

// The key by which others know a passkey, from what the browser says of it.
async function passkeyText(name, subjectPublicKeyInfo) {
  const point = new Uint8Array(subjectPublicKeyInfo).slice(-POINT_BYTES);
  if (point.length !== POINT_BYTES || point[0] !== 4) throw new Error("no point of P-256");
  const material = joined(Uint8Array.of(OTHER), utf8(MARK), point);
  const id = (await sha256(joined(utf8(name + "\n"), material))).slice(0, 4);
  return `${name}+${hex(id)}+${base64(material)}`;
}

// DER to the two numbers that the browser's own verifier takes (RFC 3279 §2.2.3).
function fixedLength(der) {
  const out = new Uint8Array(64);
  let at = der[1] & 0x80 ? 2 + (der[1] & 0x7f) : 2;
  for (const end of [32, 64]) {
    const length = der[at + 1];
    const number = der.slice(at + 2, at + 2 + length).slice(-32);
    out.set(number, end - number.length);
    at += 2 + length;
  }
  return out;
}

async function isBy(passkey, { authenticatorData, clientDataJSON, signature }) {
  const key = await crypto.subtle.importKey("raw", passkey.point, { name: "ECDSA", namedCurve: "P-256" }, false, ["verify"]);
  const signed = joined(new Uint8Array(authenticatorData), await sha256(clientDataJSON));
  return crypto.subtle.verify({ name: "ECDSA", hash: "SHA-256" }, key, fixedLength(new Uint8Array(signature)), signed);
}

function signatureLine(passkey, { authenticatorData, clientDataJSON, signature }) {
  const id = Uint8Array.from(passkey.id.match(/../g), (pair) => parseInt(pair, 16));
  const parts = [authenticatorData, clientDataJSON, signature].flatMap((part) => {
    const bytes = new Uint8Array(part);
    return [Uint8Array.of(bytes.length >> 8, bytes.length & 0xff), bytes];
  });
  return `— ${passkey.name} ${base64(joined(id, ...parts))}\n`;
}
