/** @fileoverview Asking one thing after the other: only the last one counts, and a busy directory is left alone. */
import {Failure, complete, search} from './directory.js';
import {page} from './question.js';

/** In milliseconds: when to say that something is being looked for, so that quick answers don't flicker. */
const NOTICEABLE = 200;

/** In milliseconds: when an answer is slow enough to say so. */
const SLOW = 1000;

const SUGGESTIONS = 8;

/**
 * What is made of it.
 *
 * @record
 */
export class Told {
  /** @param {boolean} slow an answer is waited for, and for how long */
  waiting(slow) {}

  /**
   * @param {!Answer} answer
   * @param {?string} cursor where it goes on from
   */
  answered(answer, cursor) {}

  /**
   * @param {!Failure} failure
   * @param {?string} cursor
   */
  failed(failure, cursor) {}

  /** @param {number} seconds the directory asked to be left alone for so long */
  resting(seconds) {}

  /**
   * The directory may be asked again.
   *
   * @param {?string} cursor where to go on; null to start again
   */
  rested(cursor) {}
}

/** The question under way. */
export class Inquiry {
  /**
   * @param {{api: string, key: ?string, language: string, most: number}} settings
   * @param {!Told} told
   */
  constructor(settings, told) {
    /** @private @const */
    this.settings = settings;
    /** @private @const {!Told} */
    this.told = told;
    /** @private {!AbortController} */
    this.current = new AbortController();
    /** @private {!AbortController} */
    this.completing = new AbortController();
    /** @private {number} when a busy directory may be asked again, in milliseconds */
    this.free = 0;
    /** @private {!Array<number>} what will be said of the question under way */
    this.clocks = [];
    /** @private {number} */
    this.resting = 0;
  }

  stop() {
    this.current.abort();
    this.completing.abort();
    this.settle();
    clearTimeout(this.resting);
  }

  /**
   * Searches. Whatever was asked before is no longer wanted.
   *
   * @param {!URLSearchParams} parameters
   * @param {?string} cursor where to go on; null to start again
   */
  async ask(parameters, cursor) {
    this.current.abort();
    this.settle();
    const asking = (this.current = new AbortController());
    if (this.rest(cursor)) {
      return;
    }
    this.clocks = [
      setTimeout(() => this.told.waiting(false), NOTICEABLE),
      setTimeout(() => this.told.waiting(true), SLOW),
    ];
    const address = this.settings.api + '/api/v1/search?' + page(parameters, this.settings.most, cursor);
    try {
      const answer = await search(address, this.settings, asking.signal);
      if (!asking.signal.aborted) {
        this.settle();
        this.told.answered(answer, cursor);
      }
    } catch (failure) {
      if (!asking.signal.aborted) {
        this.settle();
        // Whatever can't be shown is no answer either
        this.fail(failure instanceof Failure ? failure : new Failure('broken', 200), cursor);
      }
    }
  }

  /**
   * Completes what is being typed.
   *
   * @param {string} words
   * @param {function(!Array<!Completion>)} found called unless something else is completed by then
   */
  async complete(words, found) {
    this.completing.abort();
    const asking = (this.completing = new AbortController());
    const parameters = new URLSearchParams({'q': words, 'limit': String(SUGGESTIONS)});
    const address = this.settings.api + '/api/v1/suggest?' + parameters;
    const completions = await complete(address, this.settings, asking.signal);
    if (!asking.signal.aborted) {
      found(completions);
    }
  }

  /** What was being typed is no longer to be completed. */
  forget() {
    this.completing.abort();
  }

  /**
   * @private
   * @param {?string} cursor where to go on afterwards; null to start again
   * @return {boolean} whether the directory is to be left alone
   */
  rest(cursor) {
    const left = this.free - Date.now();
    clearTimeout(this.resting);
    if (left <= 0) {
      return false;
    }
    this.resting = setTimeout(() => this.told.rested(cursor), left);
    this.told.resting(Math.ceil(left / 1000));
    return true;
  }

  /**
   * @private
   * @param {!Failure} failure
   * @param {?string} cursor
   */
  fail(failure, cursor) {
    this.told.failed(failure, cursor);
    if (failure.kind === 'busy') {
      this.free = Date.now() + failure.rest * 1000;
      this.rest(cursor);
    }
  }

  /** @private */
  settle() {
    this.clocks.forEach(clearTimeout);
  }
}
