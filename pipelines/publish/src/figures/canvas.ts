import {html, type Html, raw} from "../html.ts";

/** What a chart is told besides its rows. */
export interface CanvasOptions {
  readonly document: Document;
  readonly description: string;
}

let opened: Promise<Document> | undefined;

/**
 * Returns a drawing as HTML. The server-side DOM and Plot are loaded when the first chart of a run
 * is drawn: a run in which no chart changed never pays for them.
 */
export async function drawOn(
  description: string,
  draw: (options: CanvasOptions) => SVGSVGElement
): Promise<Html> {
  opened ??= openDocument();
  const {renderSvg} = await import("@xianzhi/charts/renderSvg");
  return raw(renderSvg(draw({document: await opened, description})));
}

/** The two widths a chart too wide for a phone is drawn in, in px: one of them is shown. */
const widths = {wide: 720, narrow: 350} as const;

/** Returns a drawing twice, for wide screens and for phones; the style sheet shows one of them. */
export async function drawWideAndNarrow(
  description: string,
  draw: (options: CanvasOptions & {readonly width: number}) => SVGSVGElement
): Promise<Html> {
  const drawAt = (width: number) => drawOn(description, (options) => draw({...options, width}));
  return html`<div class="at-wide">${await drawAt(widths.wide)}</div>
<div class="at-narrow">${await drawAt(widths.narrow)}</div>`;
}

async function openDocument(): Promise<Document> {
  const {Window} = await import("happy-dom");
  const {toDocument} = await import("@xianzhi/charts/toDocument");
  return toDocument(new Window().document);
}
