/* Search: fetches the few files of the index that a query needs. See campaign/forms/search/index.py for what is in them. */

const part = (id) => document.getElementById(id);
const form = document.querySelector("form[role=search]");
const input = form.elements.q;
const counted = document.querySelector("[role=status]");
const [heading, corrected, results, more, nothing] = ["found", "corrected", "results", "more", "nothing"].map(part);
const facts = form.dataset;
const plainTitle = document.title;

const AT_ONCE = 10;
const MOST_WORDS = 8;
/* Of the places a word can have on a page (text, summary, title), what each is worth. */
const WORTH = [1, 4, 10];

const fill = (phrase, values) => phrase.replace(/\{(\w+)\}/g, (_, name) => values[name]);
const listed = (text) => new Set(text.split(" "));
const firstLetters = listed(facts.firstLetters);
const secondLetters = listed(facts.secondLetters);
const smallWords = listed(facts.smallWords);
const neverIn = listed(facts.neverIn || "");

/* The index. */

const asked = new Map();
const get = (path) => {
  if (!asked.has(path)) {
    const answer = fetch(`${facts.index}${path}.json?${facts.version}`).then((response) => {
      if (!response.ok) throw new Error(`${response.status} ${path}`);
      return response.json();
    });
    answer.catch(() => asked.delete(path));
    asked.set(path, answer);
  }
  return asked.get(path);
};

const shelf = (letter) => (letter <= "z" ? letter : "other");

/* Words that begin with a letter, each with how many pages it has and where they are listed. */
const wordsWithFirst = async (letter = "") => {
  const words = new Map();
  const name = shelf(letter);
  if (!firstLetters.has(name)) return words;
  const blocks = await get(`words/${name}`);
  blocks.forEach((block, number) => {
    for (const [word, pages] of Object.entries(block)) words.set(word, { pages, block: `found/${name}-${number}` });
  });
  return words;
};

/* Words whose second letter it is. It does not say how many pages they have. */
const wordsWithSecond = async (letter = "") => {
  const name = shelf(letter);
  const words = secondLetters.has(name) ? await get(`words/_${name}`) : [];
  return new Map(words.map((word) => [word, { pages: 0 }]));
};

/* The pages of a word, each with where the word is on it. */
const placesOf = async (word, block) => {
  const places = new Map();
  let at = 0;
  for (const step of new Map(Object.entries(await get(block))).get(word)) {
    at += step;
    places.set(Math.floor(at / WORTH.length), at % WORTH.length);
  }
  return places;
};

const page = async (number) => {
  const size = Number(facts.pagesAFile);
  return (await get(`pages/${Math.floor(number / size)}`))[number % size];
};

/* Words. */

/* As words_of in campaign/forms/search/index.py. */
const wordsOf = (text) =>
  text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/['’]/g, "")
    .replace(/(^|[^\p{L}\p{N}])(co|[a-z](?=[-‐–]))[-‐–\s]+(?=\p{L})/gu, "$1$2")
    .match(/[\p{L}\p{N}]+/gu) || [];

/* A word with what it may be the plural of. Two words are one if any of these are. */
const forms = (word) => {
  const all = [word];
  if (word.endsWith("s")) all.push(word.slice(0, -1));
  if (word.endsWith("es")) all.push(word.slice(0, -2));
  if (word.endsWith("ies")) all.push(`${word.slice(0, -3)}y`);
  return all.filter((form) => form === word || form.length > 2);
};

/* How many letters are missing, too many, wrong or swapped (optimal string alignment). */
const distance = (a, b) => {
  let before = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] !== b[j - 1]));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1);
    }
    [before, row] = [row, next];
  }
  return row[b.length];
};

/* The words of the index that a typed word stands for: itself, its plural or singular, and longer words it begins. */
const known = async (word) => {
  const same = forms(word);
  const found = [];
  const longer = [];
  for (const [other, { pages, block }] of await wordsWithFirst(word[0])) {
    if (other === word) found.push({ word: other, pages, block, likeness: 1 });
    else if (forms(other).some((form) => same.includes(form))) found.push({ word: other, pages, block, likeness: 0.9 });
    else if (word.length > 2 && other.startsWith(word)) longer.push({ word: other, pages, block, likeness: 0.4 });
  }
  // Short words begin too many others to be worth fetching, unless nothing else is there.
  if (word.length > 3 || !found.length) found.push(...longer.sort((a, b) => b.pages - a.pages).slice(0, 5));
  return found;
};

/* The word of the index that a misspelt one is nearest to. Few slips are in the first letter, so those come last. */
const nearest = async (word) => {
  const slips = (meant) => (meant.length < 4 ? 0 : meant.length < 6 ? 1 : 2);
  const [first, second] = word;
  const places = [
    () => [wordsWithFirst(first)],
    () => [wordsWithSecond(second)],
    () => [wordsWithSecond(first), wordsWithFirst(second)],
  ];
  for (const place of places) {
    let best;
    for (const [other, { pages }] of (await Promise.all(place())).flatMap((words) => [...words])) {
      if (Math.abs(other.length - word.length) > slips(other)) continue;
      const far = distance(word, other);
      if (far <= slips(other) && (!best || far < best.far || (far === best.far && pages > best.pages))) best = { word: other, far, pages };
    }
    if (best) return best.word;
  }
  return null;
};

/* The pages that have the most of the words, the best first; the words that no page has; and what may be meant by all. */
const find = async (query) => {
  const typed = wordsOf(query.slice(0, input.maxLength)).filter((word) => word.length > 1 && !smallWords.has(word)).slice(0, MOST_WORDS);
  const meant = [];
  const unknown = [];
  const scores = new Map();
  for (const word of new Set(typed)) {
    const matches = await known(word);
    // A word that no page has is left out, and the nearest one offered: only the reader knows if it was meant.
    meant.push(matches.length ? word : (await nearest(word)) ?? word);
    if (!matches.length) {
      unknown.push(word);
      continue;
    }
    const best = new Map();
    await Promise.all(matches.map(async (match) => {
      const rarity = Math.log(1 + Number(facts.pages) / match.pages);
      for (const [number, place] of await placesOf(match.word, match.block)) {
        best.set(number, Math.max(best.get(number) || 0, WORTH[place] * rarity * match.likeness));
      }
    }));
    for (const [number, score] of best) {
      const so = scores.get(number) || { words: 0, score: 0 };
      scores.set(number, { words: so.words + 1, score: so.score + score });
    }
  }
  const most = Math.max(0, ...[...scores.values()].map(({ words }) => words));
  const numbers = [...scores].filter(([, { words }]) => words === most).sort(([a, one], [b, other]) => other.score - one.score || a - b);
  const better = meant.some((word) => !typed.includes(word)) ? meant.join(" ") : null;
  return { numbers: numbers.map(([number]) => number), unknown, better };
};

/* The page. */

/* Which numbers a language counts alike. Welsh has six ways. */
const plurals = new Intl.PluralRules(document.documentElement.lang);
let shown = "";
let left = [];
let turn = 0;

/* What is not on the page yet is in scripts that are none: browsers that show only text read out a template. */
const copyOf = (words) => {
  const copy = document.createElement("template");
  copy.innerHTML = part(words).textContent;
  return copy.content.firstElementChild;
};
nothing.innerHTML = part("nothing-words").textContent;
more.textContent = more.ariaLabel;

const nextItems = async () => {
  const pages = await Promise.all(left.splice(0, AT_ONCE).map(page));
  return pages.map(([address, title, kind, summary, status, ends]) => {
    const item = copyOf("result");
    const link = item.querySelector("a");
    link.href = facts.top + address + (neverIn.has(address) ? "" : facts.in || "");
    link.append(...inLanguages(title));
    item.querySelector(".kind").textContent = Array.isArray(kind) ? saidAt(kind, Date.now()) : kind;
    if (status && !(Date.parse(ends) <= Date.now())) {
      const became = document.createElement("b");
      became.textContent = status;
      item.querySelector(".kind").append(". ", became);
    }
    // Summaries are not in Easy Read.
    item.querySelector(".summary")?.append(...inLanguages(summary));
    return item;
  });
};

const query = () => (new URLSearchParams(location.search).get("q") || "").trim();
const addressOf = (words) => `?${new URLSearchParams({ q: words })}`;

const leftOut = (unknown) => {
  const note = copyOf("unknown");
  note.textContent = fill(facts.leftOut, { words: unknown.join(", ") });
  return note;
};

const correctionTo = (words, unknown) => {
  const note = copyOf("correction");
  note.querySelector("span").textContent = fill(facts.leftOut, { words: unknown.join(", ") });
  const link = note.querySelector("a");
  link.textContent = words;
  link.href = addressOf(words);
  return note;
};

const search = async () => {
  const words = query();
  const mine = ++turn;
  shown = words;
  input.value = words;
  document.title = words ? fill(facts.title, { query: words, title: plainTitle }) : plainTitle;
  heading.textContent = fill(facts.results, { query: words });
  heading.hidden = !words;
  for (const unsaid of [more, nothing]) unsaid.hidden = true;
  counted.textContent = "";
  for (const old of [corrected, results]) old.replaceChildren();
  results.setAttribute("aria-busy", "true");
  try {
    const { numbers, unknown, better } = words ? await find(words) : { numbers: [], unknown: [] };
    if (mine !== turn) return;
    left = [...numbers];
    const items = await nextItems();
    if (mine !== turn) return;
    results.append(...items);
    const plural = form.getAttribute(`data-count-${plurals.select(numbers.length)}`);
    const phrase = { 0: facts.none, 1: facts.one }[numbers.length] || plural || facts.many;
    counted.textContent = words && fill(phrase, { n: numbers.length });
    if (unknown.length) corrected.append(better ? correctionTo(better, unknown) : leftOut(unknown));
    nothing.hidden = !words || numbers.length > 0;
    more.hidden = !left.length;
  } catch {
    if (mine === turn) counted.textContent = facts.failed;
  }
  if (mine !== turn) return;
  results.removeAttribute("aria-busy");
  document.documentElement.classList.remove("is-searching");
};

form.addEventListener("submit", (event) => {
  event.preventDefault();
  history.pushState(null, "", addressOf(input.value.trim()));
  search();
  // From here Tab leads to what was found, and a keyboard on the screen folds away.
  if (query()) heading.focus();
});
more.addEventListener("click", async () => {
  const items = await nextItems();
  more.hidden = !left.length;
  results.append(...items);
  items[0].querySelector("a").focus();
});
// A jump to a letter is a step of the history, too.
addEventListener("popstate", () => query() === shown || search());

// On a slow connection somebody may have typed before this script came.
const typedBefore = input.value;
search();
if (typedBefore) input.value = typedBefore;
