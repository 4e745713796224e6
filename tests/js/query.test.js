const assert = require("node:assert/strict");
const test = require("node:test");
const Query = require("../../templates/assets/js/query.js");

test("a question is cut down to what it is about", () => {
  assert.equal(Query.about("Who patches the fargate OS?"), "patch fargat os");
  assert.equal(Query.about("is my EBS encrypted"), "ebs encrypt");
});

test("forms of a word share their beginning", () => {
  for (const word of ["patch", "patches", "patched", "patching"]) assert.equal(Query.stem(word), "patch");
  for (const word of ["rotate", "rotates", "rotated", "rotating", "rotation"]) assert.equal("rotation".startsWith(Query.stem(word)), true, word);
  for (const word of ["policies", "updates", "keys", "amis"]) assert.equal(word.startsWith(Query.stem(word)), true, word);
});

test("a word is never cut so far that it means anything", () => {
  for (const word of ["ecs", "aws", "tls", "access", "region", "session", "node", "code", "image", "s3", "k8s", "status"]) {
    assert.equal(Query.stem(word), word);
  }
  assert.equal(Query.stem("logging"), "logging");
});

test("versions, ids and names with signs stay whole", () => {
  assert.equal(Query.about("provided.al2023 node.js"), "provided.al2023 node.js");
});

test("a query that says how it wants to be read stays as it is", () => {
  for (const query of ['"who patches"', "+patches", "patch*", "ami~1"]) assert.equal(Query.about(query), query);
});

test("a query of small words alone stays as it is", () => {
  assert.equal(Query.about("who is it"), "who is it");
  assert.equal(Query.about(""), "");
});

test("only queries are changed on their way to the worker", () => {
  const sent = [];
  class Worker {
    postMessage(message) { sent.push(message); }
  }
  Query.listen(Worker);
  const worker = new Worker();
  worker.postMessage({ type: 2, data: "who patches" });
  worker.postMessage({ type: 0, data: { docs: [] } });
  worker.postMessage("anything");
  assert.deepEqual(sent, [{ type: 2, data: "patch" }, { type: 0, data: { docs: [] } }, "anything"]);
});
