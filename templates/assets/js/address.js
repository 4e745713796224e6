// The state of a page as parameters of its address: `?o=ec2-linux,ecs-fargate&owner=customer`. From disk they
// stand in the hash, since a browser lets no page rewrite the query of a file. Defaults are left out.

const Address = (() => {
  /** Parameters of a text such as `o=a,b&owner=aws`: name → list of values. */
  function parse(text) {
    const found = new Map();
    for (const [name, value] of new URLSearchParams(text)) {
      const values = value.split(",").map((each) => each.trim()).filter(Boolean);
      if (values.length) found.set(name, [...new Set([...(found.get(name) ?? []), ...values])]);
    }
    return Object.fromEntries(found);
  }

  /** The text of parameters; commas stay commas, so that a person can read and change it. */
  function format(parameters) {
    return Object.entries(parameters)
      .filter(([, values]) => values.length)
      .map(([name, values]) => `${name}=${values.map(encodeURIComponent).join(",")}`)
      .join("&");
  }

  /** The parameters of a location: of its hash, where that holds some, or of its query. */
  function read(location) {
    return parse(location.hash.startsWith("#?") ? location.hash.slice(2) : location.search);
  }

  /** Where the address bar goes for some parameters; those of others in the query stay. */
  function next(location, parameters, own) {
    const others = Object.entries(parse(location.search)).filter(([name]) => !own.includes(name));
    if (location.protocol === "file:") {
      const text = format(parameters);
      return `${location.pathname}${location.search}${text || location.search ? `#?${text}` : ""}`;
    }
    const text = format({ ...Object.fromEntries(others), ...parameters });
    const hash = location.hash.startsWith("#?") ? "" : location.hash;
    return `${location.pathname}${text ? `?${text}` : ""}${hash}`;
  }

  /** Put parameters into the address bar without a step in the history. */
  function write(parameters, own) {
    history.replaceState(history.state, "", next(location, parameters, own));
  }

  /** The address to share: on the hosted site, whatever copy is open. */
  function permanent(base, parameters) {
    const text = format(parameters);
    return text ? `${base}?${text}` : base;
  }

  return { parse, format, read, next, write, permanent };
})();

if (typeof module !== "undefined") module.exports = Address;
