import {element} from "./element.ts";
import {pageLanguage} from "./pageLanguage.ts";
import {nextPlace} from "./nextPlace.ts";
import {showTip, tipOf} from "./tip.ts";

/** A mark of a chart and what it says. */
export interface Point {
  readonly mark: SVGGraphicsElement;
  readonly text: string;
}

const reach = 28; // px within which a mark answers to the pointer

/**
 * Lets the marks of finished charts (those with a `<title>`) say what they are: the nearest one
 * under the pointer, or by the arrow keys, Home and End once the chart is focused. Marks that are
 * links take the focus themselves, one at a time, and the arrows lead to the neighbour.
 */
export function readPoints(within: ParentNode = document): void {
  for (const svg of within.querySelectorAll<SVGSVGElement>("svg.plot")) {
    const points = takePoints(svg);
    if (points.length === 0) continue;
    const show = reader(points);
    svg.addEventListener("pointermove", (event) => show(findNearest(points, event)));
    svg.addEventListener("pointerleave", () => show(-1));
    const links = points.map(({mark}) => mark.closest<SVGAElement>("a"));
    if (links.every((link) => link !== null)) walkLinks(links, show);
    else walkMarks(svg, points, show);
  }
}

// Titles are taken out: the browser would show its own tip beside ours.
function takePoints(svg: SVGSVGElement): Point[] {
  return [...svg.querySelectorAll("title")].flatMap((title) => {
    const mark = title.parentElement;
    title.remove();
    return mark instanceof SVGGraphicsElement ? [{mark, text: title.textContent ?? ""}] : [];
  });
}

function reader(points: readonly Point[]): (index: number) => void {
  const tip = tipOf(document);
  return (index) => {
    for (const {mark} of points) mark.classList.remove("read");
    const point = points[index];
    if (point === undefined) tip.hidden = true;
    else showTip(tip, point);
    point?.mark.classList.add("read");
  };
}

function walkMarks(
  svg: SVGSVGElement,
  points: readonly Point[],
  show: (index: number) => void
): void {
  const place = svg.parentElement;
  if (place === null || place.querySelectorAll("svg.plot").length > 1) return;
  let current = -1;
  const read = (index: number): void => show((current = index));
  place.tabIndex = 0;
  place.setAttribute("role", "group");
  nameAfter(place, svg);
  place.addEventListener("focus", () => {
    if (place.matches(":focus-visible")) read(Math.max(0, current));
  });
  place.addEventListener("blur", () => show(-1));
  place.addEventListener("keydown", (event) => {
    if (event.key === "Escape") show(-1);
    const to = stepTo(event.key, current, points.length);
    if (to === undefined) return;
    event.preventDefault();
    read(to);
  });
}

function walkLinks(links: readonly SVGAElement[], show: (index: number) => void): void {
  for (const [i, link] of links.entries()) {
    link.setAttribute("tabindex", i === 0 ? "0" : "-1");
    link.addEventListener("focus", () => show(i));
    link.addEventListener("blur", () => show(-1));
    link.addEventListener("keydown", (event) => {
      if (event.key === "Escape") show(-1);
      const to = links[nextPlace(event.key, i, links.map(boxOf)) ?? -1];
      if (to === undefined) return;
      event.preventDefault();
      link.setAttribute("tabindex", "-1");
      to.setAttribute("tabindex", "0");
      to.focus();
    });
  }
}

function stepTo(key: string, current: number, count: number): number | undefined {
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  if (key === "ArrowRight" || key === "ArrowDown") return (current + 1) % count;
  if (key === "ArrowLeft" || key === "ArrowUp") return (Math.max(current, 0) + count - 1) % count;
  return undefined;
}

const hint = {zh: "方向键逐点读数", en: "Arrow keys read the points"} as const;

// By the drawing's own name, described by how to read it; the hint stands once on a page.
function nameAfter(place: HTMLElement, svg: SVGSVGElement): void {
  const [title] = (svg.getAttribute("aria-labelledby") ?? "").split(" ");
  if (title) place.setAttribute("aria-labelledby", title);
  else place.setAttribute("aria-label", svg.getAttribute("aria-label") ?? "");
  if (document.getElementById("read-hint") === null) {
    document.body.append(element("p", {id: "read-hint", hidden: ""}, hint[pageLanguage()]));
  }
  place.setAttribute("aria-describedby", "read-hint");
}

function findNearest(points: readonly Point[], {clientX, clientY}: PointerEvent): number {
  let nearest = -1;
  let least = reach;
  for (const [index, {mark}] of points.entries()) {
    const {left, right, top, bottom} = boxOf(mark);
    const away = Math.hypot(
      Math.max(left - clientX, 0, clientX - right),
      Math.max(top - clientY, 0, clientY - bottom)
    );
    if (away < least) [nearest, least] = [index, away];
  }
  return nearest;
}

function boxOf(mark: Element): DOMRect {
  return mark.getBoundingClientRect();
}
