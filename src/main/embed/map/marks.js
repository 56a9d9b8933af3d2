/** @fileoverview What stands for organisations on the map: buttons, one for all that would stand on top of each other. */
import {makeButton} from '../dom.js';
import {grouped} from './groups.js';
import {boundsOf, pointOf, put} from './leaflet.js';

/** In pixels: what is left free around a mark. */
const MARGIN = pointOf(32, 32);

/** The marks of a map. */
export class Marks {
  /**
   * @param {?} map
   * @param {function(string, !Object<string, (string|number)>=): string} say
   * @param {function(!HTMLElement, !Array<!Item>)} chosen called with those a button stands for
   */
  constructor(map, say, chosen) {
    /** @private @const */
    this.map = map;
    /** @private @const */
    this.say = say;
    /** @private @const {function(!HTMLElement, !Array<!Item>)} */
    this.chosen = chosen;
    /** @private {!Array<!Item>} */
    this.items = [];
    /** @private {!Array<{button: !HTMLElement, items: !Array<!Item>}>} */
    this.shown = [];
    map.on('zoomend', () => this.place());
    map.on('zoom viewreset', () => this.move());
  }

  /** @param {!Array<!Item>} items those that have a point */
  take(items) {
    this.items = items;
  }

  /** Makes the buttons anew, for another distance puts others together. */
  place() {
    const zoom = this.map.getZoom();
    const groups = grouped(this.items, ({point}) => this.map.project([point.lat, point.lon], zoom));
    const within = this.focused();
    this.shown = groups.map((items) => ({items, button: this.button(items)}));
    this.map.getPane('markerPane').replaceChildren(...this.shown.map(({button}) => button));
    this.move();
    if (within) {
      this.focus(within);
    }
  }

  /** @private Puts each where it belongs. */
  move() {
    for (const {button, items} of this.shown) {
      put(button, this.map.latLngToLayerPoint([items[0].point.lat, items[0].point.lon]));
    }
  }

  /**
   * @private
   * @param {!Array<!Item>} items
   * @return {!HTMLElement}
   */
  button(items) {
    const {organisation, point} = items[0];
    const several = items.length > 1;
    const here = items.every((item) => item.point.label === point.label) ? point.label || '' : '';
    const name = several
      ? this.say(here ? 'mapSeveralIn' : 'mapSeveral', {n: items.length, place: here})
      : organisation.name + (here ? ', ' + here : '');
    const button = makeButton(several ? String(items.length) : '', () => this.press(button, items), {
      class: several ? 'mark several' : 'mark',
      part: several ? 'map-mark map-several' : 'map-mark',
      'aria-label': name,
      title: name,
      focus: () => this.reveal(button, items[0]),
    });
    return button;
  }

  /**
   * Brings what somebody has come to with a key into view. Under a mouse nothing may move.
   *
   * @private
   * @param {!HTMLElement} button
   * @param {!Item} item
   */
  reveal(button, {point}) {
    if (button.matches(':focus-visible')) {
      this.map.panInside([point.lat, point.lon], {padding: MARGIN, animate: false});
    }
  }

  /**
   * Goes closer while that parts them; tells who they are where nothing would.
   *
   * @private
   * @param {!HTMLElement} button
   * @param {!Array<!Item>} items
   */
  press(button, items) {
    const bounds = boundsOf(items.map(({point}) => [point.lat, point.lon]));
    const zoom = Math.min(this.map.getBoundsZoom(bounds, false, MARGIN.multiplyBy(2)), this.map.getMaxZoom());
    const places = new Set(items.map(({point}) => point.lat + ' ' + point.lon));
    if (places.size > 1 && zoom > this.map.getZoom()) {
      this.map.setView(bounds.getCenter(), zoom, {animate: false});
    } else {
      this.chosen(button, items);
    }
  }

  /** @private @return {?Item} the first of those whose button has the focus */
  focused() {
    const active = /** @type {!ShadowRoot} */ (this.map.getContainer().getRootNode()).activeElement;
    const found = this.shown.find(({button}) => button === active);
    return found ? found.items[0] : null;
  }

  /**
   * Leaves whoever was at a button that is gone at the one that stands for the same place now.
   *
   * @private
   * @param {!Item} item
   */
  focus(item) {
    const found = this.shown.find(({items}) => items.includes(item));
    if (found) {
      found.button.focus({preventScroll: true});
    }
  }
}
