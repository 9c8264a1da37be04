/* The script of every page: the reader's settings before the first paint, and the menu of narrow screens.
   Without it the site looks as the device asks, and the menu is a plain list in view. */
const root = document.documentElement;
root.classList.add("js");
// So that the list below the results is not shown, and then pushed down by them.
if (new URLSearchParams(location.search).get("q")) root.classList.add("is-searching");

/* For the other scripts. Words are a text, or parts: [words], and [words, language, direction] in another language. */
const inLanguages = (said) => {
  if (!Array.isArray(said)) return [said ?? ""];
  return said.map(([words, lang, dir]) =>
    lang ? Object.assign(document.createElement("span"), { textContent: words, lang, dir }) : words);
};

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

/* Large print lasts while the reader moves on inside the page. It is "#large-print" in the address, or "?large-print"
   once the reader went to a place there. */
const LARGE = "large-print";
const isInAddress = () => location.hash === `#${LARGE}` || new URLSearchParams(location.search).has(LARGE);
const showLarge = (large) => root.toggleAttribute(`data-${LARGE}`, large);
let followsLink = false;

showLarge(isInAddress());
document.addEventListener("click", ({ target }) => {
  const link = target.closest("a[href^='#']");
  if (!link) return;
  followsLink = link.hash !== location.hash;
  if (link.closest(".large")) showLarge(false);
});
addEventListener("popstate", () => {
  if (followsLink && location.hash !== `#${LARGE}`) {
    const query = new URLSearchParams(location.search);
    if (root.hasAttribute(`data-${LARGE}`)) query.set(LARGE, "");
    else query.delete(LARGE);
    try {
      history.replaceState(history.state, "", `${location.pathname}${query.size ? `?${query}` : ""}${location.hash}`);
    } catch {
      // Opened from a disk, a page may not change its address. It stays as it is all the same.
    }
  } else {
    showLarge(isInAddress());
  }
  followsLink = false;
});

document.addEventListener("DOMContentLoaded", () => {
  // No server is there to look for the page in a folder.
  if (location.protocol === "file:") {
    for (const link of document.links) if (link.protocol === "file:" && link.pathname.endsWith("/")) link.pathname += "index.html";
  }
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
