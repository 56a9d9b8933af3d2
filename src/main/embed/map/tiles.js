/** @fileoverview The pictures of the ground, from the server the directory names. */
import {GridLayer, TileLayer, unlisten} from './leaflet.js';

/**
 * Pictures that are no longer wanted are let go of. Leaflet would put one of its own in their place, which a page that
 * only lets pictures of the server in complains about.
 */
const Tiles = TileLayer.extend({
  _abortLoading() {
    for (const key of Object.keys(this._tiles)) {
      const {coords, el} = this._tiles[key];
      if (coords.z !== this._tileZoom && !el.complete) {
        letGo(el);
        el.remove();
        delete this._tiles[key];
      }
    }
  },

  _removeTile(key) {
    if (this._tiles[key]) {
      letGo(this._tiles[key].el);
    }
    GridLayer.prototype._removeTile.call(this, key);
  },
});

/** @param {!Element} picture */
function letGo(picture) {
  unlisten(picture);
  picture.removeAttribute('src');
}

/**
 * @param {string} template the address of a picture, with {z}, {x} and {y} in it
 * @return {?} the layer
 */
export const tiles = (template) => new Tiles(template);
