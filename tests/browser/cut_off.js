// A text is cut off when its box ends outside an ancestor that hides what overflows.
() => {
  const cut = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    if (!/\S/.test(texts.currentNode.data) || !element.checkVisibility() || element.closest("script")) continue;
    const range = document.createRange();
    range.selectNodeContents(texts.currentNode);
    const box = range.getBoundingClientRect();
    for (let e = element; e && e !== document.body; e = e.parentElement) {
      const { overflowX, clipPath } = getComputedStyle(e);
      if (clipPath !== "none") break;
      if (!["hidden", "clip"].includes(overflowX)) continue;
      const frame = e.getBoundingClientRect();
      if (box.right > frame.right + 1 || box.left < frame.left - 1 || box.bottom > frame.bottom + 1 || box.top < frame.top - 1) {
        cut.push(`${e.className}: ${texts.currentNode.data.trim().slice(0, 60)}`);
        break;
      }
    }
  }
  return cut;
}
