import {chartWidth} from "./chart.ts";
import {type DistributionMark, type DistributionOptions, layDistribution} from "./distribution.ts";
import {halo, ink} from "./ink.ts";
import {textWidth} from "./textWidth.ts";

/**
 * Returns a rendered distribution with a region's marker in it. The distribution is drawn once for
 * all its regions, with `isRoomKept` and the same values, width and benchmark.
 */
export function markDistribution(
  drawing: string,
  values: readonly number[],
  own: DistributionMark,
  options: Pick<DistributionOptions, "benchmark" | "width">
): string {
  const {width = chartWidth} = options;
  const {scale, top, bottom} = layDistribution(values, {...options, isRoomKept: true});
  const x = round(scale.position(own.value));
  const half = textWidth(own.name) / 2 + 2;
  const centre = round(Math.max(half, Math.min(width - half, x)));
  const rim = `stroke="${halo.stroke}" stroke-width="${halo.strokeWidth}" paint-order="${halo.paintOrder}"`;
  const marker =
    `<g fill="${ink.mark}"><path d="M${x},${bottom}V${top}" stroke="${ink.mark}" stroke-width="2.5"></path>` +
    `<path d="M${x},${top - 7}l5,7l-5,7l-5,-7z" stroke="${ink.page}"><title>${escape(own.tip)}</title></path>` +
    `<text x="${centre}" y="${top - 12}" text-anchor="middle" font-weight="600" ${rim}>${escape(own.name)}</text></g>`;
  const end = drawing.lastIndexOf("</svg>");
  if (end < 0) throw new RangeError(`invalid drawing: ${drawing.slice(0, 40)}`);
  return drawing.slice(0, end) + marker + drawing.slice(end);
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function round(place: number): number {
  return Math.round(2 * place) / 2;
}
