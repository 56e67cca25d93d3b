import {pageLanguage} from "./pageLanguage.ts";

interface Point {
  readonly mark: SVGGraphicsElement;
  readonly text: string;
}

const reach = 28; // px within which a mark answers to the pointer

/**
 * Lets the marks of finished charts (those with a `<title>`) say what they are:
 * the nearest one under the pointer, or one after the other by the arrow keys
 * once the chart is focused.
 */
export function readPoints(within: ParentNode = document): void {
  const tip = document.querySelector<HTMLElement>(".tip") ?? makeTip();
  for (const svg of within.querySelectorAll<SVGSVGElement>("svg.plot")) {
    const points = takePoints(svg);
    if (points.length > 0) listenTo(svg, points, tip);
  }
}

function makeTip(): HTMLElement {
  const tip = document.createElement("div");
  tip.className = "tip";
  tip.hidden = true;
  tip.setAttribute("role", "status"); // read out as it changes
  document.body.append(tip);
  return tip;
}

// Titles are taken out: the browser would show its own tip beside ours.
function takePoints(svg: SVGSVGElement): Point[] {
  return [...svg.querySelectorAll("title")].flatMap((title) => {
    const mark = title.parentElement;
    title.remove();
    return mark instanceof SVGGraphicsElement ? [{mark, text: title.textContent ?? ""}] : [];
  });
}

function listenTo(svg: SVGSVGElement, points: readonly Point[], tip: HTMLElement): void {
  const place = svg.parentElement ?? document.body;
  let current = -1;
  const show = (index: number): void => {
    current = index;
    const point = points[index];
    if (point === undefined) tip.hidden = true;
    else showTip(tip, point);
  };
  svg.addEventListener("pointermove", (event) => show(findNearest(points, event)));
  svg.addEventListener("pointerleave", () => show(-1));
  if (place.querySelectorAll("svg.plot").length > 1 || place.closest("table, .kpi") !== null)
    return;
  place.tabIndex = 0;
  place.setAttribute("role", "group");
  place.setAttribute(
    "aria-label",
    `${svg.getAttribute("aria-label") ?? ""} ${hint[pageLanguage()]}`
  );
  place.addEventListener("blur", () => show(-1));
  place.addEventListener("keydown", (event) => {
    const step = steps.get(event.key);
    if (event.key === "Escape") show(-1);
    if (step === undefined) return;
    event.preventDefault();
    show((current + step + points.length) % points.length);
  });
}

const steps = new Map([
  ["ArrowRight", 1],
  ["ArrowDown", 1],
  ["ArrowLeft", -1],
  ["ArrowUp", -1]
]);

const hint = {zh: "（方向键逐点读数）", en: "(arrow keys read the points)"} as const;

function findNearest(points: readonly Point[], {clientX, clientY}: PointerEvent): number {
  let nearest = -1;
  let least = reach;
  for (const [index, {mark}] of points.entries()) {
    const {left, right, top, bottom} = mark.getBoundingClientRect();
    const away = Math.hypot(
      Math.max(left - clientX, 0, clientX - right),
      Math.max(top - clientY, 0, clientY - bottom)
    );
    if (away < least) [nearest, least] = [index, away];
  }
  return nearest;
}

function showTip(tip: HTMLElement, {mark, text}: Point): void {
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
