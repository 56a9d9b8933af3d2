/** @fileoverview What is shown of what came of a question, good or bad. */
import {Frame} from './frame.js';
import {Told} from './inquiry.js';
import {Labels} from './labels.js';
import {Choice, Limits} from './question.js';
import {Say} from './strings.js';

/** @implements {Told} */
export class Outcome {
  /**
   * @param {{say: !Say, limits: !Limits, tell: function(string, !Object): boolean}} settings
   * @param {!Frame} frame
   * @param {!Labels} labels
   * @param {!Choice} choice
   * @param {{again: function(?string), change: function(!Array<!Change>)}} wanted what to do when asked to try again, and
   *     to ask something else
   */
  constructor(settings, frame, labels, choice, wanted) {
    /** @private @const */
    this.settings = settings;
    /** @private @const {!Frame} */
    this.frame = frame;
    /** @private @const {!Labels} */
    this.labels = labels;
    /** @private @const {!Choice} */
    this.choice = choice;
    /** @private @const */
    this.wanted = wanted;
    /** @type {?string} where to go on */
    this.next = null;
  }

  /** @override */
  waiting(slow) {
    this.frame.notices.waiting(slow);
    this.frame.results.element.setAttribute('aria-busy', 'true');
  }

  /** @override */
  answered(answer, cursor) {
    const {notices, results, views, filters, chosen, empty, more} = this.frame;
    const awaited = cursor !== null && this.frame.isAwaited();
    this.settled();
    this.labels.learnFrom(answer);
    if (cursor) {
      results.add(answer.items, this.labels, awaited && views.hasList());
    } else {
      results.replace(answer.items, this.labels);
      filters.show(answer.facets || {}, this.choice, this.labels);
      chosen.show(this.choice, this.labels);
    }
    views.show(results.items);
    this.next = answer.next || null;
    const total = answer.total.value;
    notices.found(total, results.items.length, answer.order.text);
    empty.hidden = total > 0;
    more.hidden = !this.next;
    if (awaited && !views.hasList() && more.hidden) {
      notices.focus();
    }
    if (answer.suggestion) {
      this.offer(answer.suggestion);
    }
    this.settings.tell('alongside-results', {
      query: answer.query,
      total,
      shown: results.items.length,
      items: results.items,
    });
  }

  /** @override */
  failed(failure, cursor) {
    this.settled();
    this.frame.notices.unchanged();
    if (cursor && failure.isAbout('cursor')) {
      // The directory changed meanwhile, so that nothing goes on from there
      this.wanted.again(null);
      return;
    }
    const {limits, say} = this.settings;
    const wrong = failure.faults.find((fault) => limits.asks(fault.field, fault.value));
    const value = wrong && (wrong.value || limits.of(wrong.field).join(','));
    if (wrong) {
      console.warn('alongside-search: the directory does not take ' + wrong.field + '="' + value + '"');
      this.frame.notices.offer('error', say('wrong'));
    } else if (failure.isAbout('near')) {
      this.frame.place.unknown();
      this.frame.notices.offer('error', say('unknownPlace'));
    } else if (failure.kind !== 'busy') {
      const locked = failure.status === 401 || failure.status === 403;
      const text = this.withRest(say(locked ? 'locked' : failure.kind));
      this.frame.notices.offer('error', text, say('retry'), () => this.wanted.again(cursor));
    }
    this.settings.tell('alongside-error', {
      kind: failure.kind,
      status: failure.status,
      retryAfter: failure.rest,
      attribute: wrong && wrong.field,
      value,
    });
  }

  /** @override */
  resting(seconds) {
    this.settled();
    this.frame.notices.unchanged();
    this.frame.notices.offer('error', this.withRest(this.settings.say('busy', {n: seconds})));
  }

  /** @override */
  rested(cursor) {
    this.wanted.again(cursor);
  }

  /** @private */
  settled() {
    this.frame.results.element.removeAttribute('aria-busy');
  }

  /**
   * Offers what else to ask, where the visitor can: what the page is about isn't theirs to give up.
   *
   * @private
   * @param {!Suggestion} suggestion
   */
  offer(suggestion) {
    const {notices} = this.frame;
    const {say, limits} = this.settings;
    const {changes} = suggestion;
    if (changes.length === 0) {
      notices.offer('suggestion', suggestion.text);
    } else if (changes.every((change) => limits.of(change.parameter).length === 0)) {
      const label = changes.length > 1 || changes[0].value ? 'showThem' : 'without';
      notices.offer('suggestion', suggestion.text, say(label), () => this.wanted.change(changes));
    }
  }

  /**
   * @private
   * @param {string} text
   * @return {string} with a word on what is still shown, if anything is
   */
  withRest(text) {
    return this.frame.results.items.length > 0 ? text + ' ' + this.settings.say('kept') : text;
  }
}
