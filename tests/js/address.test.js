const assert = require("node:assert/strict");
const test = require("node:test");
const Address = require("../../templates/assets/js/address.js");

const hosted = (search = "", hash = "") => ({ protocol: "https:", pathname: "/matrix/", search, hash });
const disk = (search = "", hash = "") => ({ protocol: "file:", pathname: "/tmp/matrix.html", search, hash });

test("parameters are lists, each value once", () => {
  assert.deepEqual(Address.parse("?o=a,b,a&owner=aws"), { o: ["a", "b"], owner: ["aws"] });
  assert.deepEqual(Address.parse("?o=a&o=%62"), { o: ["a", "b"] });
  assert.deepEqual(Address.parse("?o=, ,&owner="), {});
  assert.deepEqual(Object.keys(Address.parse("?constructor=a&toString=b")), ["constructor", "toString"]);
});

test("what is written can be read by a person and by us", () => {
  const text = Address.format({ o: ["ec2-linux", "ecs-fargate"], owner: [], odd: ["a b&c"] });
  assert.equal(text, "o=ec2-linux,ecs-fargate&odd=a%20b%26c");
  assert.deepEqual(Address.parse(text), { o: ["ec2-linux", "ecs-fargate"], odd: ["a b&c"] });
});

test("a hash with parameters goes before the query; another hash does not", () => {
  assert.deepEqual(Address.read(hosted("?o=a", "#?o=b")), { o: ["b"] });
  assert.deepEqual(Address.read(hosted("?o=a", "#os-patching")), { o: ["a"] });
  assert.deepEqual(Address.read(disk("?o=a", "#?")), {});
});

test("hosted: the query holds the state, defaults are left out, the parameters of others stay", () => {
  assert.equal(Address.next(hosted("?h=patch&o=a"), { o: ["b", "c"] }, ["o"]), "/matrix/?h=patch&o=b,c");
  assert.equal(Address.next(hosted("?o=a", "#data"), {}, ["o"]), "/matrix/#data");
  assert.equal(Address.next(hosted("", "#?o=a"), { o: ["a"] }, ["o"]), "/matrix/?o=a");
});

test("from disk: the hash holds the state", () => {
  assert.equal(Address.next(disk(), { o: ["a", "b"] }, ["o"]), "/tmp/matrix.html#?o=a,b");
  assert.equal(Address.next(disk("", "#?o=a"), {}, ["o"]), "/tmp/matrix.html");
  assert.equal(Address.next(disk("?o=a"), {}, ["o"]), "/tmp/matrix.html?o=a#?");
});

test("the address to share starts at the hosted page", () => {
  assert.equal(Address.permanent("https://example.org/matrix/", { o: ["a"] }), "https://example.org/matrix/?o=a");
  assert.equal(Address.permanent("https://example.org/matrix/", { o: [] }), "https://example.org/matrix/");
});
