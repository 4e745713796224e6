// “I use …” and “who does …?” on the home page → the cell. Names come from the lists of links on the page.

(() => {
  const form = document.querySelector("form[data-feature='finder']");
  const [first, second] = form.querySelectorAll("input");
  const result = form.querySelector(".finder__result");
  const links = (selector) => [...document.querySelectorAll(selector)].map((place) => ({
    dataset: place.dataset, link: place.querySelector("a"),
  }));
  const offerings = unique(links("[data-offering][data-short]").map(({ dataset, link }) => ({
    id: dataset.offering, name: link.textContent, short: dataset.short, words: dataset.words, href: link.href,
  })));
  const layers = unique(links("li[data-layer]").map(({ dataset, link }) => ({
    id: dataset.layer, name: link.textContent, short: link.textContent, words: `${dataset.words} ${dataset.question}`,
    note: dataset.question, href: link.href,
  })));
  const services = [...document.querySelectorAll(".card[data-service]")].map((card) => ({
    id: card.dataset.service,
    name: `${card.querySelector("a").textContent}, any of them`,
    short: card.querySelector("a").textContent,
    words: card.dataset.words,
    href: card.querySelector("a").href,
    members: [...card.querySelectorAll("[data-offering]")].map(({ dataset }) => dataset.offering),
  }));
  const chosen = { offering: null, layer: null };

  function unique(entries) {
    return [...new Map(entries.map((entry) => [entry.id, entry])).values()];
  }

  /** The page that answers what is chosen so far, or nothing. */
  function target() {
    const { offering, layer } = chosen;
    if (offering && layer) return offering.members ? `${layer.href}#${offering.members[0]}` : `${offering.href}#${layer.id}`;
    return (offering ?? layer)?.href;
  }

  async function show() {
    const { offering, layer } = chosen;
    if (!offering || !layer) {
      result.replaceChildren();
      return;
    }
    const ids = offering.members ?? [offering.id];
    const columns = await Promise.all(ids.map((id) => Load.cells(id).catch(() => null)));
    if (chosen.offering !== offering || chosen.layer !== layer) return;
    result.replaceChildren(...ids.map((id, at) => line(offerings.find((each) => each.id === id), layer, columns[at]?.[layer.id])));
  }

  function line(offering, layer, cell) {
    const href = `${offering.href}#${layer.id}`;
    const link = element("a", { href }, `${offering.short}, ${layer.name}`);
    if (!cell) return element("p", {}, link);
    return element("p", {}, link, " ", badge(cell), " ", action(cell), " ",
      element("span", { class: "finder__answer" }, cell.answer));
  }

  function attach(input, key, entries, then) {
    Combobox.attach(input, (text) => Search.find(text, entries), (entry) => {
      chosen[key] = entry;
      if (entry) then.focus();
      show();
    });
  }

  attach(first, "offering", [...offerings, ...services], second);
  attach(second, "layer", layers, form.querySelector("[type=submit]"));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const href = target();
    if (href) location.assign(href);
    else first.focus();
  });
})();
