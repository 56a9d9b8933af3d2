/** @fileoverview Which marks would stand on top of each other. */

/** In pixels: how far apart two marks have to be for a finger to tell them apart. */
const APART = 48;

/**
 * @param {!Array<!Item>} items
 * @param {function(!Item): {x: number, y: number}} onMap where each is, in pixels
 * @return {!Array<!Array<!Item>>} each of them once; the first of a group is where its mark stands
 */
export function grouped(items, onMap) {
  /** @type {!Array<{x: number, y: number, items: !Array<!Item>}>} */
  const groups = [];
  for (const item of items) {
    const {x, y} = onMap(item);
    const near = groups.find((group) => Math.hypot(group.x - x, group.y - y) < APART);
    if (near) {
      near.items.push(item);
    } else {
      groups.push({x, y, items: [item]});
    }
  }
  return groups.map((group) => group.items);
}
