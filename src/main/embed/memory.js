/** @fileoverview Keeping what was chosen in the address, behind the #, where only this browser sees it. */

/** In milliseconds: letters typed closer together than this are one step back. */
const ONE_STEP = 2000;

/** Prefixes in use on this page. */
const taken = new Set();

/** The part of the address that belongs to one component. */
export class Memory {
  /**
   * @param {string} prefix
   * @param {function()} turned called when somebody goes back or forth
   */
  constructor(prefix, turned) {
    /** @private @const {string} */
    this.prefix = prefix;
    /** @private {boolean} whether nobody else has the prefix; no longer once closed */
    this.ours = !taken.has(prefix);
    /** @private {number} when letters were last typed */
    this.typed = 0;
    /** @private @const {function()} */
    this.turned = turned;
    if (this.ours) {
      taken.add(prefix);
      window.addEventListener('popstate', turned);
    } else {
      console.warn('alongside-search: two components remember as "' + prefix + '"; give each an id of its own');
    }
  }

  close() {
    if (this.ours) {
      this.ours = false;
      taken.delete(this.prefix);
      window.removeEventListener('popstate', this.turned);
    }
  }

  /** @return {!Array<string>} what the address says about this component */
  parts() {
    return this.ours ? fragment().filter((part) => this.isOwn(part)) : [];
  }

  /**
   * Writes what was chosen into the address, as a step to go back from; letters typed one after the other are one step.
   *
   * @param {!Array<string>} parts
   * @param {boolean} typing
   * @param {number} now in milliseconds
   */
  keep(parts, typing, now) {
    const others = fragment().filter((part) => !this.isOwn(part));
    const all = [...others, ...parts].join('&');
    if (!this.ours || all === location.hash.slice(1)) {
      return;
    }
    const address = location.pathname + location.search + (all ? '#' + all : '');
    if (typing && now - this.typed < ONE_STEP) {
      history.replaceState(history.state, '', address);
    } else {
      history.pushState(history.state, '', address);
    }
    this.typed = typing ? now : 0;
  }

  /**
   * @private
   * @param {string} part
   * @return {boolean}
   */
  isOwn(part) {
    return part.startsWith(this.prefix + '.');
  }
}

/** @return {!Array<string>} */
function fragment() {
  return location.hash
    .slice(1)
    .split('&')
    .filter((part) => part);
}
