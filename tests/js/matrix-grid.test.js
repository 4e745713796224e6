const assert = require("node:assert/strict");
const test = require("node:test");
const MatrixGrid = require("../../templates/assets/js/matrix-grid.js");

// The first row has a head over two columns; a hidden cell is null.
const CELLS = [
  [null, "pods", "pods", "vms"],
  ["layer", "a1", "a2", "a3"],
  ["layer2", null, "b2", "b3"],
  ["layer3", "c1", null, null],
];
const at = (place) => place && CELLS[place[0]][place[1]];
const step = (from, key, ctrl = false) => at(MatrixGrid.next(CELLS, from, key, ctrl));

test("arrows go to the neighbour", () => {
  assert.equal(step([1, 1], "ArrowRight"), "a2");
  assert.equal(step([1, 1], "ArrowLeft"), "layer");
  assert.equal(step([1, 2], "ArrowDown"), "b2");
  assert.equal(step([2, 3], "ArrowUp"), "a3");
});

test("arrows pass over what is hidden and over the rest of a wide head", () => {
  assert.equal(step([1, 1], "ArrowDown"), "c1");
  assert.equal(step([2, 0], "ArrowRight"), "b2");
  assert.equal(step([0, 1], "ArrowRight"), "vms");
});

test("at the edge the focus stays", () => {
  assert.equal(step([1, 3], "ArrowRight"), null);
  assert.equal(step([0, 1], "ArrowLeft"), null);
  assert.equal(step([2, 3], "ArrowDown"), null);
});

test("Home and End go to the ends of the row, with Ctrl to those of the grid", () => {
  assert.equal(step([2, 3], "Home"), "layer2");
  assert.equal(step([2, 0], "End"), "b3");
  assert.equal(step([2, 2], "Home", true), "pods");
  assert.equal(step([1, 2], "End", true), "c1");
});

test("other keys are the browser's", () => {
  assert.equal(step([1, 1], "Enter"), null);
  assert.equal(step([1, 1], "ArrowRight", true), null);
});
