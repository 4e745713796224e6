// The theme's search takes every word that is typed for the start of a word: “is” finds “isolation”, and
// “patches” does not find “patching”. A question is cut down to what it is about before the search sees it.

const Query = (() => {
  const SAY_NOTHING = new Set(
    ("a an and are at be by can did do does for from get gets has have how i in is it its me my must need needs of " +
      "on or our responsible should the to was we what when where which who whose why with you your").split(" "),
  );
  // Endings that forms of a word differ in, longest first, and how many letters must stay.
  const ENDINGS = { ings: 4, ions: 5, ing: 4, ion: 5, ies: 4, hes: 4, ed: 5, es: 5, s: 3, e: 5 };

  /** The part of a word that its other forms share: patches, patching and patched begin with “patch”. */
  function stem(word) {
    if (!/^[a-z]{4,}$/.test(word) || /(ss|us|is)$/.test(word)) return word;
    for (const [ending, left] of Object.entries(ENDINGS)) {
      const cut = word.slice(0, -(ending === "hes" ? 2 : ending.length));
      if (word.endsWith(ending) && cut.length >= left && !/([^aeiou])\1$/.test(cut)) return cut;
    }
    return word;
  }

  /** What a query is about; a query of nothing but small words stays as it is, and so does an exact one. */
  function about(query) {
    if (/["+~^*]/.test(query)) return query;
    const words = query.toLowerCase().replace(/[?!,;:()“”]/g, " ").split(/\s+/).filter(Boolean);
    const kept = words.filter((word) => !SAY_NOTHING.has(word));
    return kept.length ? kept.map(stem).join(" ") : query;
  }

  /** Stand between the search field and the theme's search, which runs in a worker. */
  function listen(worker) {
    const post = worker.prototype.postMessage;
    worker.prototype.postMessage = function (message, ...rest) {
      const asks = message?.type === 2 && typeof message.data === "string";
      return post.call(this, asks ? { ...message, data: about(message.data) } : message, ...rest);
    };
  }

  return { stem, about, listen };
})();

if (typeof module !== "undefined") module.exports = Query;
else Query.listen(Worker);
