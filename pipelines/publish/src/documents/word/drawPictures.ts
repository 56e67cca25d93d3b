import type {TrendChart} from "../../figures/trendChart.ts";
import {html, raw} from "../../html.ts";
import {type Language, languageTags} from "../../language.ts";
import {withPage} from "../withPage.ts";

/** A chart as a picture. */
export interface DrawnPicture {
  readonly png: Uint8Array;
  readonly width: number; // px
  readonly height: number; // px
}

const scale = 3; // device pixels a px: about 290 dots an inch on paper

/** Returns charts as pictures by their keys, drawn in one browser; none opens none. */
export async function drawPictures(
  charts: ReadonlyMap<string, TrendChart>,
  language: Language
): Promise<ReadonlyMap<string, DrawnPicture>> {
  if (charts.size === 0) return new Map();
  const drawings = [...charts.values()].map(({chart}) => html`<div>${chart}</div>`);
  const style = `body { margin: 0; background: #fff; } div { width: max-content; }
svg { display: block; font-family: "Noto Sans SC", sans-serif; } svg text { white-space: pre; }`;
  const markup =
    html`<!doctype html><html lang="${languageTags[language]}"><head><meta charset="utf-8">
<style>${raw(style)}</style></head>
<body>${drawings}</body></html>`.text;
  return withPage(markup, scale, async (page) => {
    const pictures = new Map<string, DrawnPicture>();
    for (const [i, key] of [...charts.keys()].entries()) {
      const drawing = page.locator("div").nth(i);
      const box = await drawing.boundingBox();
      if (box === null) throw new RangeError(`invalid chart: ${key} has no size`);
      const png = new Uint8Array(await drawing.screenshot({type: "png"}));
      pictures.set(key, {png, width: box.width, height: box.height});
    }
    return pictures;
  });
}
