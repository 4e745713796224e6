const assert = require("node:assert/strict");
const test = require("node:test");
const CompareRows = require("../../templates/assets/js/compare-rows.js");

const KNOWN = ["vm-a", "vm-b", "pod", "fun"];
const ALIASES = new Map([["vm", "vm-a"], ["engine", "pod"]]);
const resolve = (ids, most = 5) => CompareRows.resolve(ids, KNOWN, ALIASES, most);

test("ids stay in the order of the address", () => {
  assert.deepEqual(resolve(["fun", "vm-b"]), { chosen: ["fun", "vm-b"], unknown: [], over: [] });
});

test("a service means its first offering, and nothing comes twice", () => {
  assert.deepEqual(resolve(["vm", "vm-a", "engine"]).chosen, ["vm-a", "pod"]);
});

test("unknown ids come back by name; the others are compared", () => {
  assert.deepEqual(resolve(["nope", "pod", "constructor"]), { chosen: ["pod"], unknown: ["nope", "constructor"], over: [] });
});

test("those past the limit come back by id", () => {
  assert.deepEqual(resolve(["vm-a", "vm-b", "pod", "fun"], 2), { chosen: ["vm-a", "vm-b"], unknown: [], over: ["pod", "fun"] });
});

test("a layer differs in who is responsible or in what is left", () => {
  const cells = (...pairs) => Object.fromEntries(pairs.map(([owner, action], at) => [`l${at}`, { owner, action }]));
  const columns = [
    cells(["aws", "nothing"], ["customer", "operate"], ["shared", "choose"]),
    cells(["aws", "nothing"], ["shared", "operate"], ["shared", "operate"]),
  ];
  assert.deepEqual(CompareRows.split(["l0", "l1", "l2"], columns), { differ: ["l1", "l2"], same: ["l0"] });
});

test("a column moves by one place and not past the end", () => {
  assert.deepEqual(CompareRows.move(["a", "b", "c"], 0, 1), ["b", "a", "c"]);
  assert.deepEqual(CompareRows.move(["a", "b", "c"], 2, 1), ["a", "b", "c"]);
  assert.deepEqual(CompareRows.move(["a", "b", "c"], 0, -1), ["a", "b", "c"]);
});
