/** @fileoverview Who a mark stands for, below the map: their names, why each was found, and the way to their entries. */
import {make, makeButton} from '../dom.js';

/** The card of one mark at a time; hidden while there is none. */
export class Card {
  /**
   * @param {{say: function(string, !Object<string, (string|number)>=): string, entry: function(!Organisation): string,
   *     opened: function(!Event, !Organisation)}} how
   */
  constructor(how) {
    /** @private @const */
    this.how = how;
    /** @private {?HTMLElement} the mark's button */
    this.from = null;
    /** @const {!HTMLElement} */
    this.element = make('div', {
      class: 'card',
      part: 'map-card',
      role: 'group',
      tabindex: '-1',
      hidden: true,
      keydown: (event) => this.typed(/** @type {!KeyboardEvent} */ (event)),
    });
  }

  /**
   * @param {!HTMLElement} from
   * @param {!Array<!Item>} items
   */
  open(from, items) {
    this.from = from;
    this.element.setAttribute('aria-label', from.getAttribute('aria-label') || '');
    this.element.replaceChildren(
      make('ul', {role: 'list'}, ...items.map((item) => this.entry(item))),
      makeButton(this.how.say('mapClose'), () => this.leave()),
    );
    this.element.hidden = false;
    this.element.focus();
  }

  close() {
    this.element.hidden = true;
    this.element.replaceChildren();
  }

  /**
   * @private
   * @param {!Item} item
   * @return {!HTMLElement}
   */
  entry(item) {
    const it = item.organisation;
    const [reason] = item.reasons;
    const {label} = /** @type {!PointOfItem} */ (item.point);
    return make(
      'li',
      {},
      make('a', {part: 'link', href: this.how.entry(it), click: (event) => this.how.opened(event, it)}, it.name),
      label ? make('span', {class: 'about'}, ' · ' + label) : null,
      reason ? make('p', {class: 'about'}, reason.text) : null,
    );
  }

  /**
   * @private
   * @param {!KeyboardEvent} event
   */
  typed(event) {
    if (event.key === 'Escape') {
      event.stopPropagation();
      this.leave();
    }
  }

  /** @private Closes it, and goes back to the mark if that is still there. */
  leave() {
    this.close();
    if (this.from) {
      this.from.focus({preventScroll: true});
    }
  }
}
