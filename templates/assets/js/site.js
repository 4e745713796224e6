// Small things every page may use. Each function leaves a page alone that does not need it.

/** Make “Link to this cell” copy the permanent address instead of following it. */
function copyLinks(root) {
  for (const link of root.querySelectorAll("a.copy-link")) {
    link.addEventListener("click", async (event) => {
      if (!navigator.clipboard || event.metaKey || event.ctrlKey) return;
      event.preventDefault();
      const text = link.textContent;
      try {
        await navigator.clipboard.writeText(link.href);
        link.textContent = "Copied";
      } catch {
        location.hash = new URL(link.href).hash;
        return;
      }
      setTimeout(() => { link.textContent = text; }, 1600);
    });
  }
}

/** The theme gives its search dialog no name and two navigations the same; assistive technology needs names. */
function nameLandmarks(root) {
  root.querySelector("[data-md-component='search']")?.setAttribute("aria-label", "Search");
  root.querySelector("nav.md-path")?.setAttribute("aria-label", "Breadcrumbs");
}

document.addEventListener("DOMContentLoaded", () => {
  copyLinks(document);
  nameLandmarks(document);
});
