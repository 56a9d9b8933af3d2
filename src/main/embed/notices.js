/** @fileoverview What the component says about the search itself: how many, that it takes long, that it failed. */
import {make, makeButton} from './dom.js';
import {Say} from './strings.js';

/** In milliseconds: how long nothing may change before it is read out, so that only the last of several counts is. */
const QUIET = 700;

/** The lines above the results, and one that only screen readers hear. */
export class Notices {
  /** @param {!Say} say */
  constructor(say) {
    /** @private @const {!Say} */
    this.say = say;
    /** @private {string} how many are shown, while something else is said in its place */
    this.counted = '';
    /** @private {number} */
    this.speaking = 0;
    /** @const {!HTMLElement} how many are shown; where whoever pressed something that goes away is left */
    this.line = make('p', {class: 'count-line', part: 'status', tabindex: '-1'});
    /** @private @const {!HTMLElement} */
    this.order = make('p', {class: 'hint', part: 'order'});
    /** @private @const {!HTMLElement} */
    this.notice = make('div', {class: 'notice', part: 'notice', hidden: true});
    /** @private @const {!HTMLElement} */
    this.spoken = make('div', {class: 'spoken', role: 'status'});
    /** @const {!Array<!HTMLElement>} */
    this.elements = [this.line, this.order, this.notice, this.spoken];
  }

  /** @param {boolean} slow */
  waiting(slow) {
    this.line.textContent = this.say(slow ? 'slow' : 'looking');
    if (slow) {
      this.speak(this.say('slow'));
    }
  }

  /**
   * @param {number} found how many there are
   * @param {number} shown how many of them are shown
   * @param {string} order how they are ordered, in words
   */
  found(found, shown, order) {
    const all = found === 0 ? 'foundNone' : found === 1 ? 'foundOne' : 'found';
    this.counted = this.say(shown < found ? 'foundMore' : all, {n: found, shown});
    this.order.textContent = found > 1 ? order : '';
    this.notice.hidden = true;
    this.notice.replaceChildren();
    this.unchanged();
    this.speak(this.counted);
  }

  /** What is shown is still what was. */
  unchanged() {
    this.line.textContent = this.counted;
  }

  /**
   * Says something, with a button for what to do about it.
   *
   * @param {string} kind error or suggestion
   * @param {string} text
   * @param {string=} label of the button; none for no button
   * @param {function()=} act
   */
  offer(kind, text, label = '', act = () => {}) {
    const press = () => {
      // The button will go away; who pressed it stays here
      this.focus();
      act();
    };
    this.notice.className = 'notice ' + kind;
    this.notice.setAttribute('part', 'notice ' + kind);
    this.notice.replaceChildren(make('p', {}, text), ...(label ? [makeButton(label, press)] : []));
    this.notice.hidden = false;
    this.speak(kind === 'error' ? text : this.counted + '. ' + text);
  }

  focus() {
    this.line.focus();
  }

  hush() {
    clearTimeout(this.speaking);
  }

  /**
   * @private
   * @param {string} text
   */
  speak(text) {
    this.hush();
    this.speaking = setTimeout(() => {
      // The same words again would not be read out again
      this.spoken.textContent = this.spoken.textContent === text ? text + '\u00a0' : text;
    }, QUIET);
  }
}
