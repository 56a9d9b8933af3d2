/** @fileoverview Fetching the map's module, the very one this module was built with. */

/** The SHA-256 of the map's module in hexadecimal, which the build puts in. */
const DIGEST = '@alongside-map@';

/**
 * A map, as its module makes it.
 *
 * @record
 */
export class Chart {
  constructor() {
    /** @const {!HTMLElement} */
    this.element;
  }

  /** @param {!Array<!Item>} items */
  show(items) {}

  stop() {}
}

/** @type {?Promise<{draw: function(!Object): !Chart, sheet: !CSSStyleSheet}>} the one all searches of a page share */
let loading = null;

/**
 * @param {string} home where this module came from
 * @return {!Promise<{draw: function(!Object): !Chart, sheet: !CSSStyleSheet}>} fails where it can't be had, or is another
 */
export function load(home) {
  if (!loading) {
    loading = fetched(home).catch((failure) => {
      loading = null;
      throw failure;
    });
  }
  return loading;
}

/**
 * @param {string} home
 * @return {!Promise<?>}
 */
async function fetched(home) {
  const bytes = DIGEST.match(/../g) || [];
  const address = home + '/embed/' + bytes.slice(0, 8).join('') + '/alongside-map.js';
  await checked(address, 'sha256-' + btoa(String.fromCharCode(...bytes.map((byte) => parseInt(byte, 16)))));
  return import(address);
}

/**
 * Has the browser fetch a module and compare it. An import alone can't say what is expected.
 *
 * @param {string} address
 * @param {string} integrity
 * @return {!Promise<undefined>}
 */
async function checked(address, integrity) {
  const link = /** @type {!HTMLLinkElement} */ (document.createElement('link'));
  if (!link.relList.supports('modulepreload')) {
    return;
  }
  try {
    await new Promise((right, wrong) => {
      Object.assign(link, {rel: 'modulepreload', crossOrigin: 'anonymous', integrity, onload: right, onerror: wrong});
      link.href = address;
      document.head.append(link);
    });
  } finally {
    link.remove();
  }
}
