/** @fileoverview The field words are typed into, with what could be meant below it: a combobox as ARIA 1.2 has it. */
import {make, makeInput} from './dom.js';
import {Say} from './strings.js';

/** What each kind of completion is called. */
const KINDS = {
  'area': 'kindArea',
  'sector': 'kindSector',
  'topic': 'kindTopic',
  'support': 'kindSupport',
  'offer': 'kindOffer',
  'organisation': 'kindOrganisation',
};

/** A text field and a list of suggestions. */
export class Combobox {
  /**
   * @param {!Say} say
   * @param {{typed: function(), chosen: function(!Completion)}} told
   */
  constructor(say, told) {
    /** @private @const {!Say} */
    this.say = say;
    /** @private @const {{typed: function(), chosen: function(!Completion)}} */
    this.told = told;
    /** @private {!Array<!Completion>} */
    this.completions = [];
    /** @private {number} which suggestion the arrows are on; -1 for none */
    this.active = -1;
    /** @const {!HTMLInputElement} */
    this.input = makeInput({
      id: 'question',
      part: 'input',
      type: 'text',
      inputmode: 'search',
      enterkeyhint: 'search',
      role: 'combobox',
      maxlength: 100,
      autocomplete: 'off',
      autocapitalize: 'none',
      spellcheck: 'false',
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
      'aria-controls': 'suggestions',
      'aria-describedby': 'hint',
      input: () => told.typed(),
      keydown: (event) => this.key(event),
      blur: () => this.close(),
    });
    /** @private @const {!HTMLElement} */
    this.list = make('ul', {
      id: 'suggestions',
      part: 'suggestions',
      role: 'listbox',
      'aria-label': say('suggestions'),
      hidden: true,
      // Pressing a suggestion must not take the focus away, which would close the list before the press counts
      mousedown: (event) => event.preventDefault(),
      click: (event) => this.press(event),
    });
    /** @const {!HTMLElement} */
    this.element = make(
      'div',
      {},
      make('label', {for: 'question', part: 'label'}, say('question')),
      make('div', {class: 'field'}, this.input, this.list),
      make('p', {id: 'hint', class: 'hint'}, say('hint')),
    );
  }

  /** @return {string} */
  words() {
    return this.input.value.trim();
  }

  /** @param {string} words */
  show(words) {
    if (this.words() !== words) {
      this.input.value = words;
    }
  }

  /** @param {!Array<!Completion>} completions */
  suggest(completions) {
    const focused = /** @type {!ShadowRoot} */ (this.input.getRootNode()).activeElement === this.input;
    this.completions = completions.filter((completion) => KINDS[completion.kind]);
    this.list.replaceChildren(...this.completions.map((completion, place) => this.option(completion, place)));
    this.open(focused && this.completions.length > 0);
  }

  close() {
    this.open(false);
  }

  /**
   * @private
   * @param {!Completion} completion
   * @param {number} place
   * @return {!HTMLElement}
   */
  option(completion, place) {
    return make(
      'li',
      {id: 'suggestion' + place, role: 'option', part: 'suggestion', 'aria-selected': 'false'},
      completion.text,
      ' ',
      make('span', {class: 'kind'}, this.say(KINDS[completion.kind])),
    );
  }

  /**
   * @private
   * @param {boolean} open
   */
  open(open) {
    this.list.hidden = !open;
    this.input.setAttribute('aria-expanded', String(open));
    this.move(-1);
  }

  /** @private @return {boolean} */
  isOpen() {
    return !this.list.hidden;
  }

  /**
   * @private
   * @param {number} place
   */
  move(place) {
    this.active = place;
    [...this.list.children].forEach((option, other) => {
      option.setAttribute('aria-selected', String(other === place));
    });
    if (place < 0) {
      this.input.removeAttribute('aria-activedescendant');
    } else {
      this.input.setAttribute('aria-activedescendant', 'suggestion' + place);
      this.list.children[place].scrollIntoView({block: 'nearest'});
    }
  }

  /**
   * @private
   * @param {!Event} pressed
   */
  press(pressed) {
    const option = /** @type {!Element} */ (pressed.target).closest('[role=option]');
    this.choose([...this.list.children].indexOf(option));
  }

  /**
   * @private
   * @param {number} place
   */
  choose(place) {
    const completion = this.completions[place];
    this.close();
    if (completion) {
      this.told.chosen(completion);
    }
  }

  /**
   * @private
   * @param {!KeyboardEvent} event
   */
  key(event) {
    const steps = {'ArrowDown': 1, 'ArrowUp': -1}[event.key];
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    if (steps && this.completions.length > 0) {
      event.preventDefault();
      this.step(steps);
    } else if (event.key === 'Enter' && this.isOpen() && this.active >= 0) {
      event.preventDefault();
      this.choose(this.active);
    } else if (event.key === 'Escape' && this.isOpen()) {
      event.preventDefault();
      event.stopPropagation();
      this.close();
    }
  }

  /**
   * One suggestion down or up; past either end is the field itself.
   *
   * @private
   * @param {number} steps
   */
  step(steps) {
    const places = this.completions.length + 1;
    const from = this.active;
    if (!this.isOpen()) {
      this.open(true);
    }
    this.move(((from + 1 + steps + places) % places) - 1);
  }
}
