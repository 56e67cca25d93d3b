import {findPublication} from "@xianzhi/catalog/planPublications";
import type {HeadlineVerdict} from "../marts/verdicts.ts";
import {benchmarkName, type View} from "../view.ts";

/** Returns which figure keeps a goal from being decided: 缺本地2020年数; "" where none is named. */
export function writeLacking(view: View, goal: Pick<HeadlineVerdict, "lacking" | "lackingYear">) {
  const {lacking, lackingYear} = goal;
  const year = lackingYear === null ? "" : view.say(`${lackingYear}年`, ` for ${lackingYear}`);
  const name = benchmarkName(view, null);
  if (lacking === "own") return view.say(`缺本地${year}数`, `no figure of its own${year}`);
  if (lacking === "benchmark") return view.say(`缺${name}${year}数`, `no figure of ${name}${year}`);
  if (lacking === "both") {
    return view.say(`缺本地和${name}${year}数`, `no figure of its own or of ${name}${year}`);
  }
  if (lacking === "deflator") return view.say(`缺${year}物价指数`, `no price index${year}`);
  return "";
}

/** Returns where the missing figure would be published, "" where the plan names nothing. */
export function writePublication(
  view: View,
  {measure, lacking}: Pick<HeadlineVerdict, "measure" | "lacking">,
  regionId: string
): string {
  const {site} = view;
  const lackingId = lacking === "benchmark" ? (site.benchmark?.id ?? regionId) : regionId;
  const kind = site.regions.get(lackingId)?.kind ?? "";
  const index = lacking === "deflator" ? site.headline?.deflator : undefined;
  const found = findPublication(site.publications, index ?? measure, kind);
  return found === undefined ? "" : view.word(found);
}
