/* What is over, on today and next, by the reader's clock, so that a page is right however long ago it was built.
   Without this script every date stands there in full and nothing is called "today". */
document.addEventListener("DOMContentLoaded", () => {
  const now = Date.now();
  const zone = document.documentElement.dataset.zone;
  const today = new Intl.DateTimeFormat("en-CA", { timeZone: zone, dateStyle: "short" }).format(now);

  for (const element of document.querySelectorAll("[data-over-after]")) {
    if (Date.parse(element.dataset.overAfter) > now) continue;
    element.classList.add("is-over");
    for (const open of element.querySelectorAll("[data-until-over]")) open.hidden = true;
    for (const over of element.querySelectorAll("[data-when-over]")) over.hidden = false;
  }
  for (const day of document.querySelectorAll("[data-day]")) {
    if (day.dataset.day !== today) continue;
    day.classList.add("is-today");
    for (const word of day.querySelectorAll("[data-when-today]")) word.hidden = false;
    for (const word of day.querySelectorAll("[data-unless-today]")) word.hidden = true;
  }
  const home = document.querySelector("[data-first-and-next]");
  if (home) showFirstAndNext(home, now, today);
});

/* The home page holds the times of the whole week; these are the day that is on or comes first, and a few more. */
function showFirstAndNext(section, now, today) {
  const [first, next] = [section.querySelector("[data-first]"), section.querySelector("[data-next]")];
  const rows = [...first.children, ...next.children];
  const ahead = rows.filter((row) => !row.dataset.overAfter || Date.parse(row.dataset.overAfter) > now);
  if (ahead.length === 0) {
    section.hidden = true;
    document.querySelector("[data-ended]").hidden = false;
    return;
  }
  const begins = ahead.map((row) => row.dataset.date ?? "").filter(Boolean).sort()[0] ?? today;
  const day = begins < today ? today : begins;
  const onThatDay = ahead.filter((row) => row.dataset.date && row.dataset.date <= day);
  const later = ahead.filter((row) => !onThatDay.includes(row)).slice(0, Number(next.dataset.next));
  for (const row of rows) row.hidden = !onThatDay.includes(row) && !later.includes(row);
  first.append(...onThatDay);
  next.prepend(...later);
  const named = onThatDay.find((row) => row.dataset.date === day);
  if (named) section.querySelector("[data-name-of-day]").textContent = named.dataset.dayName;
  for (const word of section.querySelectorAll("[data-when-today]")) word.hidden = day !== today;
  for (const word of section.querySelectorAll("[data-unless-today]")) word.hidden = day === today;
}
