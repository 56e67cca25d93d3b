import type {Mart} from "../mart.ts";

export {loadComparison} from "../comparison.ts";
export {frameChart} from "../figureFrame.ts";
export {writeNumber} from "../numbers.ts";
export {readPoints} from "../pointTips.ts";
export {saveCsv} from "../saveCsv.ts";
export {textTable} from "../textTable.ts";

/** Returns a mart of this release, and fetches what reads it. Throws for an unknown name. */
export async function loadMart(name: string): Promise<Mart> {
  return (await import("../arrowMart.ts")).loadMart(name);
}

/** Returns the chart forms, and fetches Plot. */
export function loadCharts(): Promise<typeof import("../chartForms.ts")> {
  return import("../chartForms.ts");
}
