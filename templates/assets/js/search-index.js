// The theme loads the whole search index with every page. It is the largest file of the site, so it waits until
// search is wanted: by pointer, by focus, or by an address that asks for something. Runs before the theme.

(() => {
  const SEARCH = "[data-md-component='search'], [for='__search']";
  const asked = new URLSearchParams(location.search);
  const { open, send } = XMLHttpRequest.prototype;
  const held = new WeakSet();

  const wanted = new Promise((resolve) => {
    if (asked.has("q") || asked.has("h")) resolve();
    for (const kind of ["focusin", "pointerover"]) {
      addEventListener(kind, ({ target }) => { if (target.closest?.(SEARCH)) resolve(); }, { passive: true });
    }
  });

  XMLHttpRequest.prototype.open = function (method, url, ...rest) {
    if (String(url).endsWith("/search/search_index.json")) held.add(this);
    return open.call(this, method, url, ...rest);
  };

  XMLHttpRequest.prototype.send = function (...body) {
    if (held.has(this)) wanted.then(() => send.apply(this, body));
    else send.apply(this, body);
  };
})();
