/** @fileoverview How the component looks. Nothing of the page's own style reaches in but what is named here. */

const CSS = `
:host { display: block !important; float: none !important; flex-grow: 1; min-inline-size: min(100%, 18em); }
:host([hidden]) { display: none !important; }

.root {
  all: initial;
  visibility: inherit;
  pointer-events: inherit;
  --accent: var(--alongside-accent, #0b5c6b);
  --on-accent: var(--alongside-on-accent, #ffffff);
  --text: var(--alongside-text, #1c2426);
  --muted: var(--alongside-muted, #4d5a5e);
  --background: var(--alongside-background, #ffffff);
  --field: var(--alongside-field, var(--background));
  --raised: var(--alongside-raised, #f2f5f5);
  --line: var(--alongside-line, #c3cdcf);
  --edge: var(--alongside-edge, #66757a);
  --error: var(--alongside-error, #a3161a);
  --radius: var(--alongside-radius, 0.375em);
  color-scheme: var(--alongside-color-scheme, inherit);
  container-type: inline-size;
  display: block;
  box-sizing: border-box;
  padding: var(--alongside-padding, 1em);
  color: var(--text);
  background: var(--background);
  font-family: var(--alongside-font, system-ui, sans-serif);
  font-size: var(--alongside-font-size, medium);
  line-height: 1.5;
  overflow-wrap: anywhere;
}
@supports (color: light-dark(#000, #fff)) {
  .root {
    --accent: var(--alongside-accent, light-dark(#0b5c6b, #79d0df));
    --on-accent: var(--alongside-on-accent, light-dark(#ffffff, #06262c));
    --text: var(--alongside-text, light-dark(#1c2426, #e8edee));
    --muted: var(--alongside-muted, light-dark(#4d5a5e, #a9b6ba));
    --background: var(--alongside-background, light-dark(#ffffff, #14191b));
    --raised: var(--alongside-raised, light-dark(#f2f5f5, #20282b));
    --line: var(--alongside-line, light-dark(#c3cdcf, #3d484c));
    --edge: var(--alongside-edge, light-dark(#66757a, #8b999d));
    --error: var(--alongside-error, light-dark(#a3161a, #ff9d96));
  }
}
*, *::before, *::after { box-sizing: border-box; }
[hidden] { display: none !important; }
h2, h3, h4, h5, h6, p, ul, ol, dl, dd, fieldset { margin: 0; padding: 0; border: 0; min-width: 0; }
h2, h3, h4, h5, h6 { line-height: 1.25; }
ul, ol { list-style: none; }

.head { display: flow-root; }
.heading { font-size: 1.5em; font-weight: 700; margin-bottom: 0.75em; }
.hint, .about, .date, .count { color: var(--muted); }
.hint, .about, .date { font-size: 0.9375em; }

input, select, button { font: inherit; color: inherit; max-width: 100%; }
input:not([type=checkbox]), select {
  width: 100%;
  min-height: 2.75em;
  padding: 0.375em 0.75em;
  border: 1px solid var(--edge);
  border-radius: var(--radius);
  background: var(--field);
}
input[aria-invalid=true] { border: 2px solid var(--error); }
button {
  min-height: 2.75em;
  padding: 0.375em 1em;
  border: 1px solid var(--edge);
  border-radius: var(--radius);
  background: var(--field);
  cursor: pointer;
}
button:hover { background: var(--raised); }
button.main { background: var(--accent); border-color: var(--accent); color: var(--on-accent); font-weight: 600; }
button.main:hover { text-decoration: underline; }
button.quiet {
  border-color: transparent;
  background: none;
  color: var(--accent);
  padding-inline: 0.25em;
  text-decoration: underline;
}
input[type=checkbox] { width: 1.25em; height: 1.25em; margin: 0.125em 0 0; flex: none; accent-color: var(--accent); }
label, legend, .legend { display: block; padding: 0; font-weight: 600; }
a { color: var(--accent); text-underline-offset: 0.125em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }

form { display: grid; gap: 0.75em; grid-template-columns: minmax(0, 1fr); }
.field { position: relative; margin: 0.25em 0; }
[role=listbox] {
  position: absolute;
  z-index: 10;
  inset: calc(100% + 0.25em) 0 auto;
  max-height: 24em;
  overflow-y: auto;
  border: 1px solid var(--edge);
  border-radius: var(--radius);
  background: var(--field);
  box-shadow: 0 0.25em 1em rgb(0 0 0 / 0.25);
}
[role=option] { min-height: 2.75em; padding: 0.5em 0.75em; cursor: pointer; }
[role=option] .kind { color: var(--muted); font-size: 0.875em; }
[role=option]:hover { background: var(--raised); }
[role=option][aria-selected=true] { background: var(--accent); color: var(--on-accent); }
[role=option][aria-selected=true] .kind { color: inherit; }

.body { display: grid; gap: 1em; margin-top: 1em; grid-template-columns: minmax(0, 1fr); }
.panel { display: none; }
.open + .panel {
  display: grid;
  gap: 1.25em 2em;
  align-items: start;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 15em), 1fr));
}
.open + .panel { margin-top: 0.5em; padding: 1em; border-radius: var(--radius); background: var(--raised); }
.group { display: grid; gap: 0.375em; }
.group legend { margin-bottom: 0.25em; }
.group > label:not(.legend) { font-weight: 400; }
.group > button { justify-self: start; }
.boxes { display: grid; gap: 0.125em; }
.box { display: flex; gap: 0.5em; align-items: flex-start; min-height: 2em; padding: 0.25em 0; font-weight: 400; cursor: pointer; }
.box .count { margin-inline-start: auto; white-space: nowrap; }
.fault { color: var(--error); font-weight: 600; }

.chosen { display: flex; flex-wrap: wrap; gap: 0.5em; align-items: center; margin-bottom: 0.75em; }
.chosen ul { display: flex; flex-wrap: wrap; gap: 0.5em; }
.chip { min-height: 2.25em; padding: 0.25em 0.75em; border-radius: 2em; background: var(--raised); text-align: start; }
.count-line { font-weight: 600; }
.count-line:focus { outline: none; }
.count-line:focus-visible { outline: 3px solid var(--accent); }
.notice { margin: 0.75em 0; padding: 0.75em 1em; border: 1px solid var(--edge); border-inline-start-width: 0.375em; border-radius: var(--radius); }
.notice.error { border-color: var(--error); }
.notice button { margin-top: 0.5em; }
.spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

.result { display: grid; gap: 0.5em; padding: 1.25em 0; border-top: 1px solid var(--line); grid-template-columns: minmax(0, 1fr); }
.results { margin-top: 1em; }
.result > :first-child { font-size: 1.1875em; font-weight: 700; }
.not-stated { font-weight: 600; }
.rungs { display: grid; gap: 0.5em 1.5em; grid-template-columns: minmax(0, 1fr); }
dt { color: var(--muted); font-size: 0.9375em; }
.steps { display: inline-flex; gap: 0.1875em; margin-inline-end: 0.5em; vertical-align: baseline; }
.steps span { width: 0.625em; height: 0.625em; border: 1px solid var(--edge); border-radius: 50%; }
.steps .on { background: var(--accent); border-color: var(--accent); }
.steps.claimed .on { background: none; border-width: 2px; }
.reasons { display: grid; gap: 0.25em; }
.reasons li { display: grid; grid-template-columns: 1.25em minmax(0, 1fr); }
.reasons li::before { content: "✓" / ""; color: var(--accent); font-weight: 700; }
.reasons .partly::before { content: "~" / ""; }
.reasons .no::before { content: "–" / ""; }
.more { margin-top: 0.5em; }

.views { display: flex; flex-wrap: wrap; gap: 0.5em; margin-top: 0.75em; }
.views [aria-pressed=true] { background: var(--accent); border-color: var(--accent); color: var(--on-accent); font-weight: 600; }
.stage { display: grid; gap: 0 2em; align-items: start; grid-template-columns: minmax(0, 1fr); }

@container (min-width: 34em) {
  form { grid-template-columns: minmax(0, 1fr) auto; align-items: start; }
  form > button { margin-top: 1.75em; }
  .rungs { grid-template-columns: repeat(2, minmax(0, 1fr)); }
}
@container (min-width: 52em) {
  .body { grid-template-columns: 17em minmax(0, 1fr); gap: 2em; }
  .fold { display: none; }
  .panel, .open + .panel { display: grid; gap: 1.25em; margin: 0; padding: 0; background: none; grid-template-columns: minmax(0, 1fr); }
}
@container (min-width: 62em) {
  .stage.both { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .stage.both .map { order: 1; position: sticky; top: 1em; }
}
@media (forced-colors: active) {
  .views [aria-pressed=true] { forced-color-adjust: none; background: Highlight; border-color: Highlight; color: HighlightText; }
  [role=option][aria-selected=true] { forced-color-adjust: none; background: Highlight; color: HighlightText; }
  .steps .on { forced-color-adjust: none; background: CanvasText; border-color: CanvasText; }
  .steps.claimed .on { background: Canvas; }
  button.quiet { border-color: ButtonBorder; padding-inline: 0.75em; }
}
`;

/** The one sheet that all components of a page share. */
export const sheet = new CSSStyleSheet();
sheet.replaceSync(CSS);
