/** @fileoverview How the map looks, inside the component and nowhere else; the first lines are what Leaflet needs. */

const CSS = `
.leaflet-pane, .leaflet-tile, .leaflet-tile-container, .leaflet-layer { position: absolute; left: 0; top: 0; }
.leaflet-pane { z-index: 1; }
.leaflet-marker-pane { z-index: 2; }
.leaflet-zoom-animated { transform-origin: 0 0; }
.leaflet-tile { visibility: hidden; max-width: none; pointer-events: none; user-select: none; }
.leaflet-tile-loaded { visibility: inherit; }

.map { display: grid; gap: 0.5em; align-content: start; grid-template-columns: minmax(0, 1fr); margin-top: 1em; }
.canvas {
  position: relative;
  z-index: 0;
  block-size: clamp(14em, 50vh, 32em);
  border: 1px solid var(--edge);
  border-radius: var(--radius);
  overflow: hidden;
  background: var(--raised);
  cursor: grab;
  touch-action: pan-x pan-y;
  user-select: none;
}
.canvas:active { cursor: grabbing; }
.canvas:focus-visible { outline-offset: -3px; }
@supports (color: light-dark(#000, #fff)) {
  .leaflet-tile-pane::after {
    content: "";
    position: absolute;
    inset: -100000px;
    z-index: 1;
    background: light-dark(transparent, rgb(0 0 0 / 0.35));
    pointer-events: none;
  }
}
.mark {
  position: absolute;
  inline-size: 1.75em;
  block-size: 1.75em;
  min-height: 0;
  max-width: none;
  margin: -0.875em;
  padding: 0;
  border: 3px solid var(--on-accent);
  border-radius: 50%;
  background: var(--accent);
  color: var(--on-accent);
  box-shadow: 0 0 0 1px var(--accent), 0 0.125em 0.375em rgb(0 0 0 / 0.5);
}
.mark.several { inline-size: 2.5em; block-size: 2.5em; margin: -1.25em; font-weight: 700; }
.mark:hover, .mark:focus-visible { z-index: 1; background: var(--text); color: var(--background); border-color: var(--background); }
.mark:focus-visible { outline-color: var(--text); }
.controls { display: flex; flex-wrap: wrap; gap: 0.375em; }
.controls button { min-inline-size: 2.75em; }
.credit { font-size: 0.875em; color: var(--muted); }
.credit a { color: inherit; }
.card { display: grid; gap: 0.75em; padding: 1em; border: 1px solid var(--edge); border-radius: var(--radius); background: var(--raised); }
.card ul { display: grid; gap: 0.75em; }
.card button { justify-self: start; }
.card a { font-weight: 700; }
.fingers { display: none; }
@media (pointer: coarse) { .fingers { display: inline; } }
@media (forced-colors: active) {
  .mark { border-color: ButtonText; background: ButtonFace; color: ButtonText; box-shadow: none; }
  .mark:not(.several) { forced-color-adjust: none; background: ButtonText; border-color: ButtonFace; outline: 1px solid ButtonText; }
  .mark:not(.several):focus-visible { outline: 3px solid Highlight; }
}
`;

/** The one sheet that all maps of a page share. */
export const sheet = new CSSStyleSheet();
sheet.replaceSync(CSS);
