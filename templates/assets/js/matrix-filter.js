// What is left of a matrix for a reader's choices. A model is `{columns: [{offering, service}], rows: [{group,
// cells: [{owner, action}]}]}`; choices are parameters of the address, where none means all.

const MatrixFilter = (() => {
  function fits(chosen, value) {
    return !chosen?.length || chosen.includes(value);
  }

  /** Whether cells give one answer to “who?” and “what is left?”. One cell alone agrees with nobody. */
  function agree(cells) {
    return cells.length > 1 && cells.every(
      ({ owner, action }) => owner === cells[0].owner && action === cells[0].action,
    );
  }

  /** Which columns, rows and cells stay, and how many of each. */
  function shown(model, choices) {
    const columns = model.columns.map(
      ({ offering, service }) => fits(choices.service, service) && fits(choices.o, offering),
    );
    const rows = model.rows.map((row) => {
      const cells = row.cells.map(
        (cell, at) => columns[at] && fits(choices.owner, cell.owner) && fits(choices.action, cell.action),
      );
      const left = fits(choices.group, row.group) && cells.some(Boolean)
        && !(choices.agree && agree(row.cells.filter((_, at) => columns[at])));
      return { left, cells };
    });
    const left = rows.filter((row) => row.left);
    return {
      columns,
      rows,
      counts: {
        columns: columns.filter(Boolean).length,
        rows: left.length,
        cells: left.flatMap((row) => row.cells).filter(Boolean).length,
      },
    };
  }

  /** The counts in words, for eyes and screen readers. */
  function sentence(counts, model) {
    if (!counts.cells) return "No answer fits all of this.";
    const part = (count, all, noun) => (count === all ? `${all} ${noun}` : `${count} of ${all} ${noun}`);
    const all = model.rows.length * model.columns.length;
    return [
      part(counts.rows, model.rows.length, "layers"),
      part(counts.columns, model.columns.length, "offerings"),
      part(counts.cells, all, "answers"),
    ].join(", ");
  }

  return { agree, shown, sentence };
})();

if (typeof module !== "undefined") module.exports = MatrixFilter;
