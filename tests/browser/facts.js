// Everything the shell tests want to know about an open page, gathered in one go and judged in Python.
() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const words = text => text.replace(/\s+/g, " ").trim();
  const outline = element => words(element.outerHTML).slice(0, 160);

  const clippedAway = element => {
    for (let e = element; e; e = e.parentElement) {
      const style = getComputedStyle(e);
      if (style.clipPath === "inset(50%)") return true;
      if (style.clip !== "auto" && style.position === "absolute") return true;
    }
    return false;
  };
  const shown = element =>
    element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) && !clippedAway(element);

  // Text nodes that a reader sees, each with the element that styles it.
  const seenText = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    const node = walker.currentNode;
    if (!/\S/.test(node.data) || element.closest("script, style, noscript, template")) continue;
    if (shown(element)) seenText.push({ node, element });
  }

  const textSize = element => {
    const size = parseFloat(getComputedStyle(element).fontSize);
    return element.ownerSVGElement ? size * element.getScreenCTM().a : size;
  };
  const textBearers = new Set(seenText.map(({ element }) => element));
  for (const control of all("input:not([type=hidden], [type=checkbox], [type=radio]), select, textarea")) {
    if (shown(control)) textBearers.add(control);
  }
  const smallText = [...textBearers]
    .filter(element => textSize(element) < 15.99)
    .map(element => `${textSize(element)}px ${outline(element)}`);

  // Text cut off at the edge of the window; a scroll bar of its own (a wide table) is fine.
  const width = document.documentElement.clientWidth;
  const scrolls = element => {
    for (let e = element; e && e !== document.body; e = e.parentElement) {
      if (["auto", "scroll"].includes(getComputedStyle(e).overflowX)) return true;
    }
    return false;
  };
  const cutOff = seenText
    .filter(({ node, element }) => {
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      const parked = box.bottom < 0 || box.right < 0; // a skip link that waits off screen
      return (box.right > width + 1 || box.left < -1) && !parked && !scrolls(element);
    })
    .map(({ element }) => outline(element));

  // Targets, WCAG 2.5.5: 44 by 44, but for links within a line of text.
  const blockOf = node => {
    let e = node.parentElement;
    while (e && /^(inline|contents|ruby)/.test(getComputedStyle(e).display)) e = e.parentElement;
    return e;
  };
  const TARGET =
    "a[href], button, summary, input:not([type=hidden]), select, textarea, label[for], [role=button]";
  const inSentence = link => {
    // A button that asks what a word means follows that word, and cannot be larger than its line.
    const asks = link.matches("button[popovertarget]") && link.parentElement.closest("p, li, td, dd");
    if (!asks && (link.localName !== "a" || getComputedStyle(link).display !== "inline")) return false;
    const block = blockOf(link);
    return seenText.some(({ node, element }) =>
      block.contains(node) && blockOf(node) === block && !element.closest(TARGET) && /\p{L}/u.test(node.data));
  };
  // What a finger hits can be larger than the element's box: a label, or a ::after spread over a card.
  const hits = (target, x, y) => {
    const hit = document.elementFromPoint(x, y);
    return [target, ...target.labels || []].some(element => element.contains(hit));
  };
  const smallTargets = all(TARGET)
    .filter(target => target.localName !== "label" && shown(target) && !target.disabled)
    .filter(target => !inSentence(target))
    .filter(target => {
      const boxes = [target, ...target.labels || []].map(element => element.getBoundingClientRect());
      if (boxes.some(box => box.width >= 43.5 && box.height >= 43.5)) return false;
      if (boxes[0].bottom + scrollY <= 0) return false; // parked off screen until it has the focus
      target.scrollIntoView({ block: "center", behavior: "instant" });
      const box = target.getBoundingClientRect();
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
      return ![[-21.5, 0], [21.5, 0], [0, -21.5], [0, 21.5]].every(([dx, dy]) => hits(target, x + dx, y + dy));
    })
    .map(target => {
      const box = target.getBoundingClientRect();
      return `${Math.round(box.width)}x${Math.round(box.height)} ${outline(target)}`;
    });
  scrollTo({ top: 0, behavior: "instant" });

  const name = element => {
    const ids = (element.getAttribute("aria-labelledby") || "").split(/\s+/);
    const said = ids.map(id => document.getElementById(id)?.textContent || "").join(" ");
    return words(said) || words(element.getAttribute("aria-label") || "");
  };
  const SECTIONS = "main, article, section, aside, nav"; // in these, a header or footer is not a landmark
  const landmarks = (tag, role) =>
    all(`${tag}, [role=${role}]`)
      .filter(e => (e.getAttribute("role") || role) === role && e.checkVisibility())
      .filter(e => !["header", "footer"].includes(tag) || !e.parentElement.closest(SECTIONS))
      .map(name);

  // The readable content, without controls, live messages and the results of a search, which may well need a script.
  const CONTENT = "h1, h2, h3, h4, p, li, dt, dd, th, td, figcaption, blockquote, summary, a, img";
  const content = all(CONTENT, document.querySelector("main") || document.body)
    .filter(e => !e.closest("form, output, [role=status], [role=search], [aria-live], .found, .needs-script, [data-first-and-next]") && shown(e))
    .map(e => words(e.innerText || e.alt || ""))
    .filter(Boolean);

  return {
    title: words(document.title),
    lang: document.documentElement.lang,
    badLangs: all("[lang]").filter(e => !/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(e.lang)).map(outline),
    headings: all("h1, h2, h3, h4, h5, h6").filter(e => e.checkVisibility())
      .map(e => [Number(e.localName[1]), words(e.textContent)]),
    landmarks: {
      banner: landmarks("header", "banner"),
      main: landmarks("main", "main"),
      contentinfo: landmarks("footer", "contentinfo"),
      navigation: landmarks("nav", "navigation"),
    },
    pageWidth: document.documentElement.scrollWidth,
    windowWidth: width,
    cutOff,
    smallText,
    smallTargets,
    incompleteImages: all("img")
      .filter(e => !["width", "height", "alt"].every(name => e.hasAttribute(name))).map(outline),
    // A closed list opens without a script.
    hiddenMenuLinks: all("nav a[href]").filter(e => !e.closest("details")).filter(e => !shown(e) || !e.getClientRects().length).map(outline),
    menuLinks: all("nav a[href]").length,
    // A popover opens without a script.
    scriptButtons: all("button[aria-expanded], button[aria-controls], button[type=button]:not([popovertarget])")
      .filter(shown).map(outline),
    content,
    outsideHints: all("link[href]")
      .filter(e => /preconnect|prefetch|preload|stylesheet|icon|manifest/.test(e.rel))
      .filter(e => e.href.startsWith("http") && new URL(e.href).origin !== location.origin).map(outline),
  };
}
