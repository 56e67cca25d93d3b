import type {MartExport} from "../downloads/martExport.ts";
import type {IndicatorFacts} from "../facts/indicatorFacts.ts";
import {loadPeerLevels} from "../facts/peerLevels.ts";
import type {Site} from "../facts/site.ts";
import type {IndicatorSurvey} from "../facts/survey.ts";
import {hashTogether, hashValue} from "../hash.ts";
import {languages} from "../language.ts";
import type {Marts} from "../marts/marts.ts";
import {planText} from "../release/assets.ts";
import type {Artifact} from "../release/placeFiles.ts";
import {writeIndicatorFigures} from "./indicatorFigures.ts";
import {writeNames} from "./names.ts";
import {writePeers} from "./peers.ts";
import {writeJudging, writeWeighing} from "./scenarios.ts";
import {writeTables} from "./tables.ts";

const folder = "data/notebook";

/** Writes what the notebooks read besides figures: names, peers, what scenarios start from. */
export async function planNotebooks(
  site: Site,
  marts: Marts,
  surveys: readonly IndicatorSurvey[]
): Promise<Artifact[]> {
  const levels = await loadPeerLevels(marts, site, surveys);
  return [
    ...languages.map((language) => planJson(language, writeNames(site, language))),
    planJson("peers", writePeers(site, levels)),
    planJson("weights", await writeWeighing(site, marts)),
    planJson("verdicts", await writeJudging(marts))
  ];
}

/** Writes what the query page lists: every mart with its columns. */
export async function planTables(exports: MartExport): Promise<Artifact> {
  return planJson("tables", await writeTables(exports));
}

/** Plans the file from which the notebooks draw one indicator. */
export function planNotebookFigures(site: Site, facts: IndicatorFacts, code: string): Artifact[] {
  const path = `${folder}/figures/${facts.indicator.id}.json`;
  const key = hashTogether([path, code, site.hash, hashValue(facts)]);
  return [{path, key, make: async () => writeIndicatorFigures(facts)}];
}

function planJson(name: string, text: string): Artifact {
  return planText(`${folder}/${name}.json`, text);
}
