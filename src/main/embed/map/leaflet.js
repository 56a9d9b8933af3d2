/** @fileoverview The parts of Leaflet that draw the map; it has no types that the compiler knows. */
import {off} from '../leaflet/src/dom/DomEvent.js';
import {setPosition} from '../leaflet/src/dom/DomUtil.js';
import {toLatLngBounds} from '../leaflet/src/geo/LatLngBounds.js';
import {toPoint} from '../leaflet/src/geometry/Point.js';
import {GridLayer as Grid} from '../leaflet/src/layer/tile/GridLayer.js';
import {TileLayer as Tile} from '../leaflet/src/layer/tile/TileLayer.js';
import '../leaflet/src/map/handler/Map.ScrollWheelZoom.js';
import '../leaflet/src/map/handler/Map.TouchZoom.js';
import {createMap} from '../leaflet/src/map/Map.js';

/** Makes a map of an element, with options. */
export const makeMap = /** @type {?} */ (createMap);

/** Makes bounds of points, each a latitude and a longitude. */
export const boundsOf = /** @type {?} */ (toLatLngBounds);

/** Makes a point of pixels. */
export const pointOf = /** @type {?} */ (toPoint);

/** Puts an element at a point. */
export const put = /** @type {?} */ (setPosition);

/** Takes all listeners from an element. */
export const unlisten = /** @type {?} */ (off);

/** What tiles are laid out by. */
export const GridLayer = /** @type {?} */ (Grid);

/** What tiles that are pictures are laid out by. */
export const TileLayer = /** @type {?} */ (Tile);
