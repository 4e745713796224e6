// Keys in the matrix, as the ARIA grid pattern asks: one stop for Tab, arrows inside.

const MatrixGrid = (() => {
  const STEPS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

  /**
   * Where a key leads from `[row, column]`, or null. `cells` holds, row by row, what can take the focus, or
   * null for what is hidden; a cell over several columns is there several times.
   */
  function next(cells, [row, column], key, ctrl) {
    if (key === "Home" || key === "End") return edge(cells, row, key, ctrl);
    if (!STEPS[key] || ctrl) return null;
    const [down, right] = STEPS[key];
    const from = cells[row][column];
    for (let r = row + down, c = column + right; cells[r]?.[c] !== undefined; r += down, c += right) {
      if (cells[r][c] !== null && cells[r][c] !== from) return [r, c];
    }
    return null;
  }

  /** The first or last place of the row or, with Ctrl, of the grid. */
  function edge(cells, row, key, ctrl) {
    const places = cells.flatMap((line, r) => line.map((cell, c) => [r, c]).filter(([, c]) => line[c] !== null));
    const open = ctrl ? places : places.filter(([r]) => r === row);
    return open.at(key === "Home" ? 0 : -1) ?? null;
  }

  /** Give a table the keys; returns what to call when rows or columns came or went. */
  function attach(table) {
    const rows = [...table.rows].filter((row) => !row.classList.contains("matrix__group"));
    let cells = [];
    let current = null;

    const seat = (link) => {
      current?.setAttribute("tabindex", "-1");
      current = link;
      current?.setAttribute("tabindex", "0");
    };
    const refresh = () => {
      cells = rows.filter((row) => !row.hidden && !row.parentElement.hidden).map(line);
      const open = cells.flat().filter(Boolean);
      if (!open.includes(current)) seat(open.find((link) => link.closest("td")) ?? open[0] ?? null);
    };
    const place = (link) => {
      const row = cells.findIndex((each) => each.includes(link));
      return row < 0 ? null : [row, cells[row].indexOf(link)];
    };

    table.addEventListener("focusin", (event) => {
      const link = event.target.closest("a");
      if (link) seat(link);
    });
    table.addEventListener("keydown", (event) => {
      const from = place(event.target);
      if (!from || event.altKey || event.metaKey || event.shiftKey) return;
      const to = next(cells, from, event.key, event.ctrlKey);
      if (!to && !STEPS[event.key]) return;
      event.preventDefault();
      if (to) go(cells[to[0]][to[1]]);
    });
    roles(table);
    refresh();
    return refresh;
  }

  /** Focus scrolls by itself, but may leave a link half behind the heads. */
  function go(link) {
    link.focus({ preventScroll: true });
    link.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  /** The links of a row by column; null where there is none to see. */
  function line(row) {
    return [...row.cells].filter((cell) => !cell.hidden).flatMap((cell) => {
      const link = cell.classList.contains("owner--left-out") ? null : cell.querySelector("a");
      return Array(cell.colSpan).fill(link);
    });
  }

  /** Say the roles aloud, since stacked cells may lose those of a table; and leave one stop for Tab. */
  function roles(table) {
    table.setAttribute("role", "grid");
    table.parentElement.removeAttribute("tabindex");
    const set = (selector, role) => {
      for (const each of table.querySelectorAll(selector)) each.setAttribute("role", role);
    };
    set("thead, tbody", "rowgroup");
    set("tr", "row");
    set("td", "gridcell");
    set("thead th", "columnheader");
    set("tbody th", "rowheader");
    for (const link of table.querySelectorAll("a")) link.setAttribute("tabindex", "-1");
  }

  return { next, attach };
})();

if (typeof module !== "undefined") module.exports = MatrixGrid;
