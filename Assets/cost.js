// What a hold costs while one does: the number whose SHA-256, after the ticket's text, begins with enough zero bits.
// Where this does not run, or takes longer than the wait, the wait does.

/** FIPS 180-4 §4.2.2. */
const constants = new Int32Array([
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be,
  0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa,
  0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85,
  0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3,
  0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f,
  0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
]);
/** §5.3.3. */
const start = new Int32Array([
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
]);

/** §6.2.2: one block, whose 16 words are the first of `words`; what it makes of `from` is in `to`. */
function compress(from, words, to) {
  for (let t = 16; t < 64; t++) {
    const x = words[t - 15];
    const y = words[t - 2];
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    words[t] = (words[t - 16] + s0 + words[t - 7] + s1) | 0;
  }
  let a = from[0];
  let b = from[1];
  let c = from[2];
  let d = from[3];
  let e = from[4];
  let f = from[5];
  let g = from[6];
  let h = from[7];
  for (let t = 0; t < 64; t++) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + constants[t] + words[t]) | 0;
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  to[0] = (from[0] + a) | 0;
  to[1] = (from[1] + b) | 0;
  to[2] = (from[2] + c) | 0;
  to[3] = (from[3] + d) | 0;
  to[4] = (from[4] + e) | 0;
  to[5] = (from[5] + f) | 0;
  to[6] = (from[6] + g) | 0;
  to[7] = (from[7] + h) | 0;
}

const word = (text, at) => [0, 1, 2, 3].reduce((sum, i) => (sum << 8) | text.charCodeAt(at + i), 0);

/** Of text in ASCII: 8 words. */
export function sha256(text) {
  const length = text.length;
  const blocks = Math.floor((length + 8) / 64) + 1;
  const padded = text + "\u0080" + "\0".repeat(64 * blocks - length - 1);
  const words = new Int32Array(64);
  const state = start.slice();
  for (let block = 0; block < blocks; block++) {
    for (let i = 0; i < 16; i++) words[i] = word(padded, 64 * block + 4 * i);
    if (block === blocks - 1) words[15] = 8 * length;
    compress(state, words, state);
  }
  return state;
}

const digits = "0123456789abcdef";
/** The four digits of a number under 65,536, as one word. */
const four = (n) => word(digits[(n >> 12) & 15] + digits[(n >> 8) & 15] + digits[(n >> 4) & 15] + digits[n & 15], 0);

/**
 * Tries nonces for a ticket of 56 characters: 8 random ones that fill its block, which is hashed once, and a count of 8.
 *
 * `next(tries)` tries so many more and gives the nonce, or nothing.
 */
export function search(ticket, bits) {
  const begun = [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => digits[byte & 15]).join("");
  const first = new Int32Array(8);
  const words = new Int32Array(64);
  for (let i = 0; i < 16; i++) words[i] = word(ticket + begun, 4 * i);
  compress(start, words, first);
  const last = new Int32Array(8);
  let count = 0;
  return {
    get tries() {
      return count;
    },
    next(tries) {
      for (const end = count + tries; count < end; count++) {
        words[0] = four(count >>> 16);
        words[1] = four(count & 0xffff);
        words[2] = 0x80000000 | 0;
        for (let i = 3; i < 15; i++) words[i] = 0;
        words[15] = 576;
        compress(first, words, last);
        if (Math.clz32(last[0]) >= bits) return begun + count.toString(16).padStart(8, "0");
      }
    },
  };
}

/**
 * Lets the page live: taps, scrolling, a screen reader. A timer would be slowed in a window behind others, and what
 * `scheduler.yield` puts off comes before what others have to do.
 */
function breath() {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      resolve();
    };
    channel.port2.postMessage(null);
  });
}

const triesAtOnce = 500;
const millisecondsAtOnce = 12;

async function pay(form) {
  const bits = Number(form.dataset.bits);
  // Never before the server counts so many: its clock has begun earlier.
  const wait = (Number(form.dataset.wait) + 1) * 1000;
  const status = form.querySelector("[data-cost-status]");
  const progress = form.querySelector("[data-cost-progress]");
  const nonce = form.elements.namedItem("cost-nonce");
  status.textContent = status.dataset.working;
  // Going back from where this leads is going back to the list, not sending this form's own page again.
  if (form.dataset.list) history.replaceState(null, "", form.dataset.list);
  progress.hidden = false;
  const begun = performance.now();
  const trying = search(form.elements.namedItem("cost-ticket").value, bits);
  let found;
  while (!found && !form.dataset.sent && performance.now() - begun < wait) {
    const until = performance.now() + millisecondsAtOnce;
    while (!found && performance.now() < until) found = trying.next(triesAtOnce);
    // How likely it is that it would have been found by now: it only grows, and ends with the page.
    const likely = 1 - Math.exp(-trying.tries / 2 ** bits);
    progress.value = 100 * Math.max(likely, (performance.now() - begun) / wait);
    await breath();
  }
  if (form.dataset.sent) return;
  nonce.value = found ?? "";
  progress.value = 100;
  status.textContent = status.dataset.done;
  form.dataset.tries = trying.tries;
  form.dataset.milliseconds = Math.round(performance.now() - begun);
  form.requestSubmit();
}

const form = globalThis.document?.querySelector("form[data-cost]");
if (form) pay(form);
