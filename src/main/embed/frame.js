/** @fileoverview The parts of the component, and where each stands. */
import {Chosen} from './chosen.js';
import {Combobox} from './combobox.js';
import {make, makeButton} from './dom.js';
import {Filters} from './filters.js';
import {Notices} from './notices.js';
import {Place} from './place.js';
import {Limits} from './question.js';
import {Results} from './results.js';
import {Say} from './strings.js';
import {Outlook, Views} from './views.js';

/**
 * What a visitor can do.
 *
 * @record
 * @extends {Outlook}
 */
export class Acts {
  /** Something was typed. */
  typed() {}

  /** The search is wanted now. */
  submitted() {}

  /** @param {!Completion} completion one of the suggestions was chosen */
  completed(completion) {}

  /**
   * A code was chosen or taken away.
   *
   * @param {string} name
   * @param {string} code
   * @param {boolean} wanted
   */
  list(name, code, wanted) {}

  /**
   * Something there is only one of was chosen or, with nothing, taken away.
   *
   * @param {string} name
   * @param {string} value
   */
  single(name, value) {}

  /**
   * A place to be near was chosen.
   *
   * @param {string} name
   * @param {string} here
   * @param {string} within
   */
  place(name, here, within) {}

  /** Everything was taken away. */
  all() {}

  /** More results are wanted. */
  more() {}
}

/** The parts, put together. */
export class Frame {
  /**
   * @param {{api: string, home: string, say: !Say, language: string, level: number, label: string, limits: !Limits,
   *     view: string}} settings
   * @param {!Acts} acts
   */
  constructor(settings, acts) {
    const {say, language, level} = settings;
    /** @const {!Combobox} */
    this.question = new Combobox(say, {typed: () => acts.typed(), chosen: (completion) => acts.completed(completion)});
    /** @const {!Place} */
    this.place = new Place(say, (name, here, within) => acts.place(name, here, within));
    /** @const {!Filters} */
    this.filters = new Filters(say, settings.limits, {
      list: (name, code, wanted) => acts.list(name, code, wanted),
      single: (name, value) => acts.single(name, value),
    });
    /** @const {!Chosen} */
    this.chosen = new Chosen(say, {
      list: (name, code, wanted) => this.after(() => acts.list(name, code, wanted)),
      single: (name, value) => this.after(() => acts.single(name, value)),
      all: () => this.after(() => acts.all()),
    });
    /** @const {!Notices} */
    this.notices = new Notices(say);
    /** @const {!Results} */
    this.results = new Results(
      say,
      {level: Math.min(level + 1, 6), entry: (organisation) => acts.entry(organisation)},
      (event, organisation) => acts.opened(event, organisation),
    );
    /** @const {!Views} */
    this.views = new Views(settings, this.results.element, acts);
    /** @const {!HTMLElement} shown while nothing was found; the page may put its own words there */
    this.empty = make('div', {part: 'empty', hidden: true}, make('slot', {name: 'empty'}, make('p', {}, say('empty'))));
    /** @const {!HTMLElement} */
    this.more = makeButton(say('more'), () => acts.more(), {class: 'more', hidden: true});
    /** @private @const {!HTMLElement} shows and hides what to narrow by, where there is no room beside the results */
    this.fold = makeButton(say('filters'), () => this.unfold(), {
      'aria-expanded': 'false',
      'aria-controls': 'panel',
      class: 'fold',
    });
    /** @const {!HTMLElement} */
    this.element = make(
      'div',
      {class: 'root', part: 'root', lang: language},
      make(
        'div',
        {class: 'head'},
        make('slot', {name: 'heading'}, make('h' + level, {class: 'heading', part: 'heading'}, say('heading'))),
      ),
      this.form(settings.label, acts, say),
      make('div', {class: 'body'}, this.side(), this.main()),
    );
  }

  /**
   * @private
   * @param {string} label
   * @param {!Acts} acts
   * @param {!Say} say
   * @return {!HTMLElement}
   */
  form(label, acts, say) {
    const submit = (event) => {
      event.preventDefault();
      acts.submitted();
    };
    return make(
      'form',
      {role: 'search', 'aria-label': label, submit},
      this.question.element,
      make('button', {type: 'submit', class: 'main', part: 'button submit'}, say('search')),
    );
  }

  /** @private @return {!HTMLElement} */
  side() {
    const panel = make('div', {id: 'panel', class: 'panel', part: 'filters'}, this.place.element, ...this.filters.elements);
    return make('div', {class: 'side'}, this.fold, panel);
  }

  /** @private @return {!HTMLElement} */
  main() {
    return make(
      'div',
      {class: 'main'},
      this.chosen.element,
      ...this.notices.elements,
      ...this.views.elements,
      this.empty,
      this.more,
    );
  }

  /** @return {boolean} whether whoever asked for more still waits for it, and hasn't gone on to something else */
  isAwaited() {
    const {activeElement} = /** @type {!ShadowRoot} */ (this.element.getRootNode());
    return activeElement === this.more || activeElement === this.notices.line || document.activeElement === document.body;
  }

  /** @private */
  unfold() {
    const open = this.fold.classList.toggle('open');
    this.fold.setAttribute('aria-expanded', String(open));
  }

  /**
   * Does what a button asks that goes away with it, and leaves whoever pressed it with the results.
   *
   * @private
   * @param {function()} act
   */
  after(act) {
    this.notices.focus();
    act();
  }
}
