/** @fileoverview A search while it goes on: what a visitor does, and what is asked because of it. */
import {Acts, Frame} from './frame.js';
import {Inquiry} from './inquiry.js';
import {Labels} from './labels.js';
import {Memory} from './memory.js';
import {Outcome} from './outcome.js';
import {Choice, LISTS, Limits} from './question.js';
import {Say} from './strings.js';

/** In milliseconds: how long after the last letter a search starts. */
const AFTER_TYPING = 200;

/** The fewest letters that anything is suggested for. */
const FEWEST_LETTERS = 2;

/** @implements {Acts} */
export class Finder {
  /**
   * @param {{api: string, key: ?string, home: string, language: string, say: !Say, level: number, label: string,
   *     most: number, limits: !Limits, view: string, remember: string,
   *     tell: function(string, !Object): boolean}} settings
   */
  constructor(settings) {
    /** @private @const */
    this.settings = settings;
    /** @private @const {!Choice} */
    this.choice = new Choice();
    /** @private @const {!Labels} */
    this.labels = new Labels();
    /** @private @const {?Memory} */
    this.memory = settings.remember ? new Memory(settings.remember, () => this.wentBack()) : null;
    /** @private @const {!Frame} */
    this.frame = new Frame(settings, this);
    /** @private @const {!Outcome} */
    this.outcome = new Outcome(settings, this.frame, this.labels, this.choice, {
      again: (cursor) => this.ask(cursor),
      change: (changes) => this.change(changes),
    });
    /** @private @const {!Inquiry} */
    this.inquiry = new Inquiry(settings, this.outcome);
    /** @private {number} */
    this.typing = 0;
    /** @private {boolean} for good: what a browser finds out only now is nobody's any more */
    this.stopped = false;
  }

  /** @return {!HTMLElement} */
  get element() {
    return this.frame.element;
  }

  start() {
    this.remind();
    this.show();
    this.ask(null);
    this.frame.views.start();
  }

  stop() {
    this.stopped = true;
    clearTimeout(this.typing);
    this.inquiry.stop();
    this.frame.notices.hush();
    this.frame.views.stop();
    if (this.memory) {
      this.memory.close();
    }
  }

  /** @override */
  typed() {
    clearTimeout(this.typing);
    this.typing = setTimeout(() => {
      const words = this.frame.question.words();
      this.complete(words);
      if (words !== this.choice.single['q']) {
        this.choice.single['q'] = words;
        this.changed(true);
      }
    }, AFTER_TYPING);
  }

  /** @override */
  submitted() {
    this.read();
    this.changed(false);
  }

  /** @override */
  completed(completion) {
    const {parameter, value, text} = completion;
    if (LISTS.includes(parameter)) {
      this.labels.learn(parameter, value, text);
      this.choice.choose(parameter, value, true);
      this.choice.single['q'] = '';
    } else if (parameter === 'q') {
      this.choice.single['q'] = value;
    }
    this.changed(false);
  }

  /** @override */
  list(name, code, wanted) {
    this.read();
    this.choice.choose(name, code, wanted);
    this.changed(false);
  }

  /** @override */
  single(name, value) {
    this.read();
    this.choice.one(name, value);
    this.changed(false);
  }

  /** @override */
  place(name, here, within) {
    this.read();
    this.choice.single['near'] = name;
    this.choice.single['within'] = within;
    this.choice.here = here;
    this.changed(false);
  }

  /** @override */
  all() {
    this.choice.clear();
    this.changed(false);
  }

  /** @override */
  more() {
    if (this.outcome.next) {
      this.ask(this.outcome.next);
    }
  }

  /** @override */
  opened(event, organisation) {
    const {id, name} = organisation;
    const go = this.settings.tell('alongside-open', {id, name, href: this.entry(organisation), organisation});
    if (!go) {
      event.preventDefault();
    }
  }

  /** @override */
  turned(view) {
    this.settings.tell('alongside-view', {view});
  }

  /** @override */
  failed() {
    this.settings.tell('alongside-error', {kind: 'map', status: 0, retryAfter: 0});
  }

  /** @private Takes what was typed, which may be too fresh to have been searched for. */
  read() {
    this.choice.single['q'] = this.frame.question.words();
  }

  /**
   * @private
   * @param {boolean} typing
   */
  changed(typing) {
    if (this.stopped) {
      return;
    }
    if (!typing) {
      clearTimeout(this.typing);
      this.inquiry.forget();
      this.frame.question.suggest([]);
    }
    if (this.memory) {
      this.memory.keep(this.fragment(), typing, Date.now());
    }
    this.show();
    this.ask(null);
  }

  /** @private Somebody went back or forth, perhaps to another part of the page. */
  wentBack() {
    if (this.memory && this.memory.parts().join('&') !== this.fragment().join('&')) {
      this.start();
    }
  }

  /** @private */
  remind() {
    if (this.memory) {
      this.choice.readFragment(this.settings.remember, this.memory.parts());
    }
  }

  /** @private @return {!Array<string>} */
  fragment() {
    return this.choice.toFragment(this.settings.remember);
  }

  /** @private */
  show() {
    const {single, here} = this.choice;
    this.frame.question.show(single['q']);
    this.frame.place.show(single['near'], here, single['within']);
    this.frame.chosen.show(this.choice, this.labels);
  }

  /**
   * @private
   * @param {string} words
   */
  complete(words) {
    if (words.length < FEWEST_LETTERS) {
      this.inquiry.forget();
      this.frame.question.suggest([]);
    } else {
      this.inquiry.complete(words, (completions) => this.frame.question.suggest(completions));
    }
  }

  /**
   * @private
   * @param {?string} cursor where to go on; null to start again
   */
  ask(cursor) {
    this.inquiry.ask(this.choice.parameters(this.settings.limits), cursor);
  }

  /**
   * @private
   * @param {!Array<!Change>} changes
   */
  change(changes) {
    this.read();
    for (const {parameter, value} of changes) {
      if (LISTS.includes(parameter)) {
        this.choice.lists[parameter] = [];
      } else {
        this.choice.one(parameter, value || '');
      }
    }
    this.changed(false);
  }

  /** @override */
  entry(organisation) {
    const {api, language} = this.settings;
    return api + (language === 'cy' ? '/cy' : '') + '/organisations/' + encodeURIComponent(organisation.id);
  }
}
