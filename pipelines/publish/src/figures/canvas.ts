import {raw, type Html} from "../html.ts";

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

async function openDocument(): Promise<Document> {
  const {Window} = await import("happy-dom");
  const {toDocument} = await import("@xianzhi/charts/toDocument");
  return toDocument(new Window().document);
}
