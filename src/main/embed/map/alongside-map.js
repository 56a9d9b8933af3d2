/**
 * @fileoverview The map, in a module of its own: the search loads it from ../charts.js when somebody is to see one, and
 * calls what is handed out here.
 */
import {Chart} from './chart.js';
import {sheet} from './style.js';

alongsideMap.draw = (how) => new Chart(/** @type {?} */ (how));
alongsideMap.sheet = sheet;
