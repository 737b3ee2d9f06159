// Data: the files of Assets/, written by Scripts/embed-assets.py. Do not edit.

extension Asset {
    /// Every file of the site.
    static let all = [stylesheet, script, deskStylesheet, deskScript, deviceScript, offlineScript, deskWorker, icon]

    static let stylesheet = Asset(
        name: "site.css", contentType: "text/css; charset=utf-8", hash: "6ff489a9470ef34c",
        text: ###"""
/* Créneau. One sheet for every page: paper, ink, stone, and one warm gap.
   Contrasts are WCAG 2.2 AA in both schemes; targets are 44 px high. */

:root {
  color-scheme: light dark;
  --paper: #f7f5f0;
  --surface: #fffefb;
  --ink: #1b2a2f;
  --muted: #52616a;
  --line: #dfdbd1;
  --edge: #7b878b;
  --accent: #0d5459;
  --accent-strong: #083e42;
  --on-accent: #ffffff;
  --soft: #e4efec;
  --wall: #0f3f44;
  --on-wall: #eaf3f1;
  --gap: #d98a2b;
  --urgent: #97281a;
  --urgent-soft: #fbebe6;
  --caution: #744600;
  --caution-soft: #fcf1da;
  --focus: #1b4fd1;
  --shadow: 0 1px 2px rgb(27 42 47 / 6%), 0 6px 20px rgb(27 42 47 / 5%);
  --radius: 0.6rem;
  --measure: 38rem;
}

@media (prefers-color-scheme: dark) {
  :root {
    --paper: #12191c;
    --surface: #1a2327;
    --ink: #e9eeec;
    --muted: #a9b6b8;
    --line: #303c41;
    --edge: #7f8d92;
    --accent: #8fd0c8;
    --accent-strong: #b5e3dd;
    --on-accent: #0c2124;
    --soft: #1d3335;
    --wall: #0b2b2f;
    --on-wall: #dfecea;
    --gap: #f0b35c;
    --urgent: #ffb4a5;
    --urgent-soft: #37201c;
    --caution: #f3cd85;
    --caution-soft: #33290f;
    --focus: #ffd37d;
    --shadow: none;
  }
}

*, *::before, *::after { box-sizing: border-box; }
[hidden] { display: none !important; }

html {
  scroll-padding-top: 6rem;
  -webkit-text-size-adjust: 100%;
  text-size-adjust: 100%;
}

body {
  margin: 0; min-height: 100vh; display: flex; flex-direction: column; background: var(--paper); color: var(--ink);
  font-family: "Inter", system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif;
  font-size: 1.0625rem; line-height: 1.55;
  text-rendering: optimizeLegibility;
  overflow-wrap: break-word;
}

main { flex: 1; padding: 1.5rem 1.125rem 4rem; width: 100%; max-width: 68rem; margin: 0 auto; }
main:focus { outline: none; }

h1, h2, h3, p, ul, ol, dl, dd, fieldset { margin: 0; padding: 0; }
h1, h2, h3 { line-height: 1.2; font-weight: 650; letter-spacing: -0.015em; text-wrap: balance; }
h1 { font-size: clamp(1.75rem, 1.35rem + 2vw, 2.5rem); letter-spacing: -0.025em; }
h2 { font-size: 1.25rem; }
h3 { font-size: 1.0625rem; letter-spacing: -0.005em; }
ul, ol { list-style: none; }
main section > ul:not([class]) { list-style: disc; padding-left: 1.25rem; }
fieldset { border: 0; min-width: 0; }
strong { font-weight: 650; }

a { color: var(--accent); text-underline-offset: 0.18em; text-decoration-thickness: 0.07em; }
a:hover { color: var(--accent-strong); text-decoration-thickness: 0.12em; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 0.25rem; }

.hidden {
  position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}
.nobreak { white-space: nowrap; }
.skip {
  position: absolute; left: 1rem; top: -6rem; z-index: 10; padding: 0.75rem 1rem; background: var(--accent);
  color: var(--on-accent); border-radius: var(--radius);
}
.skip:focus { top: 0.75rem; color: var(--on-accent); }

/* The head of every page. */

.masthead { width: 100%; max-width: 68rem; margin: 0 auto; padding: 0.5rem 1.125rem 0; }
.masthead-row { display: flex; align-items: center; justify-content: space-between; gap: 1rem; }
.wordmark {
  display: inline-flex; align-items: center; gap: 0.6rem; min-height: 3rem; color: var(--ink); text-decoration: none;
  font-size: 1.375rem; font-weight: 700; letter-spacing: -0.03em;
}
.wordmark:hover { color: var(--accent); }
.mark-wall { fill: var(--accent); }
.mark-slot { fill: var(--gap); }
.switch { display: inline-flex; align-items: center; min-height: 2.75rem; padding: 0 0.25rem; }
.demo { background: var(--caution-soft); color: var(--caution); font-size: 0.9375rem; }
.demo p { max-width: 68rem; margin: 0 auto; padding: 0.6rem 1.125rem; }
.demo a { color: inherit; }

/* The foot: a rampart. */

.footer { position: relative; margin-top: 1rem; padding: 2.25rem 1.125rem 2rem; background: var(--wall); color: var(--on-wall); }
.footer::before {
  content: ""; position: absolute; inset: -12px 0 auto; height: 12.5px;
  background: repeating-linear-gradient(90deg, var(--wall) 0 34px, transparent 34px 56px);
}
.footer-row { max-width: 65.75rem; margin: 0 auto; display: flex; flex-wrap: wrap; gap: 1.5rem 4rem; justify-content: space-between; }
.footer h2 { font-size: 1rem; font-weight: 600; letter-spacing: 0; }
.footer a { color: inherit; }
.footer :focus-visible { outline-color: #ffd37d; }
.help li, .links li { margin-top: 0.25rem; }
.help a { display: inline-flex; align-items: baseline; gap: 0.6rem; min-height: 2.25rem; text-decoration: none; }
.help a:hover span { text-decoration: underline; }
.help strong { font-size: 1.375rem; font-variant-numeric: tabular-nums; }
.links a { display: inline-flex; align-items: center; min-height: 2.25rem; }
.promise { max-width: 65.75rem; margin: 1.5rem auto 0; font-size: 0.9375rem; opacity: 0.9; }

/* Text. */

.lead { margin-top: 0.75rem; max-width: var(--measure); font-size: 1.125rem; color: var(--muted); text-wrap: pretty; }
.hint { color: var(--muted); font-size: 0.9375rem; line-height: 1.45; }
.note { margin-top: 1rem; max-width: var(--measure); color: var(--muted); font-size: 0.9375rem; }
.eyebrow { font-size: 0.9375rem; font-weight: 600; letter-spacing: 0; color: var(--muted); }
.narrow { max-width: var(--measure); margin: 0 auto; }
.narrow.wide { max-width: 52rem; }
.narrow > * + *, .narrow > section > * + * { margin-top: 1rem; }
.narrow > section { margin-top: 2rem; }
.prose h2 { margin-top: 2rem; }
.prose p { text-wrap: pretty; }
.stop { padding-top: 1rem; }
.section-title { margin-top: 2rem; font-size: 1.25rem; font-weight: 650; }
.card { background: var(--surface); border: 1px solid var(--line); border-radius: calc(var(--radius) * 1.4); padding: 1.25rem; box-shadow: var(--shadow); }
.facts { display: grid; gap: 0.7rem; }
.facts dt { color: var(--muted); font-size: 0.9375rem; }
.facts .hint { display: inline-block; }
.tel { font-variant-numeric: tabular-nums; white-space: nowrap; }

/* Buttons and fields. */

.button {
  display: inline-flex; align-items: center; justify-content: center; min-height: 2.75rem; padding: 0.55rem 1.15rem; border: 1.5px solid var(--accent);
  border-radius: var(--radius); background: var(--surface); color: var(--accent); font: inherit; font-weight: 600;
  line-height: 1.25; text-align: center; text-decoration: none; cursor: pointer; transition: background-color 120ms, color 120ms;
}
.button:hover { background: var(--accent); color: var(--on-accent); text-decoration: none; }
.button.primary { background: var(--accent); color: var(--on-accent); min-height: 3.25rem; padding-inline: 1.5rem; }
.button.primary:hover { background: var(--accent-strong); border-color: var(--accent-strong); }
.button.quiet { border-color: var(--edge); background: transparent; color: var(--ink); font-weight: 500; }
.button.quiet:hover { background: var(--soft); color: var(--ink); }
.button.danger { border-color: var(--urgent); color: var(--urgent); }
.button.danger:hover { background: var(--urgent-soft); color: var(--urgent); }
.button.primary.danger { background: var(--urgent); color: var(--surface); }
.button.primary.danger:hover { background: var(--urgent); border-color: var(--ink); color: var(--surface); }
.button.wide { width: 100%; }
form[data-sent] .button { opacity: 0.6; cursor: progress; }
.actions { display: flex; flex-wrap: wrap; align-items: center; gap: 0.75rem; margin-top: 1.5rem; }

.field + .field, .field + .group, .group + .group, .field + .more, .more .field { margin-top: 1.5rem; }
.field > label, legend { display: block; padding: 0; font-weight: 600; }
.group > legend { float: left; width: 100%; font-size: 1.25rem; font-weight: 650; letter-spacing: -0.015em; line-height: 1.25; margin-bottom: 0.5rem; }
.group > legend + * { clear: both; }
.group + .group { padding-top: 1.75rem; border-top: 1px solid var(--line); }
.group > .field { margin-top: 1.25rem; }
.optional { color: var(--muted); font-weight: 400; font-size: 0.9375rem; }
.optional::before { content: "("; }
.optional::after { content: ")"; }
input[type="text"], input[type="tel"], input[type="email"], input[type="date"], input[type="time"], input[type="number"],
input[type="password"], textarea, select {
  width: 100%; min-height: 3rem; margin-top: 0.4rem; padding: 0.6rem 0.8rem; border: 1.5px solid var(--edge); border-radius: var(--radius);
  background: var(--surface); color: var(--ink); font: inherit; line-height: 1.3;
}
select {
  appearance: none; padding-right: 2.6rem; background-repeat: no-repeat; background-position: right 0.9rem center; background-size: 0.8rem;
  background-image: url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 12 8'%3E%3Cpath d='M1 1.5l5 5 5-5' fill='none' stroke='%237b878b' stroke-width='2' stroke-linecap='round'/%3E%3C/svg%3E");
}
input:focus-visible, textarea:focus-visible, select:focus-visible { outline-offset: 0; border-color: var(--focus); border-radius: var(--radius); }
[aria-invalid="true"] { border-color: var(--urgent) !important; border-width: 2px; }
.with-button { display: flex; flex-wrap: wrap; gap: 0.5rem; margin-top: 0.4rem; }
.with-button input { flex: 1 1 12rem; margin-top: 0; width: auto; min-width: 0; }
.problem { margin-top: 0.3rem; color: var(--urgent); font-weight: 600; font-size: 0.9375rem; }
.warning { margin-top: 0.3rem; color: var(--caution); font-size: 0.9375rem; }
p.warning { padding: 0.5rem 0.75rem; background: var(--caution-soft); border-radius: var(--radius); }
.summary { margin: 1.25rem 0; padding: 1rem 1.25rem; border: 2px solid var(--urgent); border-radius: var(--radius); background: var(--surface); }
.summary h2 { font-size: 1.0625rem; color: var(--urgent); }
.summary li { margin-top: 0.4rem; }
.summary a { color: var(--urgent); }

.chips { display: flex; flex-wrap: wrap; gap: 0.5rem; margin-top: 0.5rem; }
.chip { position: relative; display: inline-flex; }
.chip input { position: absolute; inset: 0; width: 100%; height: 100%; margin: 0; opacity: 0; cursor: pointer; }
.chip span {
  display: inline-flex; align-items: center; min-height: 2.75rem; padding: 0.4rem 1rem; border: 1.5px solid var(--edge);
  border-radius: 1.5rem; background: var(--surface); line-height: 1.2;
}
.chip input:hover + span { background: var(--soft); }
.chip input:checked + span { background: var(--accent); border-color: var(--accent); color: var(--on-accent); font-weight: 600; }
.chip input:focus-visible + span { outline: 3px solid var(--focus); outline-offset: 2px; }
.stack { display: grid; gap: 0.5rem; margin-top: 0.6rem; }
.choice { display: flex; gap: 0.75rem; align-items: flex-start; padding: 0.7rem 0.9rem; border: 1.5px solid var(--edge); border-radius: var(--radius); background: var(--surface); cursor: pointer; }
.choice + .choice { margin-top: 0.5rem; }
.stack .choice + .choice { margin-top: 0; }
.choice input { flex: none; width: 1.35rem; height: 1.35rem; margin: 0.1rem 0 0; accent-color: var(--accent); }
.choice:has(input:checked) { border-color: var(--accent); background: var(--soft); }
.group > .choice { margin-top: 0.9rem; }
.choices { display: flex; flex-wrap: wrap; gap: 0.5rem; margin-top: 0.5rem; }
.date-parts { display: grid; grid-template-columns: 3.75rem minmax(0, 1fr) 5rem; gap: 0.5rem; margin-top: 0.3rem; }
.date-parts select { padding: 0.6rem 2rem 0.6rem 0.6rem; background-position: right 0.7rem center; }
.date-parts label { font-size: 0.9375rem; color: var(--muted); }
.date-parts input, .date-parts select { margin-top: 0.15rem; }
.from-date { margin-top: 1rem; }
.from-date label { font-weight: 600; }
@supports selector(:has(*)) {
  .search:not(:has(input[value="date"]:checked)) .from-date { display: none; }
}
details > summary { display: inline-flex; align-items: center; gap: 0.5rem; min-height: 2.75rem; cursor: pointer; color: var(--accent); font-weight: 500; text-decoration: underline; text-underline-offset: 0.18em; list-style: none; }
details > summary::-webkit-details-marker { display: none; }
details > summary::after { content: ""; width: 0.5rem; height: 0.5rem; margin-top: -0.25rem; border: solid currentcolor; border-width: 0 2px 2px 0; rotate: 45deg; }
details[open] > summary::after { margin-top: 0.25rem; rotate: 225deg; }
.field + .button { margin-top: 1.5rem; }
.search > .button { margin-top: 1.5rem; }
.search > .more { margin-top: 1rem; }

/* Urgency: said once, plainly. */

.gate { margin-top: 1.25rem; padding: 0.9rem 1.1rem; border-left: 5px solid var(--urgent); border-radius: 0 var(--radius) var(--radius) 0; background: var(--urgent-soft); }
.gate h2 { font-size: 1.0625rem; color: var(--urgent); }
.gate p { margin-top: 0.2rem; }
.gate a { color: var(--urgent); white-space: nowrap; }
.advice { margin-top: 1rem; padding: 0.9rem 1.1rem; border-radius: var(--radius); background: var(--soft); }
.advice h2 { font-size: 1rem; }
.advice p { margin-top: 0.2rem; font-size: 1rem; }
.advice.urgent, .note.urgent { background: var(--urgent-soft); color: var(--ink); }
.advice.urgent h2 { color: var(--urgent); }
.note.urgent { padding: 0.8rem 1.1rem; border-radius: var(--radius); }

/* Home. */

.home-ask .search { margin-top: 1.25rem; }
.home-more { margin-top: 3rem; }
.home-more h2 { font-size: 1rem; color: var(--muted); }
.home-more h2:not(:first-child) { margin-top: 2rem; }
.promises { margin-top: 0.75rem; display: grid; gap: 1.25rem; }
.promises li { position: relative; padding-left: 1.75rem; }
.promises li::before { content: ""; position: absolute; left: 0; top: 0.3rem; width: 0.8rem; height: 0.9rem; background: var(--gap); border-radius: 1px; }
.promises p, .home-more > p { margin-top: 0.2rem; color: var(--muted); font-size: 1rem; }

/* Results. */

.h1-place { color: var(--muted); font-weight: 450; }
.freshness { margin-top: 0.5rem; color: var(--muted); font-size: 0.9375rem; font-variant-numeric: tabular-nums; }
.freshness a { display: inline-block; padding: 0.35rem 0.35rem; }
.results-side { margin-top: 1rem; }
.results-side > .card + .card { margin-top: 1rem; }
.asked .facts { display: flex; flex-wrap: wrap; gap: 0.1rem 0; margin-top: 0.2rem; }
.asked .facts div { display: inline; }
.asked .facts dt { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.asked .facts dd { display: inline; }
.asked .facts div:not(:last-child) dd::after { content: "\a0 ·"; margin-right: 0.35rem; color: var(--muted); }
.change .gate { margin-top: 0.5rem; }
.change .search { margin: 1rem 0; }
.results-list { margin-top: 1.5rem; }
.results-list > * + * { margin-top: 2rem; }
.results-list > section > * + * { margin-top: 0.6rem; }
.day { margin-top: 2rem; padding-bottom: 0.5rem; border-bottom: 2px solid var(--ink); font-size: 1.25rem; }
form > .day:first-of-type { margin-top: 0; }
form > .section-title + .day { margin-top: 0.75rem; }
.day span { display: inline-block; margin-left: 0.35rem; color: var(--muted); font-weight: 450; font-size: 1.0625rem; }
.opening {
  display: grid; grid-template: "time choose" auto "place place" auto / 1fr auto; align-items: center; gap: 0.35rem 1rem; padding: 1rem 0; border-bottom: 1px solid var(--line);
}
.opening-time { grid-area: time; font-size: 1.625rem; font-weight: 650; letter-spacing: -0.03em; line-height: 1.1; font-variant-numeric: tabular-nums; white-space: nowrap; }
.zone { display: block; font-size: 0.875rem; font-weight: 400; letter-spacing: 0; color: var(--muted); white-space: normal; }
.opening-place { grid-area: place; min-width: 0; }
.opening-place > p { color: var(--muted); font-size: 1rem; }
.opening > .button { grid-area: choose; }
.tags { display: flex; flex-wrap: wrap; gap: 0.1rem 0.9rem; margin-top: 0.15rem; }
.tags > .distance { white-space: nowrap; }
.distance { font-variant-numeric: tabular-nums; color: var(--ink); font-weight: 600; }
.covered { color: var(--accent); }
.fees { color: var(--caution); font-weight: 600; }
.next { margin-top: 1.5rem; }
.wider, .phones { display: grid; gap: 0.75rem; margin-top: 0.75rem; }
.phones { gap: 0; border-top: 1px solid var(--line); }
.day + .phones { margin-top: 0; border-top: 0; }
.phones li { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: 0.25rem 1.5rem; padding: 0.8rem 0; border-bottom: 1px solid var(--line); }
.phones p { color: var(--muted); font-size: 1rem; }
.phones .tel { display: inline-flex; align-items: center; min-height: 2.75rem; font-weight: 600; font-size: 1.125rem; }
.phones h3 a { color: inherit; display: inline-block; padding: 0.15rem 0; }

/* A visit. */

.visit-day { font-weight: 600; }
.visit-day::first-letter { text-transform: uppercase; }
.visit > .visit-time { margin-top: 0; margin-bottom: 1rem; font-size: 2.5rem; font-weight: 650; line-height: 1.1; letter-spacing: -0.035em; font-variant-numeric: tabular-nums; }
.reference { font-size: 1.25rem; letter-spacing: 0.04em; font-variant-numeric: tabular-nums; }
.head.noticed { display: grid; justify-items: start; gap: 0.25rem; padding-top: 0.5rem; }
.head.noticed .lead { margin-top: 0.25rem; }
.quick { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; }
.action { display: inline-flex; flex-wrap: wrap; align-items: center; gap: 0 0.35rem; min-height: 2.75rem; padding: 0; border: 0; background: none; color: var(--accent); font: inherit; text-decoration: underline; text-underline-offset: 0.18em; cursor: pointer; }
.link > * + * { margin-top: 0.5rem; }
.particulars > * + * { margin-top: 0.75rem; }
.versus { display: grid; gap: 1rem; }
.letter { font-size: 1rem; }
.mailbox { border-top: 1px solid var(--line); }
.mailbox li { padding: 0.9rem 0; border-bottom: 1px solid var(--line); }

/* The form while the time is held. */

/* On a phone the time left stays in sight over the whole form. */
.booking-side { display: contents; }
.booking-side > .card { margin-top: 1rem; }
.booking-form { margin-top: 2rem; }
.booking-head { margin-bottom: 1rem; }
.held { position: sticky; top: 0; z-index: 2; display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0.35rem 1rem; margin: 0 -1.125rem; padding: 0.6rem 1.125rem; background: var(--wall); color: var(--on-wall); }
.held.over { position: static; }
.held .held-text { line-height: 1.35; }
.held:not(.over) .held-time { font-weight: 650; font-variant-numeric: tabular-nums; }
.held .button { border-color: currentcolor; color: inherit; min-height: 2.5rem; padding-block: 0.35rem; }
.held .button:hover { background: var(--on-wall); color: var(--wall); }
.held :focus-visible { outline-color: #ffd37d; }
.held [role="status"]:empty { display: none; }
.held [role="status"] { flex-basis: 100%; font-size: 0.9375rem; }
.held [role="status"].hidden { flex-basis: auto; }
.family { margin-top: 1.5rem; padding: 1rem 1.25rem; border-radius: var(--radius); background: var(--soft); }
.family > * + * { margin-top: 0.5rem; }
.family + .group, .group + .family { margin-top: 1.5rem; }
.booking-form > .group + .group { margin-top: 1.75rem; }

@media (max-width: 59.99rem) {
  .booking-side .facts > div { display: grid; grid-template-columns: 5.5rem 1fr; gap: 0.75rem; align-items: baseline; }
}

@media (min-width: 34rem) {
  main { padding-top: 2.5rem; }
  .card { padding: 1.5rem; }
  .opening { grid-template: "time place choose" auto / 7.5rem 1fr auto; align-items: start; gap: 1rem; }
  .opening:lang(en) { grid-template-columns: 9.5rem 1fr auto; }
  .opening > .button { align-self: center; }
  .visit .facts { grid-template-columns: 1fr; }
  .facts > div { display: grid; grid-template-columns: 10.5rem 1fr; gap: 1rem; align-items: baseline; }
  .asked .facts > div { display: inline; }
  .booking-form .field > input[type="tel"] { max-width: 20rem; }
  .date-parts { grid-template-columns: 5rem 12rem 6.5rem; }
  .versus { grid-template-columns: 1fr 1fr; }
  .versus .facts > div { display: block; }
}

@media (min-width: 60rem) {
  .masthead { padding-top: 1rem; }
  .home { display: grid; grid-template-columns: minmax(0, 38rem) 1fr; gap: 5rem; align-items: start; }
  .home-more { margin-top: 0; padding-top: 5.5rem; }
  .results, .booking { display: grid; grid-template-columns: minmax(0, 1fr) 20rem; gap: 1.5rem 4rem; align-items: start; }
  .results-head, .booking-head { grid-column: 1 / -1; }
  .results-list, .booking-form { grid-column: 1; grid-row: 2; margin-top: 0; }
  .results-side, .booking-side { grid-column: 2; grid-row: 2; margin-top: 0; }
  .booking-side { display: grid; gap: 1rem; position: sticky; top: 1.5rem; }
  .booking-side > .card { margin-top: 0; }
  .booking-head { margin-bottom: 0; }
  .booking-form { max-width: 36rem; }
  .held { position: static; margin: 0; padding: 1rem 1.25rem; border-radius: calc(var(--radius) * 1.4); }
  .held:not(.over) .held-time { display: block; font-size: 2rem; line-height: 1.15; letter-spacing: -0.03em; }
  .asked .facts { display: grid; gap: 0.6rem; margin-top: 0.75rem; }
  .asked .facts > div { display: block; }
  .asked .facts dt { position: static; width: auto; height: auto; clip-path: none; }
  .asked .facts div:not(:last-child) dd::after { content: none; }
  .booking-side .facts > div, .results-side .card .facts > div { display: block; }
}

@media (prefers-reduced-motion: reduce) {
  *, *::before, *::after { transition: none !important; animation: none !important; scroll-behavior: auto !important; }
}

@media (forced-colors: active) {
  .chip input:checked + span { outline: 3px solid SelectedItem; }
  .footer::before { display: none; }
}

@media print {
  :root { --paper: #fff; --surface: #fff; --ink: #000; --muted: #333; --accent: #000; --line: #999; --shadow: none; }
  body { font-size: 11pt; display: block; }
  .masthead nav, .demo, .skip, .footer nav, .promise, .quick, .changes, .link, .actions { display: none !important; }
  .footer { background: none; color: #000; padding: 1rem 0; }
  .footer::before { display: none; }
  main { padding: 1rem 0; }
  .card { break-inside: avoid; }
}

"""###)

    static let script = Asset(
        name: "site.js", contentType: "text/javascript; charset=utf-8", hash: "aa043d38ece1a9ca",
        text: ###"""
// Refinements of pages that work without any of this.

const each = (selector, refine) => document.querySelectorAll(selector).forEach(refine);
const space = "\u00a0";

/** 252 → "4 min 12 s", as the server writes it in both languages. */
function duration(seconds) {
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  if (minutes === 0) return `${rest}${space}s`;
  return rest === 0 ? `${minutes}${space}min` : `${minutes}${space}min${space}${rest}${space}s`;
}

/** Seconds since this page was shown, on a clock that nothing sets back. */
const elapsed = () => Math.floor(performance.now() / 1000);

// An error summary is where reading starts.
each("[data-focus]", (summary) => summary.focus());

// A form is sent once, however often its button is pressed.
each("form[data-once]", (form) => {
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = "yes";
  });
});
// Coming back with the browser's button finds the form ready again.
addEventListener("pageshow", () => each("form[data-sent]", (form) => delete form.dataset.sent));

// The browser's position, asked for only when the button is pressed, and
// rounded to about 100 m before it goes anywhere.
each("[data-position]", (button) => {
  if (!navigator.geolocation) return;
  const form = button.form;
  const place = form.elements.namedItem("place");
  const value = form.querySelector("[data-position-value]");
  const status = form.querySelector("[data-position-status]");
  button.hidden = false;
  place.addEventListener("input", () => {
    value.value = "";
    status.textContent = "";
  });
  button.addEventListener("click", () => {
    status.textContent = status.dataset.pending;
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        value.value = `${coords.latitude.toFixed(3)},${coords.longitude.toFixed(3)}`;
        place.value = status.dataset.label;
        status.textContent = status.dataset.found;
      },
      () => {
        status.textContent = status.dataset.refused;
      },
      { timeout: 10_000, maximumAge: 300_000 },
    );
  });
});

// How old the list is.
each("[data-age]", (label) => {
  const age = Number(label.dataset.age);
  setInterval(() => {
    label.textContent = label.dataset.ageText.replace("{}", duration(age + elapsed()));
  }, 5_000);
});

// The time that is left: seen every second, said at two minutes, one, and thirty seconds.
each("[data-held]", (held) => {
  const total = Number(held.dataset.held);
  const time = held.querySelector("[data-held-time]");
  const text = time.parentElement;
  const status = held.querySelector("[data-held-status]");
  if (total <= 0) return;
  const timer = setInterval(() => {
    const left = total - elapsed();
    if (left > 0) {
      time.textContent = duration(left);
      if (status && (left === 120 || left === 60 || left === 30)) {
        status.classList.add("hidden");
        status.textContent = text.textContent;
      }
      return;
    }
    clearInterval(timer);
    held.classList.add("over");
    text.textContent = held.dataset.ended;
    if (status) status.textContent = held.dataset.ended;
    held.querySelector("[data-renew]")?.remove();
  }, 1_000);
});

each("[data-print]", (item) => {
  item.hidden = false;
  item.querySelector("button").addEventListener("click", () => print());
});

each("[data-copy]", (button) => {
  if (!navigator.clipboard) return;
  const input = document.getElementById(button.dataset.copy);
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(input.value);
    document.querySelector("[data-copy-status]").textContent = button.dataset.done;
  });
});

// A family remembered on this device alone, and only when asked to.
each("form[data-booking]", (form) => {
  const key = "creneau.family";
  const personsMax = 8;
  const names = ["booked-for", "given-name", "family-name", "birth-day", "birth-month", "birth-year"];
  const section = form.querySelector("[data-family]");
  const list = form.querySelector("[data-family-list]");
  const remember = form.querySelector("[data-family-remember]");

  const read = () => {
    try {
      const persons = JSON.parse(localStorage.getItem(key) ?? "[]");
      return Array.isArray(persons) ? persons : [];
    } catch {
      return [];
    }
  };
  const write = (persons) => {
    try {
      localStorage.setItem(key, JSON.stringify(persons));
    } catch {
      // Storage is full or refused: the booking matters, this does not.
    }
  };

  const fill = (person) => {
    for (const name of names) {
      const field = form.elements.namedItem(name);
      if (field && typeof person[name] === "string") field.value = person[name];
    }
    form.elements.namedItem("given-name").focus();
  };

  for (const person of read()) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button quiet";
    button.textContent = `${person["given-name"] ?? ""} ${person["family-name"] ?? ""}`;
    button.addEventListener("click", () => fill(person));
    const item = document.createElement("li");
    item.append(button);
    list.append(item);
    section.hidden = false;
  }

  remember.hidden = false;
  form.addEventListener("submit", () => {
    if (!remember.querySelector("input").checked) return;
    const person = Object.fromEntries(names.map((name) => [name, form.elements.namedItem(name).value]));
    if (!person["given-name"]) return;
    const same = (other) => names.slice(1).every((name) => other[name] === person[name]);
    write([person, ...read().filter((other) => !same(other))].slice(0, personsMax));
  });

  form.querySelector("[data-family-forget]").addEventListener("click", (event) => {
    try {
      localStorage.removeItem(key);
    } catch {
      // Nothing was kept then.
    }
    list.replaceChildren();
    form.querySelector("[data-family-status]").textContent = event.currentTarget.dataset.done;
    event.currentTarget.hidden = true;
  });
});

"""###)

    static let deskStylesheet = Asset(
        name: "desk.css", contentType: "text/css; charset=utf-8", hash: "38dd3b449738089f",
        text: ###"""
/* The desk: denser than the site, the same paper and ink. One line a slot. */

.desk { font-size: 1rem; line-height: 1.45; }
.desk main { max-width: 100rem; padding: 1rem 1.25rem 3rem; }
.desk .narrow { max-width: 46rem; margin: 0 auto; }
.desk .narrow > * + * { margin-top: 1.1rem; }
.desk h1 { font-size: 1.625rem; letter-spacing: -0.02em; }
.desk h2 { font-size: 1.0625rem; }
.threshold main { padding-top: 2.5rem; }
.desk .card > * + * { margin-top: 0.75rem; }
.desk .lead { font-size: 1.0625rem; }
.big { font-size: 1.125rem; min-height: 3.25rem; width: 100%; }
.back { display: inline-flex; align-items: center; min-height: 2.75rem; }
.note.caution { padding: 0.7rem 1rem; border-radius: var(--radius); background: var(--caution-soft); color: var(--caution); }

/* The bar. */

.bar {
  display: flex; flex-wrap: wrap; align-items: center; gap: 0.25rem 1.25rem; padding: 0.35rem 1.25rem;
  background: var(--surface); border-bottom: 1px solid var(--line);
}
.bar .wordmark { font-size: 1.125rem; min-height: 2.75rem; }
.bar .mark { width: 26px; height: 26px; }
.bar-clinic { font-weight: 600; min-width: 0; }
.bar-nav { margin-left: auto; display: flex; flex-wrap: wrap; align-items: center; gap: 0 1rem; }
.bar-nav a, .plain { display: inline-flex; align-items: center; min-height: 2.75rem; }
.plain { padding: 0; border: 0; background: none; color: var(--accent); font: inherit; text-decoration: underline; text-underline-offset: 0.18em; cursor: pointer; }
.days { display: flex; flex-wrap: wrap; align-items: center; gap: 0.25rem; }
.days a { display: inline-flex; align-items: center; justify-content: center; min-height: 2.75rem; min-width: 2.75rem; }
.days .step { font-size: 1.5rem; text-decoration: none; border-radius: var(--radius); }
.days .step:hover { background: var(--soft); }
.date-form { display: flex; align-items: center; gap: 0.5rem; }
.date-form input { margin: 0; width: auto; min-height: 2.5rem; padding: 0.25rem 0.5rem; font-variant-numeric: tabular-nums; }

.desk .demo p { max-width: none; margin: 0; padding-inline: 1.25rem; }

/* The day. */

.day-head { display: grid; grid-template-columns: minmax(0, 1fr) auto; align-items: center; gap: 0.25rem 1.5rem; margin-bottom: 1rem; }
.day-head h1 { grid-column: 1 / -1; grid-row: 1; }
.day-head .live { grid-column: 2; grid-row: 1; justify-self: end; }
.day-head .tools { grid-column: 2; grid-row: 2; }
.day-head h1::first-letter { text-transform: uppercase; }
.relative { color: var(--muted); font-weight: 450; }
.counts { display: flex; flex-wrap: wrap; gap: 0.25rem 1.1rem; color: var(--muted); }
.counts strong { color: var(--ink); font-variant-numeric: tabular-nums; }
.counts .late strong { color: var(--urgent); }
.tools { margin-left: auto; display: flex; flex-wrap: wrap; align-items: center; gap: 0.5rem; }
.tools .button { min-height: 2.75rem; padding: 0.4rem 1.1rem; gap: 0.4rem; }
.desk .tools input[type="search"] { min-width: 11rem; width: 13rem; }
.desk input[type="search"] {
  margin: 0; min-width: 15rem; min-height: 2.75rem; padding: 0.4rem 0.9rem; border: 1px solid var(--edge); border-radius: var(--radius);
  background: var(--surface); color: var(--ink); font: inherit;
}
.desk input[type="search"]::placeholder { color: var(--muted); opacity: 1; }
.lists { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 18rem), 1fr)); gap: 1.25rem 1.5rem; align-items: start; }
.list h2 small { font-size: 0.875rem; font-weight: 450; color: var(--muted); }
.list h2 { position: sticky; top: 0; z-index: 1; padding: 0.5rem 0; background: var(--paper); border-bottom: 2px solid var(--ink); }
.line {
  display: grid; grid-template-columns: 3.75rem minmax(0, 1fr) auto; grid-template-rows: 1fr auto; align-items: center; gap: 0 0.5rem; min-height: 2.25rem;
  padding: 0.1rem 0.25rem 0.1rem 0.5rem; border-bottom: 1px solid var(--line); font-size: 0.9375rem; line-height: 1.3;
}
.desk:lang(en) .line { grid-template-columns: 5.25rem minmax(0, 1fr) auto; }
.line .at { font-variant-numeric: tabular-nums; color: var(--muted); white-space: nowrap; font-size: 0.875rem; }
.line.visit .at { color: var(--ink); font-weight: 600; }
.line .who { min-width: 0; }
.line .who a { color: inherit; text-decoration: none; display: inline-block; padding: 0.25rem 0; max-width: 100%; }
.line .who a:hover { text-decoration: underline; }
.line.free .who, .line.held .who, .line.closed .who, .line.over .who { color: var(--muted); }
.line .state { grid-column: 2; grid-row: 2; margin: -0.25rem 0 0.25rem; font-size: 0.875rem; color: var(--muted); white-space: nowrap; }
.line .acts { grid-column: 3; grid-row: 1 / span 2; display: flex; flex-wrap: wrap; justify-content: flex-end; gap: 0.25rem; max-width: 9.5rem; }
/* What one expects is not said on every line. */
.line .state.expected { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.line.visit:focus-within, .line.visit:target { background: var(--soft); }
.line.visit { scroll-margin-top: 4rem; }
.line.done .who a, .line.no-show .who a, .line.cancelled .who a { color: var(--muted); }
.line.cancelled .who a { text-decoration: line-through; }
.state.late { color: var(--urgent); font-weight: 600; }
.state.arrived { color: var(--accent); font-weight: 650; }
.line.arrived { box-shadow: inset 4px 0 0 var(--accent); }
.line.in-consultation { box-shadow: inset 4px 0 0 var(--gap); }
.line.late { box-shadow: inset 4px 0 0 var(--urgent); }
.act {
  min-height: 1.875rem; min-width: 1.875rem; padding: 0.1rem 0.65rem; border: 1px solid var(--edge); border-radius: 99rem; background: var(--surface);
  color: var(--accent); font: inherit; font-size: 0.875rem; font-weight: 600; cursor: pointer; white-space: nowrap;
}
.act:hover { background: var(--soft); }
.line.free .act { border-color: transparent; background: none; text-decoration: underline; text-underline-offset: 0.18em; font-weight: 500; }
.line.free .act:hover { background: var(--soft); }
.mark:not(svg) { display: inline-block; padding: 0 0.45rem; border-radius: 99rem; background: var(--soft); color: var(--muted); font-size: 0.8125rem; white-space: nowrap; }
.mark.overbook { background: var(--caution-soft); color: var(--caution); font-weight: 600; }
.mark.flag { background: var(--urgent-soft); color: var(--urgent); font-weight: 600; }
.cancelled h2 { margin-top: 2rem; font-size: 1rem; color: var(--muted); }
.cancelled .lines { max-width: 46rem; }
.empty { padding: 2rem 0; color: var(--muted); }
.keys { margin-top: 2rem; color: var(--muted); font-size: 0.9375rem; }
.keys dl { display: flex; flex-wrap: wrap; gap: 0.35rem 1.5rem; margin-top: 0.5rem; }
.keys dl div { display: flex; gap: 0.5rem; }
kbd { padding: 0 0.4rem; border: 1px solid var(--edge); border-radius: 0.3rem; font: inherit; font-size: 0.875rem; background: var(--surface); }
.live { display: flex; align-items: center; gap: 0.45rem; font-size: 0.875rem; color: var(--muted); }
.live::before { content: ""; width: 0.5rem; height: 0.5rem; border-radius: 50%; background: var(--accent); }
.live.off { color: var(--urgent); font-weight: 600; }
.live.off::before { background: var(--urgent); }
.paper { display: none; }
@media (prefers-reduced-motion: no-preference) {
  .line.fresh { animation: fresh 2.5s ease-out; }
  @keyframes fresh { from { background: var(--caution-soft); } }
}

/* Notes for the next shift: paper on paper. */

.notes { margin-bottom: 0.5rem; }
.notes ul { padding: 0; list-style: none; display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr)); gap: 0.6rem 1rem; margin-top: 0.5rem; }
.notes li {
  display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0.15rem 0.5rem; align-content: start; padding: 0.6rem 0.9rem;
  border-radius: var(--radius); background: var(--caution-soft);
}
.note-text { white-space: pre-line; overflow-wrap: anywhere; }
.note-by { grid-column: 1; font-size: 0.875rem; color: var(--caution); }
.notes form { grid-column: 2; grid-row: 1; }
.leave-note { margin-bottom: 1rem; }
.leave-note summary { display: inline-flex; align-items: center; min-height: 2.75rem; color: var(--accent); cursor: pointer; }
.leave-note form { max-width: 34rem; padding-bottom: 0.5rem; }

/* Forms and lists. */

.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr)); gap: 0 1rem; }
.quick-form > * + * { margin-top: 0.9rem; }
.desk .field + .field { margin-top: 0.9rem; }
.desk .pair { align-items: end; }
.desk .pair .field { margin-top: 0; }
.desk dl.card > * + * { margin-top: 0.3rem; }
.desk .button { min-height: 2.75rem; padding-block: 0.4rem; }
.desk .button.big { min-height: 3.25rem; }
.desk .passkey > .button { margin-top: 0; }
.desk .passkey > .field + .button { margin-top: 0.9rem; }
.desk legend { font-size: 1rem; }
.desk .problem:empty { display: none; }
.held-slot { line-height: 1.5; }
.rows > li { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0.5rem 1rem; padding: 0.6rem 0; border-bottom: 1px solid var(--line); }
.slots { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr)); gap: 0.5rem; margin-top: 0.6rem; }
.slot {
  display: block; width: 100%; min-height: 3rem; padding: 0.4rem 0.9rem; border: 1px solid var(--edge); border-radius: var(--radius);
  background: var(--surface); color: var(--ink); font: inherit; text-align: left; cursor: pointer;
}
.slot:hover { border-color: var(--accent); background: var(--soft); }
.slot span:not(.hidden) { color: var(--muted); font-size: 0.9375rem; }
.code-list { columns: 2; font-size: 1.125rem; letter-spacing: 0.03em; }
.code-list li { padding: 0.2rem 0; }
code { font-family: ui-monospace, "DejaVu Sans Mono", "Liberation Mono", monospace; }
.secret { font-size: 1.1875rem; word-spacing: 0.2em; overflow-wrap: anywhere; }
.visit-page .visit-time { font-size: 2rem; font-weight: 650; }
.desk .actions { display: flex; flex-wrap: wrap; gap: 0.6rem; }
.inline { flex-wrap: wrap; }

@media (max-width: 64rem) {
  .day-head { display: block; }
  .day-head > * + * { margin-top: 0.6rem; }
  .tools { margin-left: 0; }
}

@media (max-width: 40rem) {
  .desk main { padding-inline: 1rem; }
  .bar, .desk .demo p { padding-inline: 1rem; }
  .bar-nav { margin-left: 0; }
  .tools, .find, .desk .find input[type="search"], .tools > [data-live] { margin-left: 0; width: 100%; }
  .tools > [data-live] .button { width: 100%; }
  .tools .button { flex: 1; }
  .code-list { columns: 1; }
}

/* Schedules. */

.desk .narrow.wide { max-width: 68rem; }
.schedule { display: grid; grid-template-columns: minmax(14rem, 1fr) minmax(0, 2.2fr); gap: 1.25rem; align-items: start; }
.desk .schedule > * + * { margin-top: 0; }
.schedule > div > * + * { margin-top: 0.5rem; }
.week { display: block; width: 100%; height: auto; border: 1px solid var(--line); border-radius: var(--radius); background: var(--surface); font-size: 11px; touch-action: none; }
.week line { stroke: var(--line); stroke-width: 1; }
.week text { fill: var(--muted); }
.week .hour { text-anchor: end; font-variant-numeric: tabular-nums; }
.week .weekday { text-anchor: middle; font-weight: 600; }
.week .block rect { fill: var(--soft); stroke: var(--accent); stroke-width: 1.25; }
.week .block text { fill: var(--ink); font-variant-numeric: tabular-nums; pointer-events: none; }
.week .block.clinic rect { fill: var(--caution-soft); stroke: var(--gap); }
.week .block.enrolled rect, .week .block.referral rect { stroke-dasharray: 4 3; }
.week .drawn { fill: var(--accent); opacity: 0.35; }
.hours > * + * { margin-top: 0.75rem; }
.quick-form section > * + * { margin-top: 0.75rem; }
.quick-form > section { margin-top: 2rem; }
.rows-scroll { overflow-x: auto; }
.grid-rows { width: 100%; border-collapse: collapse; }
.grid-rows th { padding: 0.25rem 0.5rem 0.25rem 0; text-align: left; font-size: 0.875rem; font-weight: 600; color: var(--muted); white-space: nowrap; }
.grid-rows td { padding: 0.25rem 0.5rem 0.25rem 0; vertical-align: middle; }
.grid-rows input[type="text"], .grid-rows input[type="date"], .grid-rows select { margin: 0; min-height: 2.5rem; padding-block: 0.25rem; min-width: 6rem; }
.grid-rows select { min-width: 9rem; }
.weekdays { display: flex; gap: 0.15rem; }
.weekdays .weekday { position: relative; display: inline-flex; }
.weekdays input { position: absolute; inset: 0; width: 100%; height: 100%; margin: 0; opacity: 0; cursor: pointer; }
.weekdays span:not(.hidden) {
  display: inline-flex; align-items: center; justify-content: center; width: 2rem; height: 2.25rem; border: 1px solid var(--edge); border-radius: 0.4rem;
  background: var(--surface); font-size: 0.875rem; font-weight: 600;
}
.weekdays input:checked + span { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
.weekdays input:focus-visible + span { outline: 3px solid var(--focus); outline-offset: 2px; }
.label { font-weight: 600; }
.fixed { min-height: 3rem; display: flex; align-items: center; font-size: 1.0625rem; }
.plan-counts { font-size: 1.0625rem; gap: 0.25rem 1.75rem; }
.plan-counts strong { font-size: 1.375rem; }
.plan-dates { columns: 16rem; margin-top: 0.5rem; }
.plan-dates li { display: flex; justify-content: space-between; gap: 1rem; padding: 0.15rem 0; font-variant-numeric: tabular-nums; break-inside: avoid; }
.displaced > * + * { margin-top: 1rem; }
.displaced legend { padding: 0 0.4rem; font-weight: 650; }
.displaced .stack { gap: 0.35rem; }
.act.slim { padding: 0.1rem 0.35rem; font-size: 1rem; line-height: 1; color: var(--muted); border-color: transparent; background: none; }
.line .acts .act.slim { text-decoration: none; }

@media (max-width: 48rem) {
  .schedule { grid-template-columns: 1fr; }
}

/* On paper: a page for each practitioner, with what the telephone needs. */

@media print {
  .bar, .day-head .tools, .counts, .live, .keys, .acts, .cancelled, .desk .find, .notes, .leave-note { display: none !important; }
  .day-page main { padding: 0; }
  .day-page h1 { display: none; }
  .lists { display: block; }
  .list { break-after: page; }
  .list:last-child { break-after: auto; }
  .list h2 { position: static; font-size: 14pt; }
  .line { grid-template-columns: 4rem minmax(0, 1fr) 9rem; break-inside: avoid; min-height: 7mm; font-size: 11pt; box-shadow: none !important; }
  .line .who { display: flex; justify-content: space-between; gap: 1rem; }
  .line .state { grid-column: 3; grid-row: 1; margin: 0; text-align: right; }
  /* Room to tick who came. */
  .line .state.expected { position: static; width: auto; height: auto; clip-path: none; overflow: visible; font-size: 0; }
  .line .state.expected::after { content: "☐"; font-size: 14pt; }
  .paper { display: inline; font-variant-numeric: tabular-nums; }
  p.paper { display: block; margin-top: 5mm; font-size: 9pt; color: #333; }
}

"""###)

    static let deskScript = Asset(
        name: "desk.js", contentType: "text/javascript; charset=utf-8", hash: "8314173e1c19e83e",
        text: ###"""
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

/** Lower case, without accents: what is typed finds what is written. */
const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

// The lines change while the page is open: they are asked for each time.
const visits = () => [...document.querySelectorAll(".lists .line.visit")];
const link = (line) => line.querySelector(".who a");

// Finding a person of the day happens here: nothing is sent anywhere.
const filter = document.querySelector("[data-filter]");

function find() {
  const words = fold(filter?.value ?? "").split(/\s+/).filter(Boolean);
  for (const line of document.querySelectorAll(".lists .line")) {
    const text = fold(line.dataset.find ?? "");
    line.hidden = words.length > 0 && !words.every((word) => text.includes(word));
  }
}

if (filter) {
  filter.hidden = false;
  filter.addEventListener("input", find);
  filter.addEventListener("keydown", (event) => {
    if (event.key === "Escape") { filter.value = ""; find(); filter.blur(); }
    if (event.key === "Enter" || event.key === "ArrowDown") {
      const first = visits().find((line) => !line.hidden);
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
  if (!keysAreOn || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
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
  const words = (value) => `${String(Math.floor(value / 60)).padStart(2, "0")}:${String(value % 60).padStart(2, "0")}`;
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

"""###)

    static let deviceScript = Asset(
        name: "device.js", contentType: "text/javascript; charset=utf-8", hash: "f632957bb2ddc315",
        text: ###"""
// Comes with the device's side.

"""###)

    static let offlineScript = Asset(
        name: "offline.js", contentType: "text/javascript; charset=utf-8", hash: "f632957bb2ddc315",
        text: ###"""
// Comes with the device's side.

"""###)

    static let deskWorker = Asset(
        name: "desk-worker.js", contentType: "text/javascript; charset=utf-8", hash: "f632957bb2ddc315",
        text: ###"""
// Comes with the device's side.

"""###)

    static let icon = Asset(
        name: "favicon.svg", contentType: "image/svg+xml", hash: "553379579b324ed5",
        text: ###"""
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><style>.w{fill:#0f4a4f}.s{fill:#d98a2b}@media(prefers-color-scheme:dark){.w{fill:#8fd0c8}.s{fill:#f0b35c}}</style><path class="w" d="M3 6h8v10h10V6h8v20H3z"/><path class="s" d="M13 6h6v7h-6z"/></svg>

"""###)
}
