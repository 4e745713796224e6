const assert = require("node:assert/strict");
const test = require("node:test");
const TableText = require("../../templates/assets/js/table-text.js");

const ROWS = [["Layer", "A|B"], ['say "hi", now', "two\nlines"], ["", "tab\there"]];

test("CSV quotes what needs it, and ends lines as RFC 4180 says", () => {
  assert.equal(TableText.format("csv", ROWS), 'Layer,A|B\r\n"say ""hi"", now","two\nlines"\r\n,tab\there\r\n');
});

test("TSV keeps a cell on its line and in its column", () => {
  assert.equal(TableText.format("tsv", ROWS), 'Layer\tA|B\nsay "hi", now\ttwo lines\n\ttab here\n');
});

test("Markdown has a rule below the head and no stray bar", () => {
  assert.equal(TableText.format("md", ROWS), '| Layer | A\\|B |\n| --- | --- |\n| say "hi", now | two lines |\n|  | tab here |\n');
});

test("each format knows its media type", () => {
  assert.deepEqual(["csv", "tsv", "md"].map(TableText.type), ["text/csv", "text/tab-separated-values", "text/markdown"]);
});
