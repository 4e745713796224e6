// The table of a comparison: under each layer, the cells of the chosen offerings side by side.

const CompareTable = (() => {
  /** `columns` are `{id, short, href, cells}`; `layers` are `{id, name, question, href}`. */
  function table(caption, layers, columns, full) {
    return element("table", { class: "compare__table" },
      element("caption", {}, caption),
      element("thead", {}, element("tr", {}, columns.map(({ short, href }) => (
        element("th", { scope: "col" }, element("a", { href }, short)))))),
      layers.map((layer) => body(layer, columns, full)));
  }

  function body(layer, columns, full) {
    const head = element("th", { scope: "rowgroup", colspan: columns.length },
      element("a", { href: layer.href }, layer.name), " ",
      element("span", { class: "compare__question" }, layer.question));
    return element("tbody", { "data-layer": layer.id },
      element("tr", { class: "compare__layer" }, head),
      element("tr", {}, columns.map((column) => cell(column, layer, full))));
  }

  function cell({ short, href, cells }, layer, full) {
    const it = cells[layer.id];
    return element("td", { class: `compare__cell compare__cell--${it.owner}` },
      element("p", { class: "compare__of", "aria-hidden": "true" }, short),
      element("p", {}, badge(it), " ", action(it)),
      element("p", { class: "compare__answer" }, it.answer),
      details(it, full),
      element("p", { class: "compare__link" },
        element("a", { href: `${href}#${layer.id}` }, "Full answer with sources",
          element("span", { class: "sr" }, `: ${short}, ${layer.name}`))));
  }

  /** Both sides and the duties; they are written when they are first opened. */
  function details(it, full) {
    const box = element("details", { class: "compare__more" }, element("summary", {}, "Both sides and duties"));
    box.addEventListener("toggle", () => {
      if (box.open && box.childElementCount === 1) box.append(sides(it));
      alike(box);
    });
    box.open = full;
    if (full) box.append(sides(it));
    return box;
  }

  function sides(it) {
    return element("dl", {},
      part("Why", it.because?.join(" ")), part("AWS", it.aws?.join(" ")), part("You", it.customer?.join(" ")),
      it.depends ? list("It depends", it.depends.map((each) => (
        `When ${each.when}: ${each.label}, ${each.does.toLowerCase()}. ${each.because}`))) : [],
      it.duties ? list("What to do", it.duties) : [],
      part("Trap", it.trap), part("AWS pages disagree on", it.disputed), part("Not stated by AWS", it.inferred));
  }

  /** Sides are read across, so those of a row open and close together. */
  function alike(box) {
    for (const each of box.closest("tr")?.querySelectorAll(".compare__more") ?? []) each.open = box.open;
  }

  function part(label, text) {
    return text ? [element("dt", {}, label), element("dd", {}, text)] : [];
  }

  function list(label, items) {
    return [element("dt", {}, label), element("dd", {}, element("ul", {}, items.map((item) => element("li", {}, item))))];
  }

  return { table };
})();
