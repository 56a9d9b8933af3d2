/** @fileoverview The map and what stands around it. It shows what the list shows, and nothing that the list doesn't. */
import {make, makeButton} from '../dom.js';
import {Card} from './card.js';
import {boundsOf, makeMap} from './leaflet.js';
import {Marks} from './marks.js';
import {moved} from './moves.js';
import {tiles} from './tiles.js';

/** All of the United Kingdom, as south, west, north and east in degrees. */
const EVERYWHERE = boundsOf([[49.8, -8.2], [60.9, 1.8]]);

/** How far somebody may go away from the ground. */
const FURTHEST = 4;

/** Places are known to a kilometre at best; closer than that a map would look as if it knew where somebody lives. */
const CLOSEST = 14;

/** How close to go by itself: a town with what is around it. */
const CLOSE = 12;

/** In pixels: what is left free around the outermost marks. */
const MARGIN = [32, 32];

/** How many names a sentence takes. */
const MOST_NAMES = 5;

/** The map. */
export class Chart {
  /**
   * @param {{say: function(string, !Object<string, (string|number)>=): string,
   *     tiles: {tiles: string, attribution: string, attributionLink: (string|undefined), maxZoom: number},
   *     entry: function(!Organisation): string, opened: function(!Event, !Organisation)}} how
   */
  constructor(how) {
    /** @private @const */
    this.say = how.say;
    /** @private {?} bounds of all that is to be seen */
    this.all = EVERYWHERE;
    /** @private whether it is yet to be brought into view */
    this.unseen = true;
    /** @private @const {!HTMLElement} */
    this.canvas = make('div', {
      class: 'canvas',
      part: 'map-canvas',
      role: 'group',
      tabindex: '0',
      'aria-label': how.say('mapMoves'),
    });
    /** @private @const {!HTMLElement} */
    this.left = make('p', {class: 'hint', part: 'map-left', hidden: true});
    /** @private @const {!HTMLElement} */
    this.trouble = make('p', {class: 'fault', role: 'status'});
    /** @private @const {!Card} */
    this.card = new Card(how);
    /** @private @const {?} */
    this.map = makeMap(this.canvas, {
      attributionControl: false,
      zoomControl: false,
      // Nothing moves by itself
      zoomAnimation: false,
      fadeAnimation: false,
      markerZoomAnimation: false,
      bounceAtZoomLimits: false,
      trackResize: false,
      scrollWheelZoom: false,
      minZoom: FURTHEST,
      maxZoom: Math.min(how.tiles.maxZoom, CLOSEST),
    });
    tiles(how.tiles.tiles).on('tileerror', () => this.failed()).addTo(this.map);
    /** @private @const {!Marks} */
    this.marks = new Marks(this.map, how.say, (button, items) => this.card.open(button, items));
    moved(this.map, this.canvas);
    /** @const {!HTMLElement} */
    this.element = this.frame(how.tiles);
    /** @private @const {!ResizeObserver} */
    this.sizes = new ResizeObserver(() => this.resized());
    this.sizes.observe(this.canvas);
  }

  /** @param {!Array<!Item>} items everything that is found and shown so far, in order */
  show(items) {
    const placed = items.filter((item) => item.point);
    const others = items.filter((item) => !item.point).map((item) => item.organisation.name);
    this.card.close();
    this.all = placed.length > 0 ? boundsOf(placed.map(({point}) => [point.lat, point.lon])) : EVERYWHERE;
    this.left.hidden = others.length === 0;
    this.left.textContent = this.leftOut(others);
    this.unseen = true;
    this.marks.take(placed);
    this.resized();
  }

  stop() {
    this.sizes.disconnect();
    this.map.remove();
  }

  /**
   * @private
   * @param {{attribution: string, attributionLink: (string|undefined)}} source
   * @return {!HTMLElement}
   */
  frame(source) {
    const {say} = this;
    const credit = source.attributionLink
      ? make('a', {href: source.attributionLink, rel: 'noopener'}, source.attribution)
      : source.attribution;
    return make(
      'div',
      {class: 'map', part: 'map', role: 'group', 'aria-label': say('map')},
      make('p', {class: 'hint'}, say('mapCoarse'), make('span', {class: 'fingers'}, ' ' + say('mapFingers'))),
      this.canvas,
      // Beside the map and not on it, where they would be in the way of marks
      make(
        'div',
        {class: 'controls'},
        makeButton('+', () => this.map.zoomIn(), {part: 'button map-button', 'aria-label': say('mapCloser')}),
        makeButton('−', () => this.map.zoomOut(), {part: 'button map-button', 'aria-label': say('mapFurther')}),
        makeButton(say('mapAll'), () => this.fit(), {part: 'button map-button'}),
      ),
      make('p', {class: 'credit', part: 'map-credit'}, credit),
      this.trouble,
      this.card.element,
      this.left,
    );
  }

  /** @private Shows all there is. */
  fit() {
    this.map.fitBounds(this.all, {padding: MARGIN, maxZoom: Math.min(CLOSE, this.map.getMaxZoom()), animate: false});
  }

  /** @private What isn't shown has no size to fit anything into. */
  resized() {
    if (this.canvas.offsetWidth === 0 || this.canvas.offsetHeight === 0) {
      return;
    }
    this.map.invalidateSize({pan: false, animate: false});
    if (this.unseen) {
      this.unseen = false;
      this.fit();
      this.marks.place();
    }
  }

  /** @private A picture of the ground didn't come. */
  failed() {
    this.trouble.textContent = this.say('mapTrouble');
  }

  /**
   * @private
   * @param {!Array<string>} names
   * @return {string}
   */
  leftOut(names) {
    const more = names.length - MOST_NAMES;
    const list = names.slice(0, MOST_NAMES).join(', ');
    const key = names.length === 1 ? 'mapLeftOne' : 'mapLeft';
    return this.say(key, {n: names.length, list: more > 0 ? this.say('mapAndMore', {list, n: more}) : list});
  }
}
