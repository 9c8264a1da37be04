/* What is over, on today and next, by the reader's clock, so that a page is right however long ago it was built.
   Days are those of the campaign's time zone, wherever the reader is. Without this script every date is there
   in full and nothing is called "today". */

/* What elements hold until they are over. */
const untilSays = new WeakMap();

function tellTheTime() {
  const now = Date.now();
  const today = dayAt(now, document.body.dataset.zone);

  for (const row of document.querySelectorAll("[data-times]")) showNextTime(row, now);
  // What holds others is over after them, and comes before them here, so that each has its own say in the end.
  for (const element of document.querySelectorAll("[data-over-after]")) {
    const over = isOver(element, now);
    element.classList.toggle("is-over", over);
    show(element, "[data-when-over]", over);
    show(element, "[data-until-over]", !over);
    // What has nothing to say once it is over goes as a whole.
    if (over && "untilOver" in element.dataset && !element.querySelector("[data-when-over]")) element.hidden = true;
  }
  for (const words of document.querySelectorAll("[data-over-says]")) {
    const around = words.closest("[data-over-after]");
    const { overSays, parts } = words.dataset;
    if (!untilSays.has(words)) untilSays.set(words, [...words.childNodes]);
    const over = around && isOver(around, now);
    words.replaceChildren(...(over ? inLanguages(parts ? JSON.parse(parts) : overSays) : untilSays.get(words)));
  }
  for (const words of document.querySelectorAll("[data-said]")) {
    words.textContent = saidAt(JSON.parse(words.dataset.said), now);
    words.hidden = !words.textContent;
  }
  for (const day of document.querySelectorAll("[data-day]")) {
    const isToday = day.dataset.day === today;
    day.classList.toggle("is-today", isToday);
    show(day, "[data-when-today]", isToday);
    show(day, "[data-unless-today]", !isToday);
  }
  const home = document.querySelector("[data-first-and-next]");
  if (home) showFirstAndNext(home, now, today);
}

/* A row for an event that happens several times is about the next of them, or the last. */
function showNextTime(row, now) {
  const times = JSON.parse(row.dataset.times);
  const next = times.find((time) => !(Date.parse(time.over_after) <= now)) ?? times.at(-1);
  const isPast = Date.parse(next.over_after) <= now;
  const shows = next.time + next.datetime + isPast;
  if (shows === row.dataset.shows) return;
  row.dataset.shows = shows;
  for (const [name, beside] of [["day"], ["time"], ["end", "time"], ["place"], ["elsewhere", "place"], ["others", "place"], ["note", "place"]]) {
    const words = isPast && `${name}_over` in next ? next[`${name}_over`] : next[name];
    const part = row.querySelector(`[data-part="${name}"]`) ?? (words && beside && addPart(row, name, beside));
    if (!part) continue;
    part.removeAttribute("lang");
    part.removeAttribute("dir");
    part.replaceChildren(...inLanguages(words));
    part.hidden = !words;
  }
  row.querySelectorAll("[data-other-day]").forEach((day, n) => { day.hidden = n < times.indexOf(next); });
  // Access is that of the place and room of this time.
  const access = row.querySelector(`[data-access-of="${times.indexOf(next)}"]`);
  if (access) row.querySelector("[data-access]").innerHTML = access.textContent;
  if (next.datetime) row.querySelector("time")?.setAttribute("datetime", next.datetime);
}

/* On the page of an event these parts lead to its list of dates. */
function addPart(row, name, beside) {
  const onItsOwnPage = row.localName === "dl";
  const before = row.querySelector(`[data-part="${onItsOwnPage && name === "others" ? "time" : beside}"]`);
  const part = document.createElement(onItsOwnPage ? "a" : before.tagName === "P" ? "p" : "span");
  part.dataset.part = name;
  if (onItsOwnPage) part.href = "#dates";
  else if (name !== "end") part.className = name === "note" ? "why" : "soft";
  (before.closest("b") ?? before).after(" ", part);
  return part;
}

/* The home page holds the times of the whole week; these are the day that is on or comes first, and a few more. */
function showFirstAndNext(section, now, today) {
  const [first, next] = [section.querySelector("[data-first]"), section.querySelector("[data-next]")];
  const rows = [...first.children, ...next.children];
  const ahead = rows.filter((row) => !isOver(row, now));
  section.hidden = ahead.length === 0;
  if (section.hidden) return;

  const begins = ahead.map((row) => row.dataset.date).sort()[0];
  const day = begins < today ? today : begins;
  const onThatDay = ahead.filter((row) => row.dataset.date <= day);
  const later = ahead.filter((row) => row.dataset.date > day);
  const some = later.filter((row) => !("stopped" in row.dataset)).slice(0, Number(next.dataset.next));
  for (const row of rows) row.hidden = !onThatDay.includes(row) && !some.includes(row);
  first.append(...onThatDay);
  next.prepend(...later);
  next.parentElement.querySelector("[data-heading]").hidden = some.length === 0;
  next.hidden = some.length === 0;

  // On a day on which nothing begins, its name is in the picture of the week.
  const name = document.querySelector(`[data-date="${day}"][data-day-name], [data-day="${day}"][data-day-name]`);
  const named = section.querySelector("[data-name-of-day]");
  named.hidden = !name;
  named.textContent = name?.dataset.dayName ?? "";
  show(section, "[data-when-today]", day === today);
  show(section, "[data-unless-today]", day !== today);
}

/* Of words that each are true until a moment, those that are true now. */
function saidAt(said, now) {
  return said.find(([until]) => !(Date.parse(until) <= now))[1];
}

function isOver(element, now) {
  return Date.parse(element.dataset.overAfter) <= now;
}

function show(within, selector, shown) {
  for (const element of within.querySelectorAll(selector)) {
    // What is not true yet is in an attribute, or in a script that is none: browsers that show only text read out all else.
    if (element.localName === "script") {
      if (shown) element.outerHTML = element.textContent;
      continue;
    }
    const { words, parts } = element.dataset;
    if (words) element.replaceChildren(...(shown ? inLanguages(parts ? JSON.parse(parts) : words) : []));
    element.hidden = !shown;
  }
}

/* The date in a time zone, as ISO 8601 writes it. */
function dayAt(moment, timeZone) {
  const format = new Intl.DateTimeFormat("en", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  const parts = Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, value]));
  return `${parts.year}-${parts.month}-${parts.day}`;
}

document.addEventListener("DOMContentLoaded", tellTheTime);
// A page that was left open, or that "Back" shows as it was, may be from another day.
document.addEventListener("visibilitychange", tellTheTime);
addEventListener("pageshow", ({ persisted }) => persisted && tellTheTime());
