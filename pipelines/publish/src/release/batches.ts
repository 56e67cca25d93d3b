import {loadFacsimileFacts} from "../facts/facsimileFacts.ts";
import {loadHowFacts} from "../facts/howFacts.ts";
import {loadIndicatorFacts} from "../facts/indicatorFacts.ts";
import {findMapped} from "../facts/mapFacts.ts";
import {compareMembers} from "../facts/memberFacts.ts";
import {placeAmongPeers} from "../facts/peerFacts.ts";
import {isCompared, loadPeerLevels, type PeerLevel} from "../facts/peerLevels.ts";
import {loadRegionFacts} from "../facts/regionFacts.ts";
import type {IndicatorSurvey} from "../facts/survey.ts";
import type {TablePage} from "../facts/tablePages.ts";
import type {MartExport} from "../downloads/martExport.ts";
import {planDownloads} from "../downloads/planDownloads.ts";
import type {Indicator} from "../marts/indicators.ts";
import type {Marts} from "../marts/marts.ts";
import {type Reader, recordReads, shareReads} from "../marts/reads.ts";
import type {Region} from "../marts/regions.ts";
import {planNotebookFigures} from "../notebooks/planNotebooks.ts";
import {planFacsimilePage} from "../pages/facsimilePage.ts";
import {planHowPage} from "../pages/howPage.ts";
import {planIndicatorPage} from "../pages/indicatorPage.ts";
import {planMapPages} from "../pages/mapPages.ts";
import {planEmbeds} from "../pages/planEmbeds.ts";
import {planRegionPage} from "../pages/regionPage.ts";
import type {PageMaking} from "../plan.ts";
import {type Part, type PlacedPart, placePart, planPart} from "./part.ts";
import type {PlaceFiles} from "./placeFiles.ts";

/** Parts made one after the other from the same loaded rows, which are let go after. */
export interface Batch {
  readonly regionIds: readonly string[]; // whose rows are loaded together; empty: none
  readonly parts: readonly Part[];
}

/** What the batches of a release are made with. */
export interface BatchMaking extends PageMaking {
  readonly marts: Marts;
  readonly exports: MartExport;
  readonly surveys: readonly IndicatorSurvey[]; // of all indicators
}

const regionsAtOnce = 16; // one query of each mart serves so many
const tablesAtOnce = 4;

/**
 * Returns the batches of indicators, regions and source tables, the same for the same marts. Parts of
 * the given names are left out.
 */
export function planBatches(making: BatchMaking, kept: ReadonlySet<string>): Batch[] {
  const {marts, site, surveys} = making;
  const loadLevels = shareReads(
    (reader) => loadPeerLevels(reader.marts, site, surveys),
    marts,
    null
  );
  const indicators = [...site.indicators.values()].map((one) => indicatorPart(making, one));
  const regions = [...site.regions.values()].map((region) => ({
    region,
    part: regionPart(making, region, loadLevels)
  }));
  const tables = site.tables.pages.map((page) => tablePart(making, page));
  const isMade = ({name}: Part) => !kept.has(name);
  return [
    ...indicators.filter(isMade).map((part) => ({regionIds: [], parts: [part]})),
    ...inRuns(regions.filter(({part}) => isMade(part)), regionsAtOnce).map((run) => ({
      regionIds: run.map(({region}) => region.id),
      parts: run.map(({part}) => part)
    })),
    ...inRuns(tables.filter(isMade), tablesAtOnce).map((parts) => ({regionIds: [], parts}))
  ];
}

/** Makes the parts of a batch and places their files. */
export async function placeBatch(
  {regionIds, parts}: Batch,
  making: BatchMaking,
  place: PlaceFiles
): Promise<PlacedPart[]> {
  const {benchmark} = making.site;
  const ids = benchmark === null ? regionIds : [...regionIds, benchmark.id];
  const marts = regionIds.length === 0 ? making.marts : making.marts.within(ids);
  const placed: PlacedPart[] = [];
  for (const part of parts) {
    placed.push(await placePart(await planPart(part, recordReads(marts, null)), making, place));
  }
  return placed;
}

function indicatorPart(making: BatchMaking, indicator: Indicator): Part {
  const {site, exports, code, surveys} = making;
  return {
    name: `indicator ${indicator.id}`,
    async plan({marts}) {
      const facts = await loadIndicatorFacts(marts, site, indicator);
      return {
        pages: [planIndicatorPage(facts), ...planMapPages(facts, findMapped(site, surveys))],
        files: (pageMaking) => [
          ...planEmbeds(facts, pageMaking),
          ...planDownloads(site, facts, exports, code),
          ...planNotebookFigures(site, facts, code)
        ]
      };
    }
  };
}

function regionPart(
  {site}: BatchMaking,
  region: Region,
  loadLevels: (reader: Reader) => Promise<readonly PeerLevel[]>
): Part {
  return {
    name: `region ${region.id}`,
    async plan(reader) {
      const {marts} = reader;
      const levels = isCompared(site, region) ? await loadLevels(reader) : [];
      const place = placeAmongPeers(site, region, levels);
      const members = compareMembers(site, region, levels);
      const facts = await loadRegionFacts(marts, site, region);
      const how = await loadHowFacts(marts, site, region);
      return {pages: [planRegionPage(facts, place, members), planHowPage(how)]};
    }
  };
}

function tablePart({site}: BatchMaking, page: TablePage): Part {
  return {
    name: `table ${page.sourceId}/${page.number}`,
    async plan({marts}) {
      return {pages: [planFacsimilePage(await loadFacsimileFacts(marts, site.tables.pages, page))]};
    }
  };
}

function inRuns<Item>(items: readonly Item[], length: number): Item[][] {
  const count = Math.ceil(items.length / length);
  return Array.from({length: count}, (_, i) => items.slice(i * length, (i + 1) * length));
}
