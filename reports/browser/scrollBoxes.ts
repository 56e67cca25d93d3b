import {pageLanguage} from "./pageLanguage.ts";

/**
 * Says above each box that scrolls sideways that it does. A box that does not is no stop for the
 * tab key; both follow the width of the window.
 */
export function markScrollBoxes(): void {
  const watched = new ResizeObserver((entries) => {
    for (const {target} of entries) if (target instanceof HTMLElement) markBox(target);
  });
  for (const box of document.querySelectorAll(".scroll:has(> table)")) watched.observe(box);
}

function markBox(box: HTMLElement): void {
  const before = box.previousElementSibling;
  const hint = before?.classList.contains("scroll-hint") === true ? before : null;
  const scrolls = getComputedStyle(box).overflowX === "auto";
  if (scrolls && box.scrollWidth > box.clientWidth + 1) {
    box.tabIndex = 0;
    if (hint === null) box.before(makeHint());
  } else {
    box.removeAttribute("tabindex");
    hint?.remove();
  }
}

// Hidden from screen readers: they read the whole table, wherever it is scrolled to.
function makeHint(): HTMLElement {
  const hint = document.createElement("p");
  hint.className = "scroll-hint";
  hint.ariaHidden = "true";
  hint.textContent = pageLanguage() === "en" ? "Scroll sideways for the rest →" : "左右滑动看其余各列 →";
  return hint;
}
