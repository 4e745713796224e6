// The matrix page: choices in the form → what the table shows, the address, the counts and the exports.

(() => {
  const form = document.querySelector("form[data-feature='matrix']");
  const table = document.querySelector(".matrix__table");
  const box = table.parentElement;
  const heads = [...table.querySelectorAll("th[data-offering]")];
  const rows = [...table.querySelectorAll("tr[data-layer]")];
  const own = [...new Set([...form.elements].map((each) => each.name).filter(Boolean))];
  const model = {
    columns: heads.map(({ dataset }) => ({ offering: dataset.offering, service: dataset.service })),
    rows: rows.map((row) => ({
      group: row.parentElement.dataset.group,
      cells: answers(row).map(({ dataset }) => ({ owner: dataset.owner, action: dataset.action })),
    })),
  };
  const none = element("p", { class: "matrix__none", hidden: "" }, "Nothing to show: untick a filter or reset them all.");
  const compareLink = document.querySelector(".compare-link");
  const comparePage = compareLink.getAttribute("href");
  let result;

  function answers(row) {
    return [...row.querySelectorAll("td")];
  }

  /** What is ticked, by name. */
  function choices() {
    const ticked = {};
    for (const [name, value] of new FormData(form)) (ticked[name] ??= []).push(value);
    return ticked;
  }

  /** Tick what the address says. */
  function fill(parameters) {
    for (const input of form.querySelectorAll("input")) {
      input.checked = Boolean(parameters[input.name]?.includes(input.value));
    }
  }

  function show() {
    const chosen = choices();
    result = MatrixFilter.shown(model, chosen);
    heads.forEach((head, at) => { head.hidden = !result.columns[at]; });
    rows.forEach((row, at) => showRow(row, result.rows[at]));
    showHeads();
    box.classList.toggle("matrix--comfortable", Boolean(chosen.density));
    box.classList.toggle("matrix--few", result.counts.columns < Number(box.dataset.few));
    if (chosen.density) sayActions();
    none.hidden = result.counts.cells > 0;
    refreshGrid();
    form.querySelector("[role=status]").textContent = MatrixFilter.sentence(result.counts, model);
    summaries(chosen);
    Address.write(chosen, own);
    compareChosen();
  }

  function showRow(row, { left, cells }) {
    row.hidden = !left;
    answers(row).forEach((cell, at) => {
      cell.hidden = !result.columns[at];
      cell.classList.toggle("owner--left-out", !cells[at]);
    });
  }

  /** Heads over several columns or rows go with the last of them. */
  function showHeads() {
    for (const head of table.querySelectorAll(".matrix__services th")) {
      const span = heads.filter((each) => !each.hidden && each.dataset.service === head.dataset.service).length;
      head.hidden = !span;
      if (span) head.colSpan = span;
    }
    for (const body of table.tBodies) body.hidden = !body.querySelector("tr[data-layer]:not([hidden])");
    for (const head of table.querySelectorAll(".matrix__group th")) head.colSpan = result.counts.columns + 1;
  }

  /** Each menu says what it holds back. */
  function summaries(chosen) {
    for (const menu of form.querySelectorAll(".menu")) {
      const name = menu.querySelector("input")?.name;
      if (!name) continue;
      const labels = [...menu.querySelectorAll("input:checked")].map((input) => input.nextSibling.textContent);
      menu.querySelector(".menu__chosen").textContent = labels.length > 2 ? `${labels.length}` : labels.join(", ") || "all";
      menu.classList.toggle("menu--on", Boolean(chosen[name]));
    }
  }

  /** The words for what is left, which only roomy cells show; they are made when first wanted. */
  function sayActions() {
    if (table.querySelector(".matrix__action")) return;
    const words = {};
    for (const input of form.querySelectorAll("[name=action]")) words[input.value] = input.nextSibling.textContent;
    for (const cell of table.querySelectorAll("td[data-action]")) {
      const link = cell.firstElementChild;
      cell.dataset.said = link.ariaLabel;
      link.ariaLabel += `, ${words[cell.dataset.action]}`;
      link.append(element("span", { class: "matrix__action" }, words[cell.dataset.action]));
    }
  }

  /** With a number of columns that Compare takes, its link leads to them. */
  function compareChosen() {
    const chosen = heads.filter((head) => !head.hidden).map((head) => head.dataset.offering);
    const few = chosen.length > 1 && chosen.length <= Number(form.dataset.most);
    compareLink.setAttribute("href", few ? Address.permanent(comparePage, { o: chosen }) : comparePage);
  }

  /** What is on screen, as rows of text. */
  function text() {
    const roomy = box.classList.contains("matrix--comfortable");
    const columns = heads.filter((head) => !head.hidden);
    const head = ["Group", "Layer", ...columns.map((each) => each.textContent)];
    const body = rows.filter((row) => !row.hidden).map((row) => [
      row.parentElement.querySelector(".matrix__group").textContent.trim(),
      row.querySelector("th").textContent,
      ...answers(row).filter((cell) => !cell.hidden).map((cell) => cellText(cell, roomy)),
    ]);
    return [head, ...body];
  }

  /** What the label says without the column, which is the head of its row of text. */
  function cellText(cell, roomy) {
    if (cell.classList.contains("owner--left-out")) return "";
    const { ariaLabel } = cell.firstElementChild;
    const said = roomy ? ariaLabel : cell.dataset.said ?? ariaLabel;
    return said.replace(`, ${cell.dataset.of}`, "");
  }

  function act(button) {
    const { dataset } = button;
    if (dataset.do === "link") return Share.link(button, Address.permanent(form.dataset.permanent, choices()));
    const made = TableText.format(dataset.format, text());
    if (dataset.do === "copy") return Share.copy(button, made);
    return Share.download(`matrix.${dataset.format}`, TableText.type(dataset.format), made);
  }

  /** A menu closes on Escape and when the reader goes elsewhere. */
  function menus() {
    const openMenus = () => form.querySelectorAll(".menu[open]");
    document.addEventListener("pointerdown", (event) => {
      for (const menu of openMenus()) menu.open = menu.contains(event.target);
    });
    form.addEventListener("focusin", (event) => {
      for (const menu of openMenus()) menu.open = menu.contains(event.target);
    });
    form.addEventListener("keydown", (event) => {
      const menu = event.target.closest(".menu[open]");
      if (event.key !== "Escape" || !menu) return;
      menu.open = false;
      menu.querySelector("summary").focus();
    });
  }

  function head(link) {
    const cell = link.closest("td");
    const { dataset } = heads[answers(cell.parentElement).indexOf(cell)];
    return {
      offering: dataset.offering,
      offeringName: dataset.name,
      layer: cell.parentElement.dataset.layer,
      layerName: cell.parentElement.querySelector("th").textContent,
    };
  }

  box.append(none);
  const refreshGrid = MatrixGrid.attach(table);
  MatrixPopover.attach(table, head);
  menus();
  form.addEventListener("change", show);
  form.addEventListener("reset", () => setTimeout(show));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-do]");
    if (button) act(button);
  });
  addEventListener("hashchange", () => { fill(Address.read(location)); show(); });
  fill(Address.read(location));
  show();
})();
