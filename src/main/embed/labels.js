/** @fileoverview What codes are called, as far as answers have said. */

/** The labels of codes, by the parameter of the search they belong to. */
export class Labels {
  constructor() {
    /** @private @const {!Map<string, string>} */
    this.labels = new Map();
  }

  /**
   * @param {string} name
   * @param {string} code
   * @param {string} label
   */
  learn(name, code, label) {
    this.labels.set(name + ' ' + code, label);
  }

  /** @param {!Answer} answer */
  learnFrom(answer) {
    const facets = answer.facets || {};
    for (const facet of Object.keys(facets)) {
      for (const {code, label} of facets[facet]) {
        this.learn(facet === 'rung' ? 'maturity' : facet, code, label);
      }
    }
    // As it was understood: for each parameter a list of lists of codes with their labels
    for (const name of Object.keys(answer.query)) {
      const wanted = answer.query[name];
      const codes = /** @type {!Array<?>} */ (Array.isArray(wanted) ? wanted.flat() : []);
      codes.filter((known) => known && known.label).forEach(({code, label}) => this.learn(name, code, label));
    }
  }

  /**
   * @param {string} name
   * @param {string} code
   * @return {string} the label, or nothing
   */
  known(name, code) {
    return this.labels.get(name + ' ' + code) || '';
  }

  /**
   * @param {string} name
   * @param {string} code
   * @return {string} the label, or the code itself
   */
  of(name, code) {
    return this.known(name, code) || code;
  }
}
