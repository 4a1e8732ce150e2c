// Small comforts on top of pages that work without them.
document.addEventListener("keydown", (event) => {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
    const box = document.querySelector(".find input");
    if (box) { event.preventDefault(); box.focus(); box.select(); }
  }
  if (event.key === "Escape") document.querySelectorAll("details.who[open]").forEach((menu) => { menu.open = false; menu.querySelector("summary").focus(); });
});
document.addEventListener("click", (event) => {
  document.querySelectorAll("details.who[open]").forEach((menu) => { if (!menu.contains(event.target)) menu.open = false; });
});
document.addEventListener("change", (event) => {
  if (event.target.matches("[data-submit]")) event.target.form.submit();
});
// a report of many pages takes some seconds to read: the button says so
document.addEventListener("submit", (event) => {
  const button = event.submitter;
  if (button && button.dataset.busy) { button.textContent = button.dataset.busy; button.setAttribute("aria-disabled", "true"); }
});
// the side was asked for: mark the figure or tab it speaks of
document.addEventListener("htmx:afterSwap", (event) => {
  const link = event.detail.requestConfig && event.detail.requestConfig.elt;
  if (!link || !link.matches("a.fig")) return;
  if (window.matchMedia("(max-width: 900px)").matches) event.detail.target.scrollIntoView();
  document.querySelectorAll("a.fig[aria-current]").forEach((figure) => figure.removeAttribute("aria-current"));
  link.setAttribute("aria-current", "true");
});
