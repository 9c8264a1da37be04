// How the text of an element is set: letters in its longest line, and whether a word begins on one line and ends on the next.
const linesOf = element => {
  const range = document.createRange();
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let [longest, inLine, torn, last] = [0, 0, false, null];
  while (texts.nextNode()) {
    if (texts.currentNode.parentElement.closest(".vh")) continue; // for screen readers only
    const text = texts.currentNode.data;
    for (let i = 0; i < text.length; i++) {
      range.setStart(texts.currentNode, i);
      range.setEnd(texts.currentNode, i + 1);
      const box = range.getClientRects()[0];
      if (!box?.width) continue; // a space at the end of a line takes no room
      // Letters of other fonts are higher or lower on their line, and those from right to left go back on it.
      if (last && box.top > (last.top + last.bottom) / 2) {
        inLine = 0;
        torn ||= /^\p{L}\u00ad?\p{L}$/u.test(text.slice(Math.max(0, i - 1), i + 1)) || text[i - 1] === "\u00ad";
      }
      longest = Math.max(longest, ++inLine);
      last = box;
    }
  }
  return { longest, torn };
};
