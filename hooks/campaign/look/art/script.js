/* The script of every page: the reader's settings before the first paint, and the menu of narrow screens.
   Without it the site looks as the device asks, and the menu is a plain list in view. */
const root = document.documentElement;
root.classList.add("js");
// So that the list below the results is not shown, and then pushed down by them.
if (new URLSearchParams(location.search).get("q")) root.classList.add("is-searching");

const applySettings = () => {
  let chosen;
  try {
    chosen = JSON.parse(localStorage.getItem("reading-settings"));
  } catch {
    // Storage is blocked, or holds something that is not ours: nothing is chosen.
  }
  for (const name of ["size", "spacing", "colours", "font", "pictures", "calm"]) {
    if (typeof chosen?.[name] === "string") root.dataset[name] = chosen[name];
    else delete root.dataset[name];
  }
};

applySettings();
// "Back" shows a page as it was left, which may be before the reader chose.
addEventListener("pageshow", (event) => event.persisted && applySettings());

document.addEventListener("DOMContentLoaded", () => {
  const button = document.querySelector(".menu-button");
  const show = (open) => button.setAttribute("aria-expanded", String(open));

  button.addEventListener("click", () => show(button.getAttribute("aria-expanded") !== "true"));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && button.getAttribute("aria-expanded") === "true") {
      show(false);
      button.focus();
    }
  });
});
