/** @fileoverview What results can be narrowed by: boxes to tick, and the lowest rung. */
import {make, makeInput} from './dom.js';
import {Group} from './group.js';
import {Labels} from './labels.js';
import {Choice, Limits} from './question.js';
import {Say} from './strings.js';

/** The groups of boxes, in order. */
const GROUPS = ['sector', 'region', 'supports', 'type'];

/** The lowest rung to show, one of a few. */
class Rungs {
  /**
   * @param {!Say} say
   * @param {function(string)} chosen
   */
  constructor(say, chosen) {
    /** @private @const {!Say} */
    this.say = say;
    /** @private @const {function(string)} */
    this.chosen = chosen;
    /** @private @const {!HTMLSelectElement} */
    this.choices = /** @type {!HTMLSelectElement} */ (
      make('select', {id: 'maturity', part: 'input', 'aria-describedby': 'rungs', change: () => chosen(this.choices.value)})
    );
    /** @const {!HTMLElement} */
    this.element = make(
      'div',
      {class: 'group', hidden: true},
      make('label', {for: 'maturity', class: 'legend', part: 'label'}, say('maturity')),
      make('p', {id: 'rungs', class: 'hint'}, say('maturityHint')),
      this.choices,
    );
  }

  /**
   * @param {!Array<!Count>} counts the highest rung first
   * @param {number} lowest rung that is shown at all
   * @param {string} wanted
   * @param {!Labels} labels
   */
  show(counts, lowest, wanted, labels) {
    let sum = 0;
    const options = [];
    for (const {code, label, count} of counts) {
      sum += count;
      if (Number(code) > lowest) {
        options.unshift(this.option(code, label, sum));
      }
    }
    if (wanted && !options.some((option) => option.getAttribute('value') === wanted)) {
      options.push(this.option(wanted, labels.of('maturity', wanted), 0));
    }
    this.choices.replaceChildren(make('option', {value: ''}, this.say('anyRung')), ...options);
    this.choices.value = wanted;
    this.element.hidden = options.length === 0;
  }

  /**
   * @private
   * @param {string} code
   * @param {string} label
   * @param {number} sum
   * @return {!HTMLElement}
   */
  option(code, label, sum) {
    return make('option', {value: code}, this.say('rungOrMore', {label}) + ' (' + sum + ')');
  }
}

/** All that a visitor can narrow by, but places to be near to. */
export class Filters {
  /**
   * @param {!Say} say
   * @param {!Limits} limits
   * @param {{list: function(string, string, boolean), single: function(string, string)}} chosen
   */
  constructor(say, limits, chosen) {
    /** @private @const {!Limits} */
    this.limits = limits;
    /** @private @const {!Array<!Group>} */
    this.groups = GROUPS.map((name) => new Group(name, say, chosen.list));
    /** @private @const {!Rungs} */
    this.rungs = new Rungs(say, (rung) => chosen.single('maturity', rung));
    /** @private @const {!HTMLInputElement} */
    this.willing = makeInput({
      type: 'checkbox',
      change: () => chosen.single('willing', this.willing.checked ? 'any' : ''),
    });
    /** @const {!Array<!HTMLElement>} */
    this.elements = [
      ...this.groups.map((group) => group.element),
      this.rungs.element,
      make('label', {class: 'box', part: 'filter'}, this.willing, make('span', {}, say('willing'))),
    ];
  }

  /**
   * @param {!Object<string, !Array<!Count>>} facets
   * @param {!Choice} choice
   * @param {!Labels} labels
   */
  show(facets, choice, labels) {
    for (const group of this.groups) {
      const offered = this.limits.of(group.name);
      const counts = (facets[group.name] || []).filter(({code}) =>
        offered.length === 0 || (offered.length > 1 && offered.includes(code)));
      group.show(counts, choice.lists[group.name], labels);
    }
    this.rungs.show(facets['rung'] || [], this.limits.rung(), choice.single['maturity'], labels);
    this.willing.checked = choice.single['willing'] === 'any';
  }
}
