// What the rules of Easy Read ask of a page as it is shown, gathered in one go and judged in Python.
async () => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const shown = e => e.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !e.closest(".vh");
  const short = text => text.replace(/\s+/g, " ").trim().slice(0, 60);
  const paper = matchMedia("print").matches;

  await document.fonts.ready;
  await Promise.allSettled(all(".er__row img").map(e => e.decode()));

  // Text nodes that are shown, each with its element and the boxes of its lines.
  const texts = [];
  for (const root of all(".er")) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode, element = node.parentElement, range = document.createRange();
      range.selectNodeContents(node);
      // As high as the letters: the font's own box reaches into the lines above and below.
      const size = parseFloat(getComputedStyle(element).fontSize);
      const boxes = [...range.getClientRects()].filter(box => box.width).map(({ left, right, top, bottom }) =>
        ({ left, right, top: (top + bottom - size) / 2, bottom: (top + bottom + size) / 2 }));
      if (/\S/.test(node.data) && shown(element) && boxes.length) texts.push({ node, element, boxes });
    }
  }

  const PICTURE = "img, svg:not(.ic), canvas, video";
  const rows = all(".er__row").filter(row => !row.closest("[hidden]")).map(row => {
    const pictures = all(PICTURE, row).filter(shown), box = pictures[0]?.getBoundingClientRect();
    const words = texts.filter(({ node }) => row.contains(node)), boxes = words.flatMap(({ boxes }) => boxes);
    const follows = ({ node }) => pictures[0]?.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING;
    return {
      words: short(row.innerText),
      pictures: pictures.length,
      comesFirst: !box || words.every(follows),
      stands: !box ? null : boxes.every(words => box.right <= words.left) ? "left"
        : boxes.every(words => box.bottom <= words.top) ? "above" : "elsewhere",
      breaks: getComputedStyle(row).breakInside,
    };
  });

  // Colours as [red, green, blue, alpha], all from 0 to 1, the first three multiplied by the last. Only a canvas reads them all.
  const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const colours = {};
  const colour = css => {
    if (!colours[css]) {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = css;
      canvas.fillRect(0, 0, 1, 1);
      const [red, green, blue, alpha] = [...canvas.getImageData(0, 0, 1, 1).data].map(part => part / 255);
      colours[css] = [red * alpha, green * alpha, blue * alpha, alpha];
    }
    return colours[css];
  };
  const over = (front, back) => front.map((part, i) => part + back[i] * (1 - front[3]));
  const hex = ([red, green, blue]) => "#" + [red, green, blue].map(part =>
    Math.round(part * 255).toString(16).padStart(2, "0")).join("");

  const behindBy = element => ["", "::before", "::after"].some(part => {
    const style = getComputedStyle(element, part);
    const laidUnder = !part || (style.content !== "none" && ["absolute", "fixed"].includes(style.position));
    return laidUnder && (style.backgroundImage !== "none" || style.content.startsWith("url("));
  });
  // The colours of an element's letters and of their ground, through all that is see-through or faded around them, and
  // whether a picture, a gradient or nothing at all is that ground.
  const seenThrough = element => {
    let letters = colour(getComputedStyle(element).webkitTextFillColor), ground = [0, 0, 0, 0], picture = false;
    for (let e = element; e; e = e.parentElement) {
      const style = getComputedStyle(e), opaque = ground[3] > 0.999;
      picture ||= !opaque && behindBy(e);
      [letters, ground] = [letters, ground].map(front => over(front, colour(style.backgroundColor)))
        .map(front => front.map(part => part * style.opacity));
    }
    const [plain, white] = [paper || ground[3] > 0.999, [1, 1, 1, 1]];
    return { picture, plain, letters: hex(over(letters, white)), ground: hex(over(ground, white)) };
  };

  const boxesOfPictures = all("body *").filter(shown)
    .filter(e => e.matches("img, svg, canvas, video, object, embed, iframe") || behindBy(e))
    .map(e => ({ element: e, box: e.getBoundingClientRect() }));
  const overlap = (a, b) =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
  const underlined = element => {
    for (let e = element; e; e = e.parentElement) {
      if (e.localName === "a") return false;
      if (getComputedStyle(e).textDecorationLine.includes("underline")) return true;
    }
    return false;
  };
  const fonts = new Set([...document.fonts].filter(font => font.status === "loaded")
    .map(font => font.family.replaceAll('"', "")));

  const words = texts.map(({ node, element, boxes }) => {
    const style = getComputedStyle(element), { picture, ...colours } = seenThrough(element);
    return {
      words: short(node.data),
      size: parseFloat(style.fontSize),
      align: style.textAlign !== "start" ? style.textAlign : style.direction === "rtl" ? "right" : "left",
      begins: element.closest("[dir]")?.dir === "rtl" ? "right" : "left",
      hyphens: style.hyphens,
      wordBreak: style.wordBreak,
      torn: linesOf(element).torn,
      softHyphen: node.data.includes("\u00ad"),
      style: style.fontStyle,
      capitals: style.textTransform === "uppercase" || style.fontVariantCaps !== "normal",
      underlined: underlined(element),
      font: style.fontFamily.split(",")[0].replaceAll('"', ""),
      ownFont: fonts.has(style.fontFamily.split(",")[0].replaceAll('"', "")),
      picture: picture || boxesOfPictures.some(({ element: e, box }) =>
        !e.contains(node) && boxes.some(words => overlap(box, words))),
      ...colours,
    };
  });

  const paragraphs = all(".er__words :is(p:not(.tag), li), .er__state p").filter(shown).map(e => {
    const style = getComputedStyle(e), before = e.previousElementSibling;
    return {
      words: short(e.innerText),
      size: parseFloat(style.fontSize),
      lineHeight: parseFloat(style.lineHeight),
      gap: before?.matches("p:not(.tag), li") && shown(before)
        ? e.getBoundingClientRect().top - before.getBoundingClientRect().bottom : null,
      longest: linesOf(e).longest,
    };
  });

  const pictures = all(".er__row img").filter(shown).map(e => {
    const { ground } = seenThrough(e);
    return {
      words: short(e.closest(".er__row").innerText),
      width: e.getBoundingClientRect().width,
      loaded: e.naturalWidth > 0,
      alt: e.getAttribute("alt"),
      ground,
    };
  });

  return { paper, width: innerWidth, rows, pictures, words, paragraphs };
}
