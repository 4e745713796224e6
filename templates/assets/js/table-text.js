// A table as text: rows of strings, the first of them the head.

const TableText = (() => {
  const FORMATS = {
    csv: { type: "text/csv", of: (rows) => lines(rows, (row) => row.map(quoted).join(","), "\r\n") },
    tsv: { type: "text/tab-separated-values", of: (rows) => lines(rows, (row) => row.map(oneLine).join("\t"), "\n") },
    md: { type: "text/markdown", of: markdown },
  };

  function lines(rows, line, end) {
    return rows.map((row) => line(row) + end).join("");
  }

  function quoted(text) {
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  }

  function oneLine(text) {
    return text.replace(/\s+/g, " ");
  }

  function markdown([head, ...body]) {
    const line = (row) => `| ${row.map((text) => oneLine(text).replaceAll("|", "\\|")).join(" | ")} |`;
    return lines([head, head.map(() => "---"), ...body], line, "\n");
  }

  /** Rows as `csv`, `tsv` or `md`. */
  function format(name, rows) {
    return FORMATS[name].of(rows);
  }

  return { format, type: (name) => FORMATS[name].type };
})();

if (typeof module !== "undefined") module.exports = TableText;
