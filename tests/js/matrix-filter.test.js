const assert = require("node:assert/strict");
const test = require("node:test");
const MatrixFilter = require("../../templates/assets/js/matrix-filter.js");

const cell = (owner, action) => ({ owner, action });
const MODEL = {
  columns: [{ offering: "vm", service: "machines" }, { offering: "pod", service: "pods" }, { offering: "task", service: "pods" }],
  rows: [
    { group: "low", cells: [cell("aws", "nothing"), cell("aws", "nothing"), cell("aws", "nothing")] },
    { group: "low", cells: [cell("customer", "operate"), cell("shared", "operate"), cell("shared", "operate")] },
    { group: "high", cells: [cell("customer", "choose"), cell("customer", "operate"), cell("customer", "enable")] },
  ],
};
const shown = (choices) => MatrixFilter.shown(MODEL, choices);
const rows = (choices) => shown(choices).rows.map((row) => row.left);

test("without a choice all is there", () => {
  assert.deepEqual(shown({}).counts, { columns: 3, rows: 3, cells: 9 });
});

test("services and offerings take columns away", () => {
  assert.deepEqual(shown({ service: ["pods"] }).columns, [false, true, true]);
  assert.deepEqual(shown({ o: ["vm", "task"] }).columns, [true, false, true]);
  assert.deepEqual(shown({ service: ["pods"], o: ["vm", "task"] }).columns, [false, false, true]);
});

test("a group takes rows away", () => {
  assert.deepEqual(rows({ group: ["high"] }), [false, false, true]);
});

test("owner and action take cells away, and rows that have none left", () => {
  const left = shown({ owner: ["customer"] });
  assert.deepEqual(left.rows.map((row) => row.cells), [[false, false, false], [true, false, false], [true, true, true]]);
  assert.deepEqual(left.counts, { columns: 3, rows: 2, cells: 4 });
  assert.deepEqual(rows({ owner: ["customer"], action: ["enable"] }), [false, false, true]);
  assert.deepEqual(rows({ owner: ["customer"], service: ["pods"] }), [false, false, true]);
});

test("rows agree on who and on what is left, among the columns that are shown", () => {
  assert.deepEqual(rows({ agree: ["hide"] }), [false, true, true]);
  assert.deepEqual(rows({ agree: ["hide"], service: ["pods"] }), [false, false, true]);
});

test("one column agrees with nobody", () => {
  assert.deepEqual(rows({ agree: ["hide"], o: ["vm"] }), [true, true, true]);
});

test("the sentence counts, and says when nothing is left", () => {
  const sentence = (choices) => MatrixFilter.sentence(shown(choices).counts, MODEL);
  assert.equal(sentence({}), "3 layers, 3 offerings, 9 answers");
  assert.equal(sentence({ o: ["vm"], group: ["low"] }), "2 of 3 layers, 1 of 3 offerings, 2 of 9 answers");
  assert.equal(sentence({ service: ["machines"], o: ["pod"] }), "No answer fits all of this.");
});
