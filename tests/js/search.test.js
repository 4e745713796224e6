const assert = require("node:assert/strict");
const test = require("node:test");
const Search = require("../../templates/assets/js/search.js");

const ENTRIES = [
  { id: "pod-vm", name: "Pods on machines", short: "Pods VM", words: "container instance, docker" },
  { id: "pod-free", name: "Pods without machines", short: "Pods free", words: "serverless, containers on vm.micro" },
  { id: "fun", name: "Functions", short: "Fun", words: "serverless, go1.x" },
];
const find = (text) => Search.find(text, ENTRIES).map((entry) => entry.id);

test("nothing typed finds everything, in its order", () => {
  assert.deepEqual(find("  "), ["pod-vm", "pod-free", "fun"]);
});

test("every word must fit, in any order and case", () => {
  assert.deepEqual(find("MACHINES pods"), ["pod-vm", "pod-free"]);
  assert.deepEqual(find("pods functions"), []);
});

test("a name goes before a keyword", () => {
  assert.deepEqual(find("vm"), ["pod-vm", "pod-free"]);
  assert.deepEqual(find("f"), ["pod-free", "fun"]);
});

test("keywords and the middle of words are found", () => {
  assert.deepEqual(find("serverless"), ["pod-free", "fun"]);
  assert.deepEqual(find("ocker"), ["pod-vm"]);
  assert.deepEqual(find("ck"), []);
  assert.deepEqual(find("go1.x"), ["fun"]);
});
