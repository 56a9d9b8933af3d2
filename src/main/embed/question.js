/** @fileoverview What is asked: what the page is about, which its owner decides, and what a visitor chooses in it. */

/** What a visitor can choose several of, each with whether one of them is enough. */
const ENOUGH = {'region': true, 'sector': true, 'type': true, 'supports': false, 'offers': false, 'needs': false};

/** What is counted. */
const FACETS = 'region,sector,rung,supports,type';

/** The parameters of a search that hold several codes. */
export const LISTS = Object.keys(ENOUGH);

/** How near, in kilometres, unless somebody says. */
export const USUAL_DISTANCE = '25';

const SINGLE = ['q', 'maturity', 'willing', 'unlisted', 'near', 'within'];

/** What the page is about: the directory's own parameters, which no visitor can widen. */
export class Limits {
  /**
   * @param {!Element} element whose attributes say so
   */
  constructor(element) {
    /** @private @const {!Object<string, string>} */
    this.values = {};
    for (const name of ['region', 'sector', 'supports', 'maturity']) {
      const value = (element.getAttribute(name) || '').trim();
      if (value) {
        this.values[name] = value;
      }
    }
  }

  /**
   * @param {string} name
   * @return {!Array<string>} the codes a visitor can choose among; empty for all
   */
  of(name) {
    return this.values[name] ? this.values[name].split(',').map((code) => code.trim()) : [];
  }

  /**
   * @param {string} name
   * @param {string} value some of it; nothing for any
   * @return {boolean} whether it is the page that asks for this
   */
  asks(name, value) {
    return Object.keys(this.values).includes(name) && this.values[name].includes(value);
  }

  /** @return {number} the lowest rung shown, 0 for any */
  rung() {
    return Number(this.values['maturity']) || 0;
  }

  /** @param {!URLSearchParams} parameters these are added to */
  addTo(parameters) {
    for (const [name, value] of Object.entries(this.values)) {
      if (name !== 'maturity') {
        parameters.append(name, value);
      }
    }
  }
}

/** What a visitor chose. */
export class Choice {
  constructor() {
    /** @const {!Object<string, string>} words, rung, place and the like */
    this.single = {};
    /** @const {!Object<string, !Array<string>>} codes, by parameter */
    this.lists = {};
    for (const name of LISTS) {
      this.lists[name] = [];
    }
    /** Where the browser is, as latitude,longitude to two decimals; never written down anywhere. */
    this.here = '';
    this.clear();
  }

  clear() {
    for (const name of SINGLE) {
      this.single[name] = '';
    }
    for (const name of LISTS) {
      this.lists[name] = [];
    }
    this.here = '';
  }

  /**
   * @param {string} name
   * @param {string} code
   * @param {boolean} wanted
   */
  choose(name, code, wanted) {
    const others = this.lists[name].filter((known) => known !== code);
    this.lists[name] = wanted ? others.concat(code) : others;
  }

  /**
   * @param {string} name of what there is one of
   * @param {string} value empty for none
   */
  one(name, value) {
    this.single[name] = value;
    if (name === 'near') {
      this.here = '';
    }
  }

  /**
   * @param {!Limits} limits
   * @return {!URLSearchParams} as the directory is asked
   */
  parameters(limits) {
    const parameters = new URLSearchParams();
    limits.addTo(parameters);
    const near = this.here || this.single['near'];
    const rung = Math.max(limits.rung(), Number(this.single['maturity']));
    const single = {
      'q': this.single['q'],
      'maturity': rung ? String(rung) : '',
      'willing': this.single['willing'],
      'unlisted': this.single['unlisted'],
      'near': near,
      'within': near ? this.single['within'] || USUAL_DISTANCE : '',
    };
    for (const [name, value] of Object.entries(single)) {
      if (value) {
        parameters.append(name, value);
      }
    }
    for (const name of LISTS) {
      const codes = this.lists[name];
      for (const value of ENOUGH[name] && codes.length > 0 ? [codes.join(',')] : codes) {
        parameters.append(name, value);
      }
    }
    return parameters;
  }

  /**
   * @param {string} prefix
   * @return {!Array<string>} parts of a fragment that say the same
   */
  toFragment(prefix) {
    const parts = [];
    for (const name of [...SINGLE, ...LISTS]) {
      const value = this.single[name] || (this.lists[name] || []).join(',');
      const idle = name === 'within' && !this.single['near'];
      if (value && !idle) {
        parts.push(prefix + '.' + name + '=' + encodeURIComponent(value));
      }
    }
    return parts;
  }

  /**
   * Chooses what a fragment says, and nothing else.
   *
   * @param {string} prefix
   * @param {!Array<string>} parts
   */
  readFragment(prefix, parts) {
    this.clear();
    for (const part of parts) {
      const [name, text] = part.slice(prefix.length + 1).split('=');
      const value = decoded(text || '');
      if (SINGLE.includes(name)) {
        this.single[name] = value;
      } else if (LISTS.includes(name)) {
        this.lists[name] = value.split(',').filter((code) => code);
      }
    }
  }
}

/**
 * @param {!URLSearchParams} parameters
 * @param {number} most how many a page holds
 * @param {?string} cursor where to go on, if not at the start
 * @return {!URLSearchParams}
 */
export function page(parameters, most, cursor) {
  const paged = new URLSearchParams(parameters);
  paged.append('limit', String(most));
  if (cursor) {
    paged.append('cursor', cursor);
  } else {
    paged.append('facets', FACETS);
  }
  return paged;
}

/**
 * @param {string} text
 * @return {string} as it was before somebody sent it as part of an address; nothing when it never was
 */
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch (malformed) {
    return '';
  }
}
