/** @fileoverview Where to be based near: a place by its name, or where the browser is, which it is asked only on a press. */
import {make, makeButton, makeInput} from './dom.js';
import {USUAL_DISTANCE} from './question.js';
import {Say} from './strings.js';

const DISTANCES = ['5', '10', '25', '50', '100'];

/** In milliseconds: how long a browser may take to find out where it is. */
const LONGEST_WAIT = 15000;

/** The fields that say where. */
export class Place {
  /**
   * @param {!Say} say
   * @param {function(string, string, string)} chosen called with a place's name, where the browser is, and how many
   *     kilometres; one of the first two is empty
   */
  constructor(say, chosen) {
    /** @private @const {!Say} */
    this.say = say;
    /** @private @const {function(string, string, string)} */
    this.chosen = chosen;
    /** @private {string} */
    this.here = '';
    /** @private {number} how often somebody has said where; only the last time counts */
    this.said = 0;
    /** @private @const {!HTMLInputElement} */
    this.name = makeInput({
      id: 'place',
      part: 'input',
      type: 'text',
      maxlength: 100,
      autocomplete: 'off',
      'aria-describedby': 'place-fault',
      change: () => this.named(),
    });
    /** @private @const {!HTMLSelectElement} */
    this.within = /** @type {!HTMLSelectElement} */ (
      make(
        'select',
        {id: 'within', part: 'input', change: () => this.widened()},
        ...DISTANCES.map((km) => make('option', {value: km}, say('kilometres', {n: km}))),
      )
    );
    /** @private @const {!HTMLElement} */
    this.fault = make('p', {id: 'place-fault', class: 'fault', part: 'error', hidden: true});
    /** @const {!HTMLElement} */
    this.element = make(
      'fieldset',
      {class: 'group'},
      make('legend', {}, say('near')),
      make('label', {for: 'place', part: 'label'}, say('place')),
      this.name,
      this.fault,
      navigator.geolocation ? makeButton(say('nearMe'), () => this.locate()) : null,
      make('label', {for: 'within', part: 'label'}, say('within')),
      this.within,
    );
    this.within.value = USUAL_DISTANCE;
  }

  /**
   * @param {string} name
   * @param {string} here
   * @param {string} within
   */
  show(name, here, within) {
    this.here = here;
    this.name.value = here ? this.say('nearMe') : name;
    this.within.value = DISTANCES.includes(within) ? within : USUAL_DISTANCE;
    this.complain('');
  }

  unknown() {
    this.complain('unknownPlace');
  }

  /** @private */
  named() {
    this.said++;
    this.here = '';
    this.tell();
  }

  /** @private */
  widened() {
    if (this.here || this.name.value.trim()) {
      this.tell();
    }
  }

  /** @private */
  tell() {
    this.complain('');
    this.chosen(this.here ? '' : this.name.value.trim(), this.here, this.within.value);
  }

  /** @private */
  locate() {
    const said = ++this.said;
    this.complain('locating', false);
    navigator.geolocation.getCurrentPosition(
      ({coords}) => {
        if (said === this.said) {
          // Two decimals are about a kilometre, which is all that is needed and all that anybody should be told
          this.here = coords.latitude.toFixed(2) + ',' + coords.longitude.toFixed(2);
          this.name.value = this.say('nearMe');
          this.tell();
        }
      },
      () => {
        if (said === this.said) {
          this.complain('notLocated', false);
        }
      },
      {maximumAge: 600000, timeout: LONGEST_WAIT},
    );
  }

  /**
   * @private
   * @param {string} key what to say; nothing for nothing
   * @param {boolean=} wrong whether what was typed is wrong
   */
  complain(key, wrong = true) {
    this.fault.textContent = key ? this.say(key) : '';
    this.fault.hidden = !key;
    this.name.setAttribute('aria-invalid', String(Boolean(key) && wrong));
  }
}
