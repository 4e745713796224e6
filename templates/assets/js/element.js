// Elements made by scripts. Text is never read as HTML.

/** An element with attributes (a function becomes a listener, null leaves one out) and children. */
function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null) continue;
    if (typeof value === "function") made.addEventListener(key, value);
    else made.setAttribute(key, value);
  }
  made.append(...children.flat().filter((child) => child !== null));
  return made;
}

/** The badge of a split, with the mark that the legend of the page has. */
function badge(split) {
  const made = element("span", { class: `badge badge--${split.owner}` });
  const mark = document.querySelector(`.legend .badge--${split.owner} .mark`);
  made.append(...(mark ? [mark.cloneNode(true)] : []), split.label);
  return made;
}

/** What is left for the customer, beside the badge. */
function action(split) {
  return element("span", { class: `action action--${split.action}` }, split.does);
}
