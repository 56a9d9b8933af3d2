/** @fileoverview Whether what the directory answers can be shown; what only looks like an answer is none. */

/**
 * @param {?} value
 * @return {boolean}
 */
const isText = (value) => typeof value === 'string';

/**
 * @param {?} value
 * @return {boolean}
 */
const isNothing = (value) => value === undefined || value === null;

/**
 * @param {?} value
 * @param {function(?): boolean} isOne
 * @return {boolean} whether it is a list of such
 */
const isListOf = (value, isOne) => Array.isArray(value) && value.every(isOne);

/**
 * @param {?} answer
 * @return {boolean} whether everything is there that is read without looking
 */
export function isAnswer(answer) {
  return Boolean(
    answer &&
    answer['total'] &&
    typeof answer['total']['value'] === 'number' &&
    answer['query'] &&
    answer['order'] &&
    isText(answer['order']['text']) &&
    isListOf(answer['items'], isItem) &&
    Object.values(answer['facets'] || {}).every((counts) => isListOf(counts, isCount)) &&
    (isNothing(answer['suggestion']) || isSuggestion(answer['suggestion']))
  );
}

/**
 * @param {?} suggestion
 * @return {boolean}
 */
function isSuggestion(suggestion) {
  return (
    isText(suggestion['text']) &&
    isListOf(suggestion['changes'], (change) => Boolean(change) && isText(change['parameter']))
  );
}

/**
 * @param {?} item
 * @return {boolean}
 */
function isItem(item) {
  const organisation = item && item['organisation'];
  return Boolean(
    organisation &&
    isText(organisation['id']) &&
    isText(organisation['name']) &&
    isListOf(organisation['supports'], isText) &&
    isStanding(organisation['claimed']) &&
    isStanding(organisation['evidenced']) &&
    isPoint(item['point']) &&
    isListOf(item['reasons'], (reason) => Boolean(reason) && isText(reason['met']) && isText(reason['text']))
  );
}

/**
 * @param {?} standing
 * @return {boolean}
 */
function isStanding(standing) {
  return (
    isNothing(standing) ||
    (typeof standing['rung'] === 'number' &&
      isText(standing['label']) &&
      (isNothing(standing['date']) || /^\d{4}-(0[1-9]|1[0-2])-\d\d$/.test(standing['date'])))
  );
}

/**
 * @param {?} point
 * @return {boolean}
 */
function isPoint(point) {
  return (
    isNothing(point) ||
    (isDegrees(point['lat'], 85) && isDegrees(point['lon'], 180) && (isNothing(point['label']) || isText(point['label'])))
  );
}

/**
 * @param {?} value
 * @param {number} most as far as maps go
 * @return {boolean}
 */
const isDegrees = (value, most) => typeof value === 'number' && Math.abs(value) <= most;

/**
 * @param {?} map
 * @return {boolean} whether it says where pictures of the ground come from
 */
export function isMapSettings(map) {
  return (
    Boolean(map) &&
    isText(map['tiles']) &&
    isText(map['attribution']) &&
    (isNothing(map['attributionLink']) || /^https?:/.test(map['attributionLink'])) &&
    typeof map['maxZoom'] === 'number'
  );
}

/**
 * @param {?} count
 * @return {boolean}
 */
function isCount(count) {
  return Boolean(count) && isText(count['code']) && isText(count['label']) && typeof count['count'] === 'number';
}

/**
 * @param {?} completion
 * @return {boolean}
 */
export function isCompletion(completion) {
  return Boolean(completion) && ['kind', 'text', 'parameter', 'value'].every((name) => isText(completion[name]));
}
