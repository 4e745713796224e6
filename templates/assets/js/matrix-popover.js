// The answer of a cell without leaving the matrix. Where it cannot be shown, the cell stays the link it is.

const MatrixPopover = (() => {
  let box = null;
  let opener = null;

  /** Open answers on a click on a cell of `table`, or Enter on its link; `head` names the column and row of a link. */
  function attach(table, head) {
    if (!HTMLElement.prototype.showPopover) return;
    for (const link of table.querySelectorAll("td a")) link.setAttribute("aria-haspopup", "dialog");
    table.addEventListener("click", (event) => {
      const link = event.target.closest("td:not(.owner--left-out)")?.querySelector("a");
      if (!link || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      open(link, head(link));
    });
    table.parentElement.addEventListener("scroll", place, { passive: true });
    addEventListener("resize", place);
  }

  async function open(link, { offering, offeringName, layer, layerName }) {
    let cell;
    try {
      cell = (await Load.cells(offering))[layer];
    } catch {
      location.assign(link.href);
      return;
    }
    box?.remove();
    opener = link;
    box = element("div", {
      class: "answer", popover: "auto", role: "dialog", "aria-labelledby": "answer-title",
      toggle: (event) => { if (event.newState === "closed") closed(event.target); },
      focusout: left,
    }, ...content(cell, link.href, `${offeringName}, ${layerName}`));
    link.closest(".matrix").after(box);
    box.showPopover();
    place();
    box.querySelector("a").focus({ preventScroll: true });
  }

  function content(cell, href, title) {
    const side = (label, text) => (text ? [element("dt", {}, label), element("dd", {}, text)] : []);
    return [
      element("p", { class: "answer__title", id: "answer-title" }, title),
      element("p", {}, badge(cell), " ", action(cell)),
      element("p", { class: "answer__text" }, cell.answer),
      element("dl", {}, side("AWS", cell.aws?.[0]), side("You", cell.customer?.[0]), side("Why", cell.because?.[0])),
      cell.depends ? depends(cell.depends) : null,
      element("p", { class: "answer__tools" },
        element("a", { href }, "Full answer with sources"),
        element("button", { type: "button", click: () => box.hidePopover() }, "Close")),
    ];
  }

  function depends(cases) {
    const items = cases.map((each) => element("li", {}, `When ${each.when}: ${each.label}, ${each.does.toLowerCase()}`));
    return element("div", { class: "answer__depends" }, element("p", {}, "It depends"), element("ul", {}, items));
  }

  /** Below the cell or, where there is no room, above it; always whole inside the window. */
  function place() {
    if (!box?.matches(":popover-open")) return;
    const cell = opener.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = box;
    const { clientWidth, clientHeight } = document.documentElement;
    const below = cell.bottom + 4 + height <= clientHeight || cell.top < height;
    const top = Math.min(below ? cell.bottom + 4 : cell.top - 4 - height, clientHeight - height - 4);
    const start = Math.min(Math.max(cell.left, 8), clientWidth - width - 8);
    box.style.left = `${start + scrollX}px`;
    box.style.top = `${Math.max(top, 4) + scrollY}px`;
  }

  /** Focus that leaves by Tab closes the answer; Shift+Tab leads back to its cell, which comes before it. */
  function left(event) {
    if (event.relatedTarget === null || box.contains(event.relatedTarget)) return;
    box.hidePopover();
  }

  function closed(which) {
    const lost = which.contains(document.activeElement) || document.activeElement === document.body;
    which.remove();
    if (which === box) box = null;
    if (lost && opener.isConnected) opener.focus();
  }

  return { attach };
})();
