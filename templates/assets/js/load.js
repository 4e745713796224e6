// Loads the scripts of a feature on the pages that have it, and the cells of an offering when they are asked
// for. Paths start at this file, so they hold on the hosted site, below another path and from disk; and a
// script may be loaded from disk, where a file may not be fetched.

const Load = (() => {
  const NEEDS = {
    matrix: ["address", "element", "share", "table-text", "matrix-filter", "matrix-grid", "matrix-popover", "matrix"],
    compare: ["address", "element", "share", "search", "combobox", "compare-rows", "compare-table", "compare"],
    finder: ["element", "search", "combobox", "finder"],
    checklist: ["element", "ticks", "checklist"],
  };
  const here = document.currentScript.src;
  const asked = new Map();

  /** A script, once; scripts run in the order in which they were asked for. */
  function script(path) {
    if (!asked.has(path)) {
      asked.set(path, new Promise((resolve, reject) => {
        const tag = document.createElement("script");
        tag.async = false;
        tag.onload = resolve;
        tag.onerror = () => reject(new Error(`${path} cannot be loaded`));
        tag.src = new URL(path, here);
        document.head.append(tag);
      }));
    }
    return asked.get(path);
  }

  /** The cells of an offering: layer → what its page says. */
  async function cells(offering) {
    await script(`../data/cells/${offering}.js`);
    return self.cells[offering];
  }

  document.addEventListener("DOMContentLoaded", () => {
    for (const place of document.querySelectorAll("[data-feature]")) {
      for (const name of NEEDS[place.dataset.feature]) script(`${name}.js`).catch(() => {});
    }
  });

  return { cells };
})();
