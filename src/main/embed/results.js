/** @fileoverview The results: a heading each, what it is about, how far it shares power, and why it is shown. */
import {make} from './dom.js';
import {Labels} from './labels.js';
import {Say} from './strings.js';

/** How many rungs there are. */
const RUNGS = 7;

/** The list of results. */
export class Results {
  /**
   * @param {!Say} say
   * @param {{level: number, entry: function(!Organisation): string}} how the level of each result's heading, and where
   *     its entry is
   * @param {function(!Event, !Organisation)} opened
   */
  constructor(say, how, opened) {
    /** @private @const {!Say} */
    this.say = say;
    /** @private @const {{level: number, entry: function(!Organisation): string}} */
    this.how = how;
    /** @private @const {function(!Event, !Organisation)} */
    this.opened = opened;
    /** Items shown, in order. @type {!Array<!Item>} */
    this.items = [];
    /** @const {!HTMLElement} */
    this.element = make('ol', {class: 'results', part: 'results', role: 'list'});
  }

  /**
   * @param {!Array<!Item>} items
   * @param {!Labels} labels
   */
  replace(items, labels) {
    this.element.replaceChildren(...items.map((item) => this.result(item, labels)));
    this.items = items;
  }

  /**
   * Adds what comes next.
   *
   * @param {!Array<!Item>} items
   * @param {!Labels} labels
   * @param {boolean} focus whether to put the focus on the first of it
   */
  add(items, labels, focus) {
    const known = new Set(this.items.map((item) => item.organisation.id));
    const further = items.filter((item) => !known.has(item.organisation.id));
    const results = further.map((item) => this.result(item, labels));
    this.items = this.items.concat(further);
    this.element.append(...results);
    if (focus && results.length > 0) {
      /** @type {!HTMLElement} */ (results[0].querySelector('a')).focus();
    }
  }

  /**
   * @private
   * @param {!Item} item
   * @param {!Labels} labels
   * @return {!HTMLElement}
   */
  result(item, labels) {
    const it = item.organisation;
    const link = make(
      'a',
      {part: 'link', href: this.how.entry(it), click: (event) => this.opened(event, it)},
      it.name,
    );
    const kind = labels.known('type', it.kind);
    const comesWith = it.supports.map((code) => labels.known('supports', code)).filter((label) => label);
    return make(
      'li',
      {class: 'result', part: 'result'},
      make('h' + this.how.level, {part: 'result-heading'}, link),
      kind ? make('p', {class: 'about'}, kind) : null,
      it.summary ? make('p', {part: 'summary'}, it.summary) : null,
      it.willing === 'stated' ? null : make('p', {class: 'not-stated', part: 'not-stated'}, this.say('notStated')),
      this.standing(it),
      comesWith.length > 0 ? make('p', {class: 'about'}, this.say('comesWith', {list: comesWith.join(', ')})) : null,
      this.reasons(item.reasons),
    );
  }

  /**
   * What is borne out and what is claimed, apart.
   *
   * @private
   * @param {!Organisation} it
   * @return {!HTMLElement}
   */
  standing(it) {
    return make(
      'dl',
      {class: 'rungs', part: 'rungs'},
      ...this.rung('evidenced', it.evidenced, 'until', 'nothingShown'),
      ...this.rung('claimed', it.claimed, 'said', 'nothingSaid'),
    );
  }

  /**
   * @private
   * @param {string} term
   * @param {?Standing} standing
   * @param {string} dated
   * @param {string} nothing
   * @return {!Array<!HTMLElement>}
   */
  rung(term, standing, dated, nothing) {
    const group = make('div', {}, make('dt', {}, this.say(term)));
    if (!standing) {
      group.append(make('dd', {}, this.say(nothing)));
      return [group];
    }
    const date = standing.date
      ? ', ' + this.say(dated, {date: dateInWords(standing.date, this.say)})
      : '';
    const steps = make('span', {class: 'steps ' + term, 'aria-hidden': 'true'});
    for (let step = 1; step <= RUNGS; step++) {
      steps.append(make('span', {class: step <= standing.rung ? 'on' : ''}));
    }
    const words = this.say('rung', {label: standing.label, n: standing.rung});
    group.append(make('dd', {}, steps, words, make('span', {class: 'date'}, date)));
    return [group];
  }

  /**
   * @private
   * @param {!Array<!Reason>} reasons
   * @return {?HTMLElement}
   */
  reasons(reasons) {
    if (reasons.length === 0) {
      return null;
    }
    return make(
      'ul',
      {class: 'reasons', part: 'reasons', role: 'list', 'aria-label': this.say('why')},
      ...reasons.map((reason) => make('li', {class: reason.met}, reason.text)),
    );
  }
}

/**
 * Browsers know English months, and few of them Welsh ones.
 *
 * @param {string} date as 2027-05-03
 * @param {!Say} say
 * @return {string} the same in words
 */
function dateInWords(date, say) {
  const [year, month, day] = date.split('-').map(Number);
  return day + ' ' + say('months').split(' ')[month - 1] + ' ' + year;
}
