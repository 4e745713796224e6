// The checklist page: remembers what was ticked, counts it, and clears it.

for (const list of document.querySelectorAll("[data-checklist]")) {
  const boxes = [...list.querySelectorAll("input[data-task]")];
  const name = list.dataset.checklist;
  const count = element("p", { class: "ticks__count", role: "status" });
  const clear = element("button", { type: "button", class: "ticks__clear", click: () => set(() => false) }, "Clear ticks");
  const bar = element("div", { class: "ticks__bar" }, count, clear);
  let store = null;
  try { store = window.localStorage; } catch { /* a browser may refuse; then ticks last as long as the page */ }

  /** Show the count, and keep what is ticked. */
  function changed() {
    const done = new Set(boxes.filter((box) => box.checked).map((box) => box.dataset.task));
    const kept = store !== null && Ticks.write(store, name, done);
    count.textContent = Ticks.says(done.size, boxes.length) + (kept ? "; kept in this browser only" : "");
    clear.disabled = done.size === 0;
  }

  function set(ticked) {
    for (const box of boxes) box.checked = ticked(box.dataset.task);
    changed();
  }

  const done = store === null ? new Set() : Ticks.read(store, name);
  list.addEventListener("change", changed);
  list.prepend(bar);
  set((task) => done.has(task));
}
