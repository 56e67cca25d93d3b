import {wrapWords} from "./wrapWords.ts";

const scale = 2; // device pixels a px
const margin = 16; // px
const gap = 6; // px between parts

/** What stands in a picture: its height, and how it is painted at a height. */
interface Part {
  readonly height: number; // px
  paint(context: CanvasRenderingContext2D, top: number): void;
}

/**
 * Returns a figure as a PNG in the colours the page shows it in: title, subtitle, legend, drawing,
 * note and source, so that it can be passed on by itself. Throws where it has no drawing.
 */
export async function drawPicture(figure: HTMLElement): Promise<Blob> {
  const drawing = [...figure.querySelectorAll<SVGSVGElement>("svg.plot")].find(isShown);
  if (drawing === undefined) throw new RangeError(`missing drawing: ${figure.id}`);
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d");
  if (context === null) throw new RangeError(`missing canvas: ${figure.id}`);
  const size = drawing.getBoundingClientRect();
  const room = Math.max(size.width, 360);
  const texts = (selector: string) =>
    [...figure.querySelectorAll<HTMLElement>(selector)].map((item) => textPart(context, item, room));
  const parts = [
    ...texts("figcaption > *"),
    ...(await legendParts(context, figure, room)),
    await drawingPart(drawing, size),
    ...texts(":scope > .note, :scope > .source")
  ];
  canvas.width = (room + 2 * margin) * scale;
  canvas.height = (parts.reduce((sum, {height}) => sum + height + gap, 2 * margin) - gap) * scale;
  context.scale(scale, scale);
  context.fillStyle = getComputedStyle(document.body).backgroundColor;
  context.fillRect(0, 0, canvas.width, canvas.height);
  let top = margin;
  for (const part of parts) {
    part.paint(context, top);
    top += part.height + gap;
  }
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) =>
      blob === null ? reject(new RangeError(`invalid picture: ${figure.id}`)) : resolve(blob)
    )
  );
}

function isShown(svg: SVGSVGElement): boolean {
  return svg.getBoundingClientRect().width > 0;
}

function textPart(context: CanvasRenderingContext2D, item: HTMLElement, room: number): Part {
  const {font, color, lineHeight} = getComputedStyle(item);
  context.font = font;
  const lines = wrapWords((item.textContent ?? "").trim(), room, (text) => widthOf(context, text));
  const step = Number.parseFloat(lineHeight) || 20;
  return {
    height: lines.length * step,
    paint(target, top) {
      Object.assign(target, {font, fillStyle: color, textBaseline: "middle"});
      for (const [i, line] of lines.entries()) target.fillText(line, margin, top + (i + 0.5) * step);
    }
  };
}

// One row after the other of swatches and words, as many beside each other as there is room for.
async function legendParts(
  context: CanvasRenderingContext2D,
  figure: HTMLElement,
  room: number
): Promise<Part[]> {
  const legend = figure.querySelector<HTMLElement>(":scope > .legend");
  if (legend === null) return [];
  const {font, color} = getComputedStyle(legend);
  context.font = font;
  const items: {left: number; row: number; text: string; swatch: HTMLImageElement | null}[] = [];
  let [left, row] = [0, 0];
  for (const item of legend.children) {
    const svg = item.querySelector("svg");
    const text = (item.textContent ?? "").trim();
    const width = widthOf(context, text) + (svg === null ? 0 : 20);
    if (left > 0 && left + width > room) [left, row] = [0, row + 1];
    items.push({left, row, text, swatch: svg === null ? null : await toImage(svg)});
    left += width + 18;
  }
  const paint = (target: CanvasRenderingContext2D, top: number): void => {
    Object.assign(target, {font, fillStyle: color, textBaseline: "middle"});
    for (const one of items) {
      const [x, y] = [margin + one.left, top + one.row * 22 + 11];
      if (one.swatch !== null) target.drawImage(one.swatch, x, y - 7, 14, 14);
      target.fillText(one.text, x + (one.swatch === null ? 0 : 20), y);
    }
  };
  return [{height: (row + 1) * 22, paint}];
}

async function drawingPart(drawing: SVGSVGElement, {width, height}: DOMRect): Promise<Part> {
  const image = await toImage(drawing);
  return {height, paint: (target, top) => target.drawImage(image, margin, top, width, height)};
}

// The page's variables mean nothing in a picture: every colour is written out.
async function toImage(svg: SVGSVGElement): Promise<HTMLImageElement> {
  const copy = svg.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) throw new TypeError("invalid drawing: no svg");
  const [from, to] = [svg, copy].map((one) => [one, ...one.querySelectorAll("*")]);
  for (const [i, element] of (from ?? []).entries()) resolveStyle(element, to?.[i]);
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
  await image.decode();
  return image;
}

function resolveStyle(from: Element, to: Element | undefined): void {
  const computed = getComputedStyle(from);
  for (const name of ["fill", "stroke"]) {
    const own = from.getAttribute(name) ?? "";
    if (own === "currentColor") to?.setAttribute(name, computed.color);
    else if (own.includes("var(")) to?.setAttribute(name, computed.getPropertyValue(name));
  }
  if (from.localName !== "svg") return;
  to?.setAttribute("font-family", computed.fontFamily);
  to?.setAttribute("xml:space", "preserve"); // a style would be refused by the page's policy
}

function widthOf(context: CanvasRenderingContext2D, text: string): number {
  return context.measureText(text).width;
}
