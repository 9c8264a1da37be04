"""Walk through a page by Tab, and judge each stop as a keyboard user sees it: its name, its place and its ring."""

from __future__ import annotations

import re
from base64 import b64decode
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from io import BytesIO
from typing import Any

from PIL import Image, ImageChops
from playwright.sync_api import CDPSession, Page

from browser.patience import soon

MOST_STOPS = 400
Spot = tuple[int, int]  # x and y of a pixel
Colour = tuple[int, int, int]
MARGIN = 12  # px round an element, in which its focus ring is looked for
MOST_ALIKE = 3
"""Rings that are measured where style sheets cannot tell the stops apart: a list of hundred links has one style."""


@dataclass
class Stop:
    """One stop of the focus, and what is wrong with it."""

    role: str
    name: str
    html: str
    faults: list[str] = field(default_factory=list)


def walk_by_tab(page: Page, ring: bool = False, key: str = "Tab", most: int = MOST_STOPS) -> Iterator[Stop]:
    """Press Tab until the focus leaves the page or nobody asks any more; with `ring`, measure the ring at the stops.

    Of those that are alike, the first few are measured. Raises AssertionError if the focus never leaves.
    """
    debugger = page.context.new_cdp_session(page)
    measured: Counter[str] = Counter()
    page.evaluate(_BEGIN)
    for _ in range(most):
        page.keyboard.press(key)
        order = page.evaluate(_NEXT_STOP, key != "Tab")
        if order is None:
            return
        seen = soon(lambda: page.evaluate(_DESCRIBE_STOP), lambda seen: not seen["faults"])
        stop = Stop(*_role_and_name(debugger), seen["html"], order + seen["faults"])
        if not stop.name:
            stop.faults.append("no name")
        if ring and not stop.faults and measured[seen["style"]] < MOST_ALIKE:
            measured[seen["style"]] += 1
            stop.faults += _ring_faults(debugger, seen)
        yield stop
    raise AssertionError(f"{key} was pressed {most} times and never left the page.")


def _role_and_name(session: CDPSession) -> tuple[str, str]:
    """What Chromium tells assistive technology about the last stop."""
    focused = session.send("Runtime.evaluate", {"expression": "stopsSeen.at(-1)"})
    query = {"objectId": focused["result"]["objectId"], "fetchRelatives": False}
    node = session.send("Accessibility.getPartialAXTree", query)["nodes"][0]
    return node["role"]["value"], node["name"]["value"].strip()


def _ring_faults(debugger: CDPSession, seen: dict[str, Any]) -> list[str]:
    """Compare pictures with and without the focus, as WCAG 2.4.13 does, and as someone who looks for the ring."""
    x, y, width, height = seen["box"]
    left, top = max(x - MARGIN, 0), max(y - MARGIN, 0)
    right = min(x + width + MARGIN, seen["windowWidth"])
    scrolled_x, scrolled_y = seen["scrolled"]
    clip = {
        "x": left + scrolled_x,
        "y": top + scrolled_y,
        "width": right - left,
        "height": y + height + MARGIN - top,
        "scale": 1,
    }
    focused = _picture(debugger, clip)
    debugger.send("Runtime.evaluate", {"expression": "stopsSeen.at(-1).blur()"})
    plain = _picture(debugger, clip)
    debugger.send("Runtime.evaluate", {"expression": "stopsSeen.at(-1).focus({ preventScroll: true })"})
    box = (round(x - left), round(y - top), round(x - left + width), round(y - top + height))
    return judge_ring(focused, plain, box, sides=seen["whole"])


def judge_ring(
    focused: Image.Image, plain: Image.Image, box: tuple[int, int, int, int], sides: bool
) -> list[str]:
    """Say what is wrong with a focus ring round `box`, given pictures with and without it.

    The pixels that change by 3:1 or more must be as many as a line of 2 px round the box. With `sides`, most lines
    across each side must also meet 2 px or more of one new colour with 3:1 to what is beside them: with two rings,
    that may be the other ring.
    """
    changed = _changed(focused, plain)
    with_focus, without = _pixels(focused), _pixels(plain)
    steps = Counter((with_focus[spot], without[spot]) for spot in changed)
    strong = sum(times for colours, times in steps.items() if _contrast(*colours) >= 3)
    left, top, right, bottom = box
    wanted = 2 * 2 * (right - left + bottom - top)
    faults = []
    if strong < wanted:
        faults.append(f"{strong} px change by 3:1, and a ring needs {wanted}")
    if sides:
        faults += [
            f"no ring {side}"
            for side, lines in _lines_across(box, focused.size).items()
            if sum(_meets_ring(with_focus, line, changed) for line in lines) < len(lines) / 2
        ]
    return faults


def _changed(focused: Image.Image, plain: Image.Image) -> set[Spot]:
    marks = (
        ImageChops.difference(focused, plain).convert("L").point(lambda value: 255 * (value > 0)).tobytes()
    )
    runs = re.finditer(rb"\xff+", marks)
    return {(at % focused.width, at // focused.width) for run in runs for at in range(*run.span())}


def _lines_across(box: tuple[int, int, int, int], size: tuple[int, int]) -> dict[str, list[list[Spot]]]:
    """For each side of a box, pixels on some lines across it, from inside to outside."""
    left, top, right, bottom = box
    xs = [left + (right - left) * part // 6 for part in range(1, 6)]
    ys = [top + (bottom - top) * part // 6 for part in range(1, 6)]
    return {
        "left of it": [[(x, y) for x in range(left + 3, -1, -1)] for y in ys],
        "right of it": [[(x, y) for x in range(right - 4, size[0])] for y in ys],
        "above it": [[(x, y) for y in range(top + 3, -1, -1)] for x in xs],
        "below it": [[(x, y) for y in range(bottom - 4, size[1])] for x in xs],
    }


def _meets_ring(picture: Any, line: list[Spot], changed: set[Spot]) -> bool:
    colours = [picture[spot] for spot in line]
    for at in range(len(line) - 1):
        if changed.issuperset(line[at : at + 2]) and _contrast(*colours[at : at + 2]) < 1.1:
            # One pixel further, for the one between may be a blend of both.
            beside = [colours[other] for other in (at - 2, at + 3) if 0 <= other < len(line)]
            if any(_contrast(colours[at], other) >= 3 for other in beside):
                return True
    return False


def _picture(debugger: CDPSession, clip: dict[str, float]) -> Image.Image:
    """Straight from the debugger: Playwright's own way takes three times as long."""
    shot = debugger.send("Page.captureScreenshot", {"clip": clip, "optimizeForSpeed": True})
    return Image.open(BytesIO(b64decode(shot["data"]))).convert("RGB")


def _pixels(picture: Image.Image) -> Any:
    """The colour of each spot; many times faster than ``getpixel``."""
    return picture.load()


@cache
def _contrast(one: Colour, other: Colour) -> float:
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


_LINEAR: list[float] = [
    v / 255 / 12.92 if v / 255 <= 0.04045 else ((v / 255 + 0.055) / 1.055) ** 2.4 for v in range(256)
]


def _luminance(pixel: Colour) -> float:
    """Relative luminance as WCAG 2 defines it."""
    red, green, blue = (float(_LINEAR[value]) for value in pixel)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


# Pictures are taken at any moment: nothing may blink or move.
_BEGIN = """() => {
  globalThis.stopsSeen = [];
  const still = new CSSStyleSheet();
  still.replaceSync("* { caret-color: transparent !important; transition: none !important; animation: none !important }");
  document.adoptedStyleSheets = [still];
}"""

_NEXT_STOP = """backwards => {
  const element = document.activeElement;
  // Chromium goes round to the first stop again: each stop is remembered.
  if (!element || element === document.body || element === document.documentElement) return null;
  if (stopsSeen.includes(element)) return null;
  const order = stopsSeen.at(-1)?.compareDocumentPosition(element);
  const wanted = backwards ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
  stopsSeen.push(element);
  return order && !(order & wanted) ? ["out of order"] : [];
}"""

_DESCRIBE_STOP = """() => {
  const element = stopsSeen.at(-1);
  const faults = document.activeElement === element ? [] : ["the focus went away"];
  const short = e => e.outerHTML.replace(/\\s+/g, " ").slice(0, 120);

  // A native radio button or checkbox may be as small as it likes: its label is what is seen.
  const own = [...element.getClientRects()].filter(box => box.width && box.height);
  const width = document.documentElement.clientWidth;
  const whole = box =>
    box.left > -1 && box.right < width + 1 && box.top > -1 && box.bottom < innerHeight + 1;
  const inView = own.filter(box => whole(box) || box.height > innerHeight);
  if (!own.length || !element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })) {
    faults.push("not visible");
  } else if (inView.length < own.length) {
    faults.push("not all in view");
  }

  // Nothing may lie over any part of it: WCAG 2.4.12. Its own children, label and surroundings do not count.
  const isOwn = hit =>
    element.contains(hit) || hit.contains(element) || [...element.labels || []].some(e => e.contains(hit));
  const cover = inView
    .flatMap(box => [0.1, 0.5, 0.9].flatMap(across => [0.1, 0.5, 0.9].map(down =>
      document.elementFromPoint(box.left + box.width * across, box.top + box.height * down))))
    .find(hit => hit && !isOwn(hit));
  if (cover) faults.push("covered by " + short(cover));

  const style = [];
  for (let e = element; e; e = e.parentElement) style.unshift(`${e.localName}.${e.className}`);

  const box = inView.sort((a, b) => b.width - a.width)[0];
  return {
    html: short(element),
    faults,
    style: style.join(" "),
    box: box && [box.left, box.top, box.width, box.height],
    whole: own.length === 1,
    windowWidth: width,
    scrolled: [scrollX, scrollY],
  };
}"""
