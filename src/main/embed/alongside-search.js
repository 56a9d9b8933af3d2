/**
 * @fileoverview The embeddable search. A page loads this module and puts <alongside-search> where the search is to be;
 * README.md has its attributes, events and styles. Without script, or in a browser too old for it, the page shows what
 * stands inside the element instead.
 */
import {Finder} from './finder.js';
import {Limits} from './question.js';
import {speaker} from './strings.js';
import {sheet} from './style.js';

const NAME = 'alongside-search';

/** Where this module came from is where the directory is, unless the page says otherwise. */
const HOME = import.meta.url.slice(0, Math.max(0, import.meta.url.lastIndexOf('/embed/')));

/** How many of these the page has had, by which the second and further ones are told apart. */
let made = 0;

const USUAL_PAGE = 10;
const LARGEST_PAGE = 100;
const USUAL_LEVEL = 2;

/** The element itself: it reads the attributes, and starts a search anew whenever they change. */
class AlongsideSearch extends HTMLElement {
  /** @override */
  static get observedAttributes() {
    return [
      ...['api', 'key', 'region', 'sector', 'maturity', 'supports', 'lang', 'limit', 'heading-level', 'label', 'remember'],
      'view',
    ];
  }

  constructor() {
    super();
    this.attachShadow({mode: 'open'}).adoptedStyleSheets = [sheet];
    made++;
    /** @private @const {number} */
    this.number_ = made;
    /** @private {?Finder} */
    this.finder_ = null;
    /** @private */
    this.changing_ = false;
  }

  /** @override */
  connectedCallback() {
    this.begin_();
  }

  /** @override */
  disconnectedCallback() {
    this.end_();
  }

  /** @override */
  attributeChangedCallback() {
    if (!this.finder_ || this.changing_) {
      return;
    }
    // Several may change together
    this.changing_ = true;
    queueMicrotask(() => {
      this.changing_ = false;
      if (this.isConnected) {
        this.begin_();
      }
    });
  }

  /** @private */
  begin_() {
    this.end_();
    const language = this.language_();
    const say = speaker(language);
    this.finder_ = new Finder({
      api: this.api_(),
      key: this.getAttribute('key'),
      home: HOME,
      language,
      say,
      level: this.count_('heading-level', USUAL_LEVEL, 5),
      label: this.getAttribute('label') || say('heading') + (this.number_ > 1 ? ' ' + this.number_ : ''),
      most: this.count_('limit', USUAL_PAGE, LARGEST_PAGE),
      limits: new Limits(this),
      view: this.view_(),
      remember: this.hasAttribute('remember') ? this.id || 'alongside' : '',
      tell: (name, detail) => this.dispatchEvent(
        new CustomEvent(name, {detail, bubbles: true, composed: true, cancelable: name === 'alongside-open'})),
    });
    /** @type {!ShadowRoot} */ (this.shadowRoot).replaceChildren(this.finder_.element);
    this.finder_.start();
  }

  /** @private */
  end_() {
    if (this.finder_) {
      this.finder_.stop();
      this.finder_ = null;
    }
  }

  /** @private @return {string} */
  api_() {
    const api = this.getAttribute('api');
    return (api ? new URL(api, document.baseURI || undefined).href : HOME).replace(/\/+$/, '');
  }

  /** @private @return {string} */
  language_() {
    const spoken = this.closest('[lang]');
    return spoken && /^cy\b/i.test(spoken.getAttribute('lang') || '') ? 'cy' : 'en';
  }

  /** @private @return {string} what is shown of the results at first; only the list unless the page wants more */
  view_() {
    const view = this.getAttribute('view') || '';
    return ['map', 'both'].includes(view) ? view : 'list';
  }

  /**
   * @private
   * @param {string} name
   * @param {number} usual
   * @param {number} most
   * @return {number} what an attribute says, from 1 to the most; the usual one when it says nothing
   */
  count_(name, usual, most) {
    const value = Math.floor(Number(this.getAttribute(name)));
    return value >= 1 ? Math.min(value, most) : usual;
  }
}

// The same module by another address, as it happens on pages made of several parts
if (!customElements.get(NAME)) {
  customElements.define(NAME, AlongsideSearch);
}
