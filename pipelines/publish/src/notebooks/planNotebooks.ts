import type {IndicatorFacts} from "../facts/indicatorFacts.ts";
import {loadPeerLevels} from "../facts/peerLevels.ts";
import type {Site} from "../facts/site.ts";
import type {IndicatorSurvey} from "../facts/survey.ts";
import {hashTogether, hashValue} from "../hash.ts";
import {languages} from "../language.ts";
import type {Marts} from "../marts/marts.ts";
import type {Artifact} from "../release/placeFiles.ts";
import type {ReleaseHead} from "../release/manifest.ts";
import {writeIndicatorFigures} from "./indicatorFigures.ts";
import {writeNames} from "./names.ts";
import {writePeers} from "./peers.ts";
import {writeJudging, writeWeighing} from "./scenarios.ts";

const folder = "data/notebook";

/** Plans what the notebooks read besides figures: names, peers, what scenarios start from. */
export function planNotebooks(
  site: Site,
  marts: Marts,
  surveys: readonly IndicatorSurvey[],
  {code, marts: martsHash}: Pick<ReleaseHead, "code" | "marts">
): Artifact[] {
  const plan = (name: string, write: () => string | Promise<string>): Artifact => {
    const path = `${folder}/${name}.json`;
    return {path, key: hashTogether([path, code, martsHash]), make: async () => write()};
  };
  return [
    ...languages.map((language) => plan(language, () => writeNames(site, language))),
    plan("peers", async () => writePeers(site, await loadPeerLevels(marts, site, surveys))),
    plan("weights", () => writeWeighing(site, marts)),
    plan("verdicts", () => writeJudging(marts))
  ];
}

/** Plans the file from which the notebooks draw one indicator. */
export function planNotebookFigures(site: Site, facts: IndicatorFacts, code: string): Artifact[] {
  const path = `${folder}/figures/${facts.indicator.id}.json`;
  const key = hashTogether([path, code, site.hash, hashValue(facts)]);
  return [{path, key, make: async () => writeIndicatorFigures(facts)}];
}
