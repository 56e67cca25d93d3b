import {writeCsv} from "../csv.ts";
import type {LoopFacts, LoopFinding} from "../facts/loopFacts.ts";
import {paths} from "../paths.ts";
import {planText} from "../release/assets.ts";
import type {Artifact} from "../release/placeFiles.ts";

/** Plans each assessed county's findings as CSV, in both languages' words. */
export function planLoopFiles({findings, regions}: LoopFacts): Artifact[] {
  return regions.map((region) => {
    const rows = findings.filter(({regionId}) => regionId === region);
    return planText(paths.loopFile(region), writeCsv([[...columns], ...rows.map(cellsOf)]));
  });
}

const columns = [
  "finding_id",
  "region_id",
  "indicator_id",
  "period",
  "label_zh",
  "label_en",
  "gap",
  "gap_unit",
  "owner_zh",
  "owner_en",
  "due",
  "state",
  "since_last_release",
  "action",
  "retest_period",
  "retest_gap",
  "history"
] as const;

function cellsOf(one: LoopFinding) {
  return [
    one.id,
    one.regionId,
    one.indicatorId,
    one.period,
    one.label.zh,
    one.label.en,
    one.gap,
    one.gapUnit,
    one.owner.zh,
    one.owner.en,
    one.due,
    one.state,
    one.since,
    one.action,
    one.retestPeriod,
    one.retestGap,
    one.history.map(({year, gap}) => `${year}:${gap ?? ""}`).join(" ")
  ];
}
