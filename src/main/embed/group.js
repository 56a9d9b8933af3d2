/** @fileoverview One group of boxes to tick, each with how many it would leave. */
import {make, makeButton, makeInput} from './dom.js';
import {Labels} from './labels.js';
import {Say} from './strings.js';

/** How many boxes of a group are shown before somebody asks for all. */
const AT_FIRST = 6;

/** One group of boxes. They stay where they are once shown, so that nothing moves under a finger. */
export class Group {
  /**
   * @param {string} name of the facet
   * @param {!Say} say
   * @param {function(string, string, boolean)} chosen
   */
  constructor(name, say, chosen) {
    /** @const {string} */
    this.name = name;
    /** @private @const {!Say} */
    this.say = say;
    /** @private @const {function(string, string, boolean)} */
    this.chosen = chosen;
    /** @private @const {!Map<string, {row: !HTMLElement, box: !HTMLInputElement, count: !HTMLElement}>} */
    this.rows = new Map();
    /** @private */
    this.all = false;
    /** @private @const {!HTMLElement} */
    this.list = make('div', {class: 'boxes'});
    /** @private @const {!HTMLElement} */
    this.toggle = makeButton('', () => this.turn(), {'aria-expanded': 'false', class: 'quiet'});
    /** @const {!HTMLElement} */
    this.element = make('fieldset', {class: 'group', hidden: true}, make('legend', {}, say(name)), this.list, this.toggle);
  }

  /**
   * @param {!Array<!Count>} counts
   * @param {!Array<string>} chosen
   * @param {!Labels} labels
   */
  show(counts, chosen, labels) {
    const left = new Map(counts.map((count) => [count.code, count.count]));
    for (const code of [...left.keys(), ...chosen]) {
      this.add(code, labels.of(this.name, code));
    }
    this.rows.forEach((row, code) => {
      row.box.checked = chosen.includes(code);
      row.count.textContent = '(' + (left.get(code) || 0) + ')';
    });
    this.fold(new Set([...left.keys(), ...chosen]));
  }

  /**
   * @private
   * @param {string} code
   * @param {string} label
   */
  add(code, label) {
    if (this.rows.has(code)) {
      return;
    }
    const box = makeInput({type: 'checkbox', change: () => this.chosen(this.name, code, box.checked)});
    const count = make('span', {class: 'count'});
    const row = make('label', {class: 'box', part: 'filter'}, box, make('span', {}, label), ' ', count);
    this.rows.set(code, {row, box, count});
    this.list.append(row);
  }

  /** @private */
  turn() {
    this.all = !this.all;
    this.fold(null);
  }

  /**
   * Hides what there is none of, and what is too much at first; never what is ticked or being ticked.
   *
   * @private
   * @param {?Set<string>} wanted codes of which there are any; null for as before
   */
  fold(wanted) {
    let shown = 0;
    let kept = 0;
    this.rows.forEach(({row, box}, code) => {
      row.dataset['any'] = wanted ? String(wanted.has(code)) : row.dataset['any'];
      const stays = box.checked || row.contains(/** @type {!ShadowRoot} */ (box.getRootNode()).activeElement);
      const any = stays || row.dataset['any'] === 'true';
      kept += any ? 1 : 0;
      row.hidden = !any || (!this.all && !stays && shown >= AT_FIRST);
      shown += row.hidden ? 0 : 1;
    });
    this.toggle.hidden = kept <= AT_FIRST;
    this.toggle.textContent = this.all ? this.say('showFewer') : this.say('showAll', {n: kept});
    this.toggle.setAttribute('aria-expanded', String(this.all));
    this.element.hidden = kept === 0;
  }
}
