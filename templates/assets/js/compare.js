// The compare page: offerings named in the address → their cells side by side, differences first.

(() => {
  const root = document.querySelector("[data-feature='compare']");
  const all = document.querySelector(".compare__all");
  const most = Number(root.dataset.most);
  const OWN = ["o", "only", "text"];
  const offerings = [...all.querySelectorAll("th[data-offering]")].map((head) => ({
    id: head.dataset.offering,
    name: head.dataset.name,
    short: head.textContent,
    words: head.dataset.words,
    href: head.querySelector("a").href,
  }));
  const layers = [...all.querySelectorAll("tr[data-layer]")].map((row) => {
    const head = row.querySelector("th");
    return { id: row.dataset.layer, name: head.textContent, question: head.title, href: head.querySelector("a").href };
  });
  const families = [...root.querySelectorAll("[data-alias]")].map(({ dataset, firstElementChild }) => ({
    id: dataset.alias, name: firstElementChild.textContent, members: dataset.members.split(","),
  }));
  const known = offerings.map(({ id }) => id);
  const aliases = new Map(families.map(({ id, members }) => [id, members[0]]));
  let chosen = [];
  let only = false;
  let full = false;
  let drawing = 0;

  const notes = element("div", { class: "compare__notes" });
  const bar = element("ul", { class: "compare__chosen", "aria-label": "Compared" });
  const input = element("input", { id: "compare-add", placeholder: "an offering", autocomplete: "off", spellcheck: "false" });
  const onlyBox = box("Differences only", () => { only = onlyBox.firstElementChild.checked; draw(); });
  const fullBox = box("Both sides and duties", () => { full = fullBox.firstElementChild.checked; draw(); });
  const count = element("p", { class: "compare__count", role: "status" });
  const share = element("button", { type: "button", click: () => (
    Share.link(share, Address.permanent(root.dataset.permanent, state()))) }, "Share");
  const add = element("p", { class: "compare__add" },
    element("label", { for: "compare-add" }, "Add"), element("span", { class: "combo" }, input));
  const tools = element("div", { class: "tools__row compare__tools" }, count, onlyBox, fullBox, share);
  const body = element("div", { class: "compare__body" });

  function box(label, change) {
    return element("label", { class: "tools__box" }, element("input", { type: "checkbox", change }), element("span", {}, label));
  }

  function of(id) {
    return offerings.find((each) => each.id === id);
  }

  function state() {
    return { o: chosen, only: only ? ["differences"] : [], text: full ? ["full"] : [] };
  }

  /** Take the state from the address, and say what of it has no meaning. */
  function read() {
    const asked = Address.read(location);
    const { chosen: found, unknown, over } = CompareRows.resolve(asked.o ?? [], known, aliases, most);
    chosen = found;
    only = Boolean(asked.only);
    full = Boolean(asked.text);
    onlyBox.firstElementChild.checked = only;
    fullBox.firstElementChild.checked = full;
    const said = unknown.map((id) => {
      const [near] = Search.find(id, offerings);
      return `There is no offering “${id}”; it is left out.${near ? ` Its nearest name is ${near.id}.` : ""}`;
    });
    if (over.length) said.push(`At most ${most} fit; left out: ${over.map((id) => of(id).short).join(", ")}.`);
    notes.replaceChildren(...said.map((text) => element("p", {}, text)));
  }

  /** Show what is chosen; `focus` names the control that should have the focus afterwards. */
  async function draw(focus) {
    const turn = (drawing += 1);
    Address.write(state(), OWN);
    bar.replaceChildren(...chosen.map(item));
    add.hidden = chosen.length >= most;
    tools.hidden = chosen.length < 2;
    input.value = "";
    restore(focus);
    const names = chosen.map((id) => of(id).short);
    document.title = [names.join(" and ") || "Compare", ...document.title.split(" - ").slice(-1)].join(" - ");
    const columns = await Promise.all(chosen.map(async (id) => ({ ...of(id), cells: await Load.cells(id) })));
    if (turn !== drawing) return;
    body.replaceChildren(...(chosen.length ? parts(columns) : [suggestions()]));
  }

  function parts(columns) {
    const { differ, same } = CompareRows.split(layers.map(({ id }) => id), columns.map(({ cells }) => cells));
    const rows = (ids) => layers.filter(({ id }) => ids.includes(id));
    count.textContent = `${differ.length} of ${layers.length} layers differ`;
    if (columns.length < 2) return [element("p", {}, "Add an offering to compare it with."), ...part("Its layers", rows(same), columns)];
    const first = differ.length ? part(`Different (${differ.length})`, rows(differ), columns)
      : [element("p", {}, "They answer every layer alike.")];
    return only || !same.length ? first : [...first, ...part(`The same (${same.length})`, rows(same), columns)];
  }

  function part(heading, rows, columns) {
    return [element("h2", {}, heading), CompareTable.table(heading, rows, columns, full)];
  }

  /** A chosen offering with its buttons. */
  function item(id, at) {
    const { short, href } = of(id);
    const control = (key, label, mark, act, off = false) => element("button", {
      type: "button", "data-key": `${key} ${id}`, "aria-label": `${label} ${short}`, title: label, disabled: off ? "" : null, click: act,
    }, mark);
    return element("li", {},
      element("a", { href }, short),
      control("left", "Move to the left:", "←", () => moved(at, -1, "left"), at === 0),
      control("right", "Move to the right:", "→", () => moved(at, 1, "right"), at === chosen.length - 1),
      control("remove", "Remove", "×", () => {
        chosen = chosen.filter((each) => each !== id);
        draw(`remove ${chosen[Math.min(at, chosen.length - 1)]}`);
      }));
  }

  function moved(at, step, key) {
    const id = chosen[at];
    chosen = CompareRows.move(chosen, at, step);
    draw(`${key} ${id}`);
  }

  /** Keep the focus where the reader works: on the same button or, where it is gone or off, on the nearest. */
  function restore(key) {
    if (typeof key !== "string") return;
    const same = bar.querySelector(`[data-key="${key}"]`);
    const button = same?.disabled ? same.parentElement.querySelector("button:not(:disabled)") : same;
    (button ?? input).focus();
  }

  /** With nothing chosen: whole services, one click away. */
  function suggestions() {
    const links = families.filter(({ members }) => members.length > 1).map(({ name, members }) => (
      element("li", {}, element("button", { type: "button", click: () => { chosen = members.slice(0, most); draw(""); } }, `All of ${name}`))));
    const some = root.dataset.example.split(",");
    const example = element("li", {}, element("button", { type: "button", click: () => { chosen = some; draw(""); } },
      some.map((id) => of(id).short).join(", ")));
    return element("div", {}, element("p", {}, "Start with a name above, or with one of these:"),
      element("ul", { class: "compare__start" }, example, links));
  }

  function start() {
    root.replaceChildren(notes, bar, add, tools, body);
    all.hidden = true;
    Combobox.attach(input,
      (text) => Search.find(text, offerings.filter(({ id }) => !chosen.includes(id))).map((each) => ({ ...each, note: each.short })),
      (entry) => {
        if (!entry) return;
        chosen = [...chosen, entry.id];
        draw(chosen.length < most ? "add" : `remove ${entry.id}`);
      });
    addEventListener("hashchange", () => { read(); draw(); });
    read();
    draw();
  }

  start();
})();
