/** @fileoverview How a map is moved: with a mouse, with two fingers, with keys. One finger and the wheel move the page. */

/** In pixels: how far a key moves it. */
const STEP = 80;

/** In pixels: how far a hand trembles. */
const STILL = 3;

/** @const {!Object<string, !Array<number>>} */
const KEYS = {'ArrowLeft': [-STEP, 0], 'ArrowRight': [STEP, 0], 'ArrowUp': [0, -STEP], 'ArrowDown': [0, STEP]};

/**
 * @param {?} map
 * @param {!HTMLElement} canvas it is drawn on
 */
export function moved(map, canvas) {
  canvas.addEventListener('keydown', (event) => typed(map, canvas, /** @type {!KeyboardEvent} */ (event)));
  canvas.addEventListener('pointerdown', (event) => drag(map, canvas, /** @type {!PointerEvent} */ (event)));
  canvas.addEventListener('dblclick', (event) => {
    if (!onMark(event)) {
      map.setZoomAround(map.mouseEventToContainerPoint(event), map.getZoom() + 1, {animate: false});
    }
  });
  // Who only scrolls past shall get past
  canvas.addEventListener('focusin', () => map.scrollWheelZoom.enable());
  canvas.addEventListener('focusout', () => map.scrollWheelZoom.disable());
}

/**
 * @param {?} map
 * @param {!HTMLElement} canvas
 * @param {!KeyboardEvent} event
 */
function typed(map, canvas, event) {
  if (event.ctrlKey || event.altKey || event.metaKey) {
    return;
  }
  if (KEYS[event.key] && event.target === canvas) {
    map.panBy(KEYS[event.key], {animate: false});
  } else if (event.key === '+' || event.key === '=') {
    map.zoomIn();
  } else if (event.key === '-') {
    map.zoomOut();
  } else {
    return;
  }
  event.preventDefault();
}

/**
 * Follows a mouse or a pen until it is lifted; a finger moves the page.
 *
 * @param {?} map
 * @param {!HTMLElement} canvas
 * @param {!PointerEvent} down
 */
function drag(map, canvas, down) {
  if (down.pointerType === 'touch' || down.button !== 0 || onMark(down)) {
    return;
  }
  let {clientX, clientY} = down;
  let moving = false;
  const over = new AbortController();
  const follow = (event) => {
    const [right, below] = [event.clientX - clientX, event.clientY - clientY];
    moving = moving || Math.hypot(right, below) > STILL;
    if (moving) {
      canvas.setPointerCapture(down.pointerId);
      map.panBy([-right, -below], {animate: false});
      ({clientX, clientY} = event);
    }
  };
  const lift = () => over.abort();
  canvas.addEventListener('pointermove', follow, {signal: over.signal});
  for (const end of ['pointerup', 'pointercancel', 'pointerleave']) {
    canvas.addEventListener(end, lift, {signal: over.signal});
  }
}

/**
 * @param {!Event} event
 * @return {boolean}
 */
function onMark(event) {
  return /** @type {!Element} */ (event.target).closest('.mark') !== null;
}
