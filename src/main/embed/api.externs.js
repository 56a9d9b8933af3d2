/**
 * @fileoverview What the directory answers, as far as the component reads it; openapi/openapi.yaml has all of it.
 * @externs
 */

/** @typedef {{code: string, label: string}} */
var Labelled;

/** @typedef {{code: string, label: string, count: number}} */
var Count;

/**
 * A rung with its date: when it was claimed, or until when it is borne out.
 *
 * @typedef {{rung: number, label: string, date: ?string}}
 */
var Standing;

/**
 * @typedef {{
 *   id: string,
 *   name: string,
 *   summary: ?string,
 *   kind: string,
 *   willing: string,
 *   claimed: ?Standing,
 *   evidenced: ?Standing,
 *   supports: !Array<string>
 * }}
 */
var Organisation;

/** @typedef {{criterion: string, met: string, text: string}} */
var Reason;

/**
 * Where something is on a map, and the name of the place that is the middle of.
 *
 * @typedef {{lat: number, lon: number, label: (string|undefined)}}
 */
var PointOfItem;

/** @typedef {{organisation: !Organisation, reasons: !Array<!Reason>, point: (!PointOfItem|undefined)}} */
var Item;

/**
 * One parameter to ask with otherwise; without a value, to leave out.
 *
 * @typedef {{parameter: string, value: (string|undefined)}}
 */
var Change;

/**
 * What else to ask.
 *
 * @typedef {{changes: !Array<!Change>, text: string}}
 */
var Suggestion;

/**
 * @typedef {{
 *   query: !Object<string, *>,
 *   total: {value: number, exact: boolean},
 *   order: {text: string},
 *   items: !Array<!Item>,
 *   facets: (!Object<string, !Array<!Count>>|undefined),
 *   suggestion: (!Suggestion|undefined),
 *   next: (string|undefined)
 * }}
 */
var Answer;

/**
 * Something that completes what is being typed.
 *
 * @typedef {{kind: string, text: string, parameter: string, value: string}}
 */
var Completion;

/** @typedef {{tiles: string, attribution: string, attributionLink: (string|undefined), maxZoom: number}} */
var MapSettings;

/** @type {!Array<!CSSStyleSheet>} */
ShadowRoot.prototype.adoptedStyleSheets;

/** @param {string} css */
CSSStyleSheet.prototype.replaceSync = function(css) {};

/** @type {boolean} */
KeyboardEvent.prototype.isComposing;

/** @type {!DOMTokenList} */
HTMLLinkElement.prototype.relList;

/**
 * What the map's module hands out. The build declares it around the module, and exports what is in it.
 *
 * @type {{draw: function(!Object): ?, sheet: !CSSStyleSheet}}
 */
var alongsideMap;
