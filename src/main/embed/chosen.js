/** @fileoverview What a visitor chose, each with a button that takes it away. */
import {make, makeButton} from './dom.js';
import {Labels} from './labels.js';
import {Choice, LISTS} from './question.js';
import {Say} from './strings.js';

/** The list of what was chosen; hidden while there is nothing. */
export class Chosen {
  /**
   * @param {!Say} say
   * @param {{list: function(string, string, boolean), single: function(string, string), all: function()}} removed
   */
  constructor(say, removed) {
    /** @private @const {!Say} */
    this.say = say;
    /** @private @const {{list: function(string, string, boolean), single: function(string, string), all: function()}} */
    this.removed = removed;
    /** @private @const {!HTMLElement} */
    this.list = make('ul', {'aria-label': say('chosen')});
    /** @const {!HTMLElement} */
    this.element = make(
      'div',
      {class: 'chosen', part: 'chosen'},
      this.list,
      makeButton(say('clear'), () => removed.all(), {class: 'quiet'}),
    );
  }

  /**
   * @param {!Choice} choice
   * @param {!Labels} labels
   */
  show(choice, labels) {
    const items = [];
    for (const name of LISTS) {
      for (const code of choice.lists[name]) {
        items.push(this.item(labels.of(name, code), () => this.removed.list(name, code, false)));
      }
    }
    const rung = choice.single['maturity'];
    if (rung) {
      const label = this.say('rungOrMore', {label: labels.of('maturity', rung)});
      items.push(this.item(label, () => this.removed.single('maturity', '')));
    }
    if (choice.here || choice.single['near']) {
      const label = choice.here ? this.say('nearMe') : this.say('near') + ' ' + choice.single['near'];
      items.push(this.item(label, () => this.removed.single('near', '')));
    }
    if (choice.single['unlisted']) {
      items.push(this.item(this.say('unlisted'), () => this.removed.single('unlisted', '')));
    }
    this.list.replaceChildren(...items);
    this.element.hidden = items.length === 0;
  }

  /**
   * @private
   * @param {string} label
   * @param {function()} remove
   * @return {!HTMLElement}
   */
  item(label, remove) {
    const cross = make('span', {class: 'cross', 'aria-hidden': 'true'}, '×');
    const button = makeButton(label, remove, {class: 'chip', part: 'button chip', 'aria-label': this.say('remove', {label})});
    button.append(' ', cross);
    return make('li', {}, button);
  }
}
