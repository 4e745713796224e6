// A field with suggestions, as the ARIA combobox pattern asks: type, arrows, Enter to take, Escape to close.

const Combobox = (() => {
  let count = 0;

  /**
   * Make `input` suggest `{id, name, note}` entries that `find(text)` returns; `take(entry)` is called with
   * the one taken, and with null when the reader types anew.
   */
  function attach(input, find, take) {
    const id = `combo-${(count += 1)}`;
    const list = element("ul", { class: "combo__list", role: "listbox", id, "aria-label": input.labels[0].textContent, hidden: "" });
    let entries = [];
    let at = -1;
    for (const [name, value] of Object.entries({
      role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": id,
    })) input.setAttribute(name, value);
    input.after(list);

    const close = () => {
      list.hidden = true;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    };
    const point = (to) => {
      list.children[at]?.setAttribute("aria-selected", "false");
      at = entries.length ? (to + entries.length) % entries.length : -1;
      const option = list.children[at];
      option?.setAttribute("aria-selected", "true");
      option?.scrollIntoView({ block: "nearest" });
      if (option) input.setAttribute("aria-activedescendant", option.id);
      else input.removeAttribute("aria-activedescendant");
    };
    const open = (first) => {
      entries = find(input.value);
      at = -1;
      list.replaceChildren(...entries.map((entry, n) => element("li", {
        role: "option", id: `${id}-${n}`, "aria-selected": "false",
        pointerdown: (event) => { event.preventDefault(); choose(entry); },
      }, element("b", {}, entry.name), entry.note ? element("span", {}, entry.note) : null)));
      list.hidden = !entries.length;
      input.setAttribute("aria-expanded", String(!list.hidden));
      point(first);
    };
    const choose = (entry) => {
      input.value = entry.name;
      close();
      take(entry);
    };

    input.addEventListener("input", () => { take(null); open(input.value ? 0 : -1); if (!input.value) point(-1); });
    input.addEventListener("focus", () => input.select());
    input.addEventListener("click", () => { if (list.hidden) open(-1); });
    input.addEventListener("blur", close);
    input.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !list.hidden && at >= 0) choose(entries[at]);
      else if (event.key === "Escape" && !list.hidden) close();
      else if (event.key === "ArrowDown") list.hidden ? open(0) : point(at + 1);
      else if (event.key === "ArrowUp") list.hidden ? open(-1) : point(at - 1);
      else return;
      event.preventDefault();
    });
  }

  return { attach };
})();
