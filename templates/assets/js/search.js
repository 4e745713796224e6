// Finding one of a few dozen names while somebody types. An entry is `{id, name, short, words}`.

const Search = (() => {
  function words(text) {
    return text.toLowerCase().split(/[^a-z0-9.]+/).filter(Boolean);
  }

  /** How well a typed word fits an entry: the start of its name counts most, a keyword least, 0 is not at all. */
  function score(typed, entry) {
    const starts = (text) => words(text).some((word) => word.startsWith(typed));
    if (words(entry.id).includes(typed) || words(entry.short).includes(typed)) return 5;
    if (starts(entry.short)) return 4;
    if (starts(entry.name)) return 3;
    if (starts(entry.words)) return 2;
    return typed.length > 2 && `${entry.name} ${entry.words}`.toLowerCase().includes(typed) ? 1 : 0;
  }

  /** The entries that every typed word fits, best first; equals keep their order. */
  function find(text, entries) {
    const typed = words(text);
    const found = [];
    for (const entry of entries) {
      const scores = typed.map((word) => score(word, entry));
      if (scores.every(Boolean)) found.push({ entry, sum: scores.reduce((all, each) => all + each, 0) });
    }
    return found.sort((a, b) => b.sum - a.sum).map(({ entry }) => entry);
  }

  return { find };
})();

if (typeof module !== "undefined") module.exports = Search;
