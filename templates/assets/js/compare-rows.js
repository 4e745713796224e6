// What is compared, and which layers differ. Nothing here knows the page.

const CompareRows = (() => {
  /**
   * The offerings that some ids mean: an id, or the alias of a service. Ids that mean nothing, and those
   * past `most`, come back by name so that the page can say so.
   */
  function resolve(ids, known, aliases, most) {
    const meant = ids.map((id) => [id, known.includes(id) ? id : aliases.get(id)]);
    const found = [...new Set(meant.map(([, offering]) => offering).filter(Boolean))];
    return {
      chosen: found.slice(0, most),
      unknown: meant.filter(([, offering]) => !offering).map(([id]) => id),
      over: found.slice(most),
    };
  }

  /** Layers in two lists: those where who is responsible or what is left differs, and the others. */
  function split(layers, columns) {
    const answers = (layer) => new Set(columns.map((cells) => `${cells[layer].owner} ${cells[layer].action}`));
    const differ = layers.filter((layer) => answers(layer).size > 1);
    return { differ, same: layers.filter((layer) => !differ.includes(layer)) };
  }

  /** The list with the item at `from` moved by `step`; unchanged where there is no such place. */
  function move(list, from, step) {
    const to = from + step;
    if (to < 0 || to >= list.length) return list;
    const moved = [...list];
    [moved[from], moved[to]] = [moved[to], moved[from]];
    return moved;
  }

  return { resolve, split, move };
})();

if (typeof module !== "undefined") module.exports = CompareRows;
