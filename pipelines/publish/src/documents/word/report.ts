import type {View} from "../../view.ts";
import type {TrendChart} from "../../figures/trendChart.ts";
import type {DocumentFacts} from "../documentFacts.ts";
import type {SourceFinder} from "../../facts/figureSources.ts";
import type {DrawnPicture} from "./drawPictures.ts";

/** What the sections of a report are written with; captions are numbered in the order asked for. */
export interface Report {
  readonly view: View;
  readonly facts: DocumentFacts;
  readonly charts: ReadonlyMap<string, TrendChart>; // by indicator
  readonly pictures: ReadonlyMap<string, DrawnPicture>; // by indicator
  readonly findSources: SourceFinder;
  readonly indent: number; // twips before the first line of a paragraph
  nextTable(): string; // 表1, "Table 1"
  nextPicture(): string;
}
