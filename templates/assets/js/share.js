// Copying, sharing and downloading.

const Share = (() => {
  /** Put text on the clipboard; where the browser refuses, let the reader copy it from a field. */
  async function copy(button, text) {
    try {
      await navigator.clipboard.writeText(text);
      said(button, "Copied");
    } catch {
      const field = element("textarea", { class: "share__field", readonly: "", "aria-label": "Copy this", rows: 3 }, text);
      button.after(field);
      field.select();
      field.addEventListener("blur", () => field.remove());
    }
  }

  /** Share an address by the means of the device, or copy it. */
  async function link(button, url) {
    if (!navigator.share || !matchMedia("(pointer: coarse)").matches) return copy(button, url);
    try {
      await navigator.share({ title: document.title, url });
    } catch (error) {
      if (error.name !== "AbortError") await copy(button, url);
    }
  }

  function download(name, type, text) {
    const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
    element("a", { href: url, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(url), 1000);
  }

  /** Say on the button that it is done, for a moment. */
  function said(button, text) {
    button.dataset.label ??= button.textContent;
    button.textContent = text;
    setTimeout(() => { button.textContent = button.dataset.label; }, 1600);
  }

  return { copy, link, download };
})();
