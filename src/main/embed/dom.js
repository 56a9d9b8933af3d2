/** @fileoverview Making elements. Whatever comes from elsewhere goes in as text and never as markup. */

/**
 * @param {string} tag
 * @param {!Object<string, (string|number|boolean|null|undefined|function(?))>=} attributes true for one without a value,
 *     false, null or undefined for none; a function listens to the event it is named for
 * @param {...(!Node|string|null)} children
 * @return {!HTMLElement}
 */
export function make(tag, attributes = {}, ...children) {
  const element = /** @type {!HTMLElement} */ (document.createElement(tag));
  for (const name of Object.keys(attributes)) {
    const value = attributes[name];
    if (typeof value === 'function') {
      element.addEventListener(name, /** @type {function(!Event)} */ (value));
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(name, value === true ? '' : String(value));
    }
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

/**
 * @param {!Object<string, (string|number|boolean|null|undefined|function(?))>} attributes
 * @return {!HTMLInputElement}
 */
export function makeInput(attributes) {
  return /** @type {!HTMLInputElement} */ (make('input', attributes));
}

/**
 * @param {string} text
 * @param {function(!Event)} pressed
 * @param {!Object<string, (string|number|boolean|null|undefined|function(?))>=} attributes
 * @return {!HTMLElement}
 */
export function makeButton(text, pressed, attributes = {}) {
  return make('button', {type: 'button', part: 'button', ...attributes, click: pressed}, text);
}
