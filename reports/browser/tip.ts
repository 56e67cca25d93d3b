import {element} from "./element.ts";

/** Returns the page's one tip, made with the first that asks; its text is read out as it changes. */
export function tipOf({body}: Document): HTMLElement {
  const found = body.querySelector<HTMLElement>(":scope > .tip");
  if (found !== null) return found;
  const tip = element("div", {class: "tip", role: "status", hidden: ""});
  body.append(tip);
  return tip;
}

/** Shows a text above a mark, or below where there is no room, within the page's width. */
export function showTip(
  tip: HTMLElement,
  {mark, text}: {readonly mark: Element; readonly text: string}
): void {
  const box = mark.getBoundingClientRect();
  tip.textContent = text;
  tip.hidden = false;
  const room = document.documentElement.clientWidth - tip.offsetWidth - 8;
  const left = Math.min(
    Math.max(8, box.left + box.width / 2 - tip.offsetWidth / 2),
    Math.max(8, room)
  );
  const above = box.top - tip.offsetHeight - 8;
  tip.style.left = `${left + scrollX}px`;
  tip.style.top = `${(above > 0 ? above : box.bottom + 8) + scrollY}px`;
}
