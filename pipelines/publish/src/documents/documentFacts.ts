import type {Line} from "../facts/line.ts";
import {groupBy} from "../grouping.ts";
import {findAssessed} from "../facts/groups.ts";
import {type HowFacts, loadHowFacts} from "../facts/howFacts.ts";
import {headlineLines} from "../facts/headlineLines.ts";
import {loadRegionFacts, type RegionFacts} from "../facts/regionFacts.ts";
import type {Site} from "../facts/site.ts";
import {type Figure, readFigure} from "../marts/figures.ts";
import type {Marts} from "../marts/marts.ts";
import {type Rank, readRank, type Region} from "../marts/regions.ts";

/** All that the documents of one region say, in either language. */
export interface DocumentFacts extends RegionFacts {
  readonly how: HowFacts; // every figure of the region with its inputs
  readonly peers: readonly PeerFigures[]; // of the headline indicators, in their order
}

/** The figures of the regions judged together, in the last year the document's region has. */
export interface PeerFigures {
  readonly indicatorId: string;
  readonly year: number;
  readonly figures: readonly Figure[]; // of those that have a row for that year
  readonly ranks: readonly Rank[];
}

/** Loads what the documents of one region say. */
export async function loadDocumentFacts(
  marts: Marts,
  site: Site,
  region: Region
): Promise<DocumentFacts> {
  const facts = await loadRegionFacts(marts, site, region);
  const how = await loadHowFacts(marts, site, region);
  const peers: PeerFigures[] = [];
  for (const {indicatorId, latest} of headlineLines(site, facts.lines)) {
    if (latest?.year == null) continue;
    peers.push(await loadPeers(marts, site, region, {indicatorId, year: latest.year}));
  }
  return {...facts, how, peers};
}

/** Returns the lines of one dimension of the plan. */
export function linesOf(site: Site, lines: readonly Line[], dimension: string): Line[] {
  return lines.filter(({indicatorId}) => site.indicators.get(indicatorId)?.dimension === dimension);
}

async function loadPeers(
  marts: Marts,
  site: Site,
  region: Region,
  place: {readonly indicatorId: string; readonly year: number}
): Promise<PeerFigures> {
  const filter = {indicator_id: place.indicatorId, year: place.year};
  const group = findAssessed(site);
  const members = new Set([...(group?.members ?? []), region.id]);
  const rows = (await marts.rows("figures", filter)).map(readFigure);
  const annual = groupBy(
    rows.filter(({period}) => period === String(place.year)),
    ({regionId}) => regionId
  );
  const ranks = (await marts.rows("ranks", filter)).map(readRank);
  return {
    ...place,
    figures: [...site.regions.keys()]
      .filter((id) => members.has(id))
      .flatMap((id) => annual.get(id) ?? []),
    ranks: ranks.filter((rank) => rank.groupId === group?.id)
  };
}
