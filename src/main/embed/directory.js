/** @fileoverview Asking the directory, and telling apart the ways in which that can fail. */
import {isAnswer, isCompletion, isMapSettings} from './answer.js';

/** In milliseconds: how long an answer may take. */
const LONGEST_WAIT = 20000;

/** In seconds: how long to leave a busy directory alone when it doesn't say. */
const USUAL_REST = 10;

/**
 * A parameter at fault, and what was sent of it that is; nothing when the directory doesn't say.
 *
 * @typedef {{field: string, value: string}}
 */
export let Fault;

/** Why there is no answer that can be used. */
export class Failure extends Error {
  /**
   * @param {string} kind down: not reached; late: gave up waiting; busy: it asked for a rest; refused: it doesn't take
   *     the question or the key; broken: anything else
   * @param {number} status of HTTP, 0 when there is none
   * @param {number=} rest how long to leave it alone, in seconds
   * @param {!Array<!Fault>=} faults
   */
  constructor(kind, status, rest = 0, faults = []) {
    super(kind);
    /** @const {string} */
    this.kind = kind;
    /** @const {number} */
    this.status = status;
    /** @const {number} */
    this.rest = rest;
    /** @const {!Array<!Fault>} */
    this.faults = faults;
  }

  /**
   * @param {string} field
   * @return {boolean} whether this parameter is at fault
   */
  isAbout(field) {
    return this.faults.some((fault) => fault.field === field);
  }
}

/**
 * Searches.
 *
 * @param {string} address
 * @param {{key: ?string, language: string}} caller the key it asks with, if any, and what it reads
 * @param {!AbortSignal} stale aborted when nobody wants the answer any more
 * @return {!Promise<!Answer>}
 * @throws {!Failure}
 */
export async function search(address, caller, stale) {
  const answer = await ask(address, caller, stale);
  if (!isAnswer(answer)) {
    throw new Failure('broken', 200);
  }
  return /** @type {!Answer} */ (answer);
}

/**
 * What completes what is being typed; nothing when that can't be found out, for it is only a help.
 *
 * @param {string} address
 * @param {{key: ?string, language: string}} caller the key it asks with, if any, and what it reads
 * @param {!AbortSignal} stale
 * @return {!Promise<!Array<!Completion>>}
 */
export async function complete(address, caller, stale) {
  try {
    const answer = await ask(address, caller, stale);
    const items = answer && Array.isArray(answer['items']) ? answer['items'] : [];
    return items.filter(isCompletion);
  } catch (failure) {
    return [];
  }
}

/**
 * Where pictures of the ground come from; nothing when the directory has no map, or that can't be found out.
 *
 * @param {string} api
 * @param {string} language
 * @param {!AbortSignal} stale
 * @return {!Promise<?MapSettings>}
 */
export async function mapSettings(api, language, stale) {
  try {
    const settings = await ask(api + '/embed/settings.json', {key: null, language}, stale);
    const map = settings && settings['map'];
    return isMapSettings(map) ? /** @type {!MapSettings} */ (map) : null;
  } catch (failure) {
    return null;
  }
}

/**
 * @param {string} address
 * @param {{key: ?string, language: string}} caller the key it asks with, if any, and what it reads
 * @param {!AbortSignal} stale
 * @return {!Promise<?>}
 */
async function ask(address, caller, stale) {
  const patience = new AbortController();
  const stop = () => patience.abort();
  const clock = setTimeout(stop, LONGEST_WAIT);
  stale.addEventListener('abort', stop);
  let answer = null;
  try {
    answer = await fetch(address, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      headers: headersOf(caller),
      signal: patience.signal,
    });
    const text = await answer.text();
    if (answer.ok) {
      return parsed(text);
    }
    throw failureOf(answer, parsed(text));
  } catch (failure) {
    if (failure instanceof Failure) {
      throw failure;
    }
    throw new Failure(patience.signal.aborted ? 'late' : 'down', answer ? answer.status : 0);
  } finally {
    clearTimeout(clock);
    stale.removeEventListener('abort', stop);
  }
}

/**
 * A key is sent even if there is nothing in it: a page that is limited must not show everybody because its key got lost.
 *
 * @param {{key: ?string, language: string}} caller
 * @return {!Object<string, string>}
 */
function headersOf(caller) {
  const headers = {'Accept': 'application/json', 'Accept-Language': caller.language};
  if (caller.key !== null) {
    headers['X-API-Key'] = caller.key;
  }
  return headers;
}

/**
 * @param {string} text
 * @return {?} what the JSON says; null when it is none
 */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch (rubbish) {
    return null;
  }
}

/**
 * @param {!Response} answer
 * @param {?} problem
 * @return {!Failure}
 */
function failureOf(answer, problem) {
  const status = answer.status;
  const asked = answer.headers.get('Retry-After');
  if (status === 429 || (status === 503 && asked)) {
    return new Failure('busy', status, seconds(asked));
  }
  if (status >= 500) {
    return new Failure('broken', status);
  }
  const errors = problem && Array.isArray(problem['errors']) ? problem['errors'] : [];
  return new Failure('refused', status, 0, errors.filter(Boolean).map(faultOf));
}

/**
 * @param {!Object<string, *>} error
 * @return {!Fault}
 */
const faultOf = (error) => ({field: String(error['field']), value: String(error['value'] || '')});

/**
 * @param {?string} retryAfter seconds or a date
 * @return {number} at least 1
 */
function seconds(retryAfter) {
  if (!retryAfter) {
    return USUAL_REST;
  }
  const wait = /^\d+$/.test(retryAfter) ? Number(retryAfter) : (Date.parse(retryAfter) - Date.now()) / 1000;
  return isNaN(wait) ? USUAL_REST : Math.max(1, Math.ceil(wait));
}
