// Which duties of a checklist are done: kept in this browser, one entry a checklist, and nowhere else.

const Ticks = (() => {
  const key = (checklist) => `checklist:${checklist}`;

  /** The ids that were ticked; none when the entry is missing or unreadable. */
  function read(store, checklist) {
    try {
      const found = JSON.parse(store.getItem(key(checklist)) ?? "[]");
      return new Set(Array.isArray(found) ? found.filter((id) => typeof id === "string") : []);
    } catch {
      return new Set();
    }
  }

  /** Keep the ids; an empty list leaves no entry. Returns whether that worked. */
  function write(store, checklist, done) {
    try {
      if (done.size) store.setItem(key(checklist), JSON.stringify([...done].sort()));
      else store.removeItem(key(checklist));
      return true;
    } catch {
      return false;
    }
  }

  /** The count as a sentence. */
  const says = (done, total) => `${done} of ${total} done`;

  return { read, write, says };
})();

if (typeof module !== "undefined") module.exports = Ticks;
