import {loadFacsimileFacts} from "../facts/facsimileFacts.ts";
import {loadHowFacts} from "../facts/howFacts.ts";
import {loadIndicatorFacts} from "../facts/indicatorFacts.ts";
import {findMapped} from "../facts/mapFacts.ts";
import {placeAmongPeers} from "../facts/peerFacts.ts";
import {loadPeerLevels, type PeerLevel} from "../facts/peerLevels.ts";
import {loadRegionFacts} from "../facts/regionFacts.ts";
import type {IndicatorSurvey} from "../facts/survey.ts";
import type {TablePage} from "../facts/tablePages.ts";
import type {MartExport} from "../downloads/martExport.ts";
import {planDownloads} from "../downloads/planDownloads.ts";
import type {Indicator} from "../marts/indicators.ts";
import type {Marts} from "../marts/marts.ts";
import type {Region} from "../marts/regions.ts";
import {planNotebookFigures} from "../notebooks/planNotebooks.ts";
import {planFacsimilePage} from "../pages/facsimilePage.ts";
import {planHowPage} from "../pages/howPage.ts";
import {planIndicatorPage} from "../pages/indicatorPage.ts";
import {planMapPages} from "../pages/mapPages.ts";
import {planEmbeds} from "../pages/planEmbeds.ts";
import {planRegionPage} from "../pages/regionPage.ts";
import {type PageMaking, toArtifacts} from "../plan.ts";
import type {Artifact} from "./placeFiles.ts";

/** Files made from the same facts: planned when their turn comes, so that the facts can go after. */
export type Batch = () => Promise<readonly Artifact[]>;

/** What the batches of a release are made with. */
export interface BatchMaking extends PageMaking {
  readonly marts: Marts;
  readonly exports: MartExport;
  readonly surveys: readonly IndicatorSurvey[]; // of all indicators
}

const regionsAtOnce = 16; // one query of each mart serves so many
const tablesAtOnce = 4;

/** Returns the batches of indicators, regions and source tables, the same for the same marts. */
export function planBatches(making: BatchMaking): Batch[] {
  const {regions, indicators, tables} = making.site;
  let levels: Promise<readonly PeerLevel[]> | undefined; // loaded with the first run of regions
  const loadLevels = () => (levels ??= loadPeerLevels(making.marts, making.site, making.surveys));
  return [
    ...[...indicators.values()].map((indicator) => () => planIndicator(making, indicator)),
    ...inRuns([...regions.values()], regionsAtOnce).map(
      (run) => async () => planRegions(making, run, await loadLevels())
    ),
    ...inRuns(tables.pages, tablesAtOnce).map((run) => () => planTables(making, run))
  ];
}

async function planIndicator(making: BatchMaking, indicator: Indicator): Promise<Artifact[]> {
  const {marts, site, exports, code, surveys} = making;
  const facts = await loadIndicatorFacts(marts, site, indicator);
  const pages = [planIndicatorPage(facts), ...planMapPages(facts, findMapped(site, surveys))];
  return [
    ...toArtifacts(pages, making),
    ...planEmbeds(facts, making),
    ...planDownloads(site, facts, exports, code),
    ...planNotebookFigures(site, facts, code)
  ];
}

async function planRegions(
  making: BatchMaking,
  run: readonly Region[],
  levels: readonly PeerLevel[]
): Promise<Artifact[]> {
  const {site} = making;
  const benchmark = site.benchmark === null ? [] : [site.benchmark.id];
  const marts = making.marts.within([...run.map(({id}) => id), ...benchmark]);
  const artifacts: Artifact[] = [];
  for (const region of run) {
    const pages = [
      planRegionPage(
        await loadRegionFacts(marts, site, region),
        placeAmongPeers(site, region, levels)
      ),
      planHowPage(await loadHowFacts(marts, site, region))
    ];
    artifacts.push(...toArtifacts(pages, making));
  }
  return artifacts;
}

async function planTables(making: BatchMaking, run: readonly TablePage[]): Promise<Artifact[]> {
  const {marts, site} = making;
  const artifacts: Artifact[] = [];
  for (const page of run) {
    const facts = await loadFacsimileFacts(marts, site.tables.pages, page);
    artifacts.push(...toArtifacts([planFacsimilePage(facts)], making));
  }
  return artifacts;
}

function inRuns<Item>(items: readonly Item[], length: number): Item[][] {
  const count = Math.ceil(items.length / length);
  return Array.from({length: count}, (_, i) => items.slice(i * length, (i + 1) * length));
}
