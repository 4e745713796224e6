// What a checklist remembers, and that nothing it finds in a browser can break the page.

const assert = require("node:assert/strict");
const test = require("node:test");
const Ticks = require("../../templates/assets/js/ticks.js");

/** A store as a browser has it. */
function store(entries = {}) {
  const kept = new Map(Object.entries(entries));
  return {
    kept,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => { kept.set(key, value); },
    removeItem: (key) => { kept.delete(key); },
  };
}

test("what was written is read again", () => {
  const browser = store();
  assert.equal(Ticks.write(browser, "a", new Set(["a/x/2", "a/x/1"])), true);
  assert.equal(browser.kept.get("checklist:a"), '["a/x/1","a/x/2"]');
  assert.deepEqual(Ticks.read(browser, "a"), new Set(["a/x/1", "a/x/2"]));
  assert.deepEqual(Ticks.read(browser, "b"), new Set());
});

test("an empty list leaves no entry", () => {
  const browser = store({ "checklist:a": '["a/x/1"]' });
  Ticks.write(browser, "a", new Set());
  assert.equal(browser.kept.size, 0);
});

test("an entry that is no list of ids counts for nothing", () => {
  for (const entry of ["{", "3", '{"a":1}', "[1,null]"]) {
    assert.deepEqual(Ticks.read(store({ "checklist:a": entry }), "a"), new Set());
  }
});

test("a browser that keeps nothing says so", () => {
  const full = { ...store(), setItem() { throw new Error("full"); } };
  assert.equal(Ticks.write(full, "a", new Set(["a/x/1"])), false);
});

test("the count is a sentence", () => {
  assert.equal(Ticks.says(1, 3), "1 of 3 done");
});
