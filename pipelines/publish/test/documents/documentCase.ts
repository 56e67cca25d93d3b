import {type DocumentFacts, loadDocumentFacts} from "../../src/documents/documentFacts.ts";
import {loadSite, type Site} from "../../src/facts/site.ts";
import {literalMarts} from "../../src/marts/literalMarts.ts";
import {figureRow} from "../fixture/literalRow.ts";
import {literalRows} from "../fixture/literalRows.ts";
import {words} from "../fixture/literalSite.ts";

/** The marts of the small workspace with a county whose line is long enough to be drawn. */
export const marts = literalMarts({
  ...literalRows,
  figures: [
    ...(literalRows["figures"] ?? []),
    figureRow("21", "urb_rate", 2018, 36.42, {label: "=1+1", raw_text: "=1+1"}),
    figureRow("21", "urb_rate", 2019, 37.5, {decimals: 1}),
    figureRow("21", "inc", 2022, null, {source_id: null, row_number: null, column_number: null})
  ]
});

/** Loads the small workspace's site and what is said of one of its regions. */
export async function loadCase(regionId: string): Promise<{site: Site; facts: DocumentFacts}> {
  const site = await loadSite(marts, words);
  const region = site.regions.get(regionId);
  if (region === undefined) throw new RangeError(`unknown region: ${regionId}`);
  return {site, facts: await loadDocumentFacts(marts, site, region)};
}
