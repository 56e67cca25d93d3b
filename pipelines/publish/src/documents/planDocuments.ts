import type {Site} from "../facts/site.ts";
import {hashTogether} from "../hash.ts";
import {languages} from "../language.ts";
import type {Marts} from "../marts/marts.ts";
import {paths} from "../paths.ts";
import type {Artifact} from "../release/placeFiles.ts";
import {takingTurns} from "../takingTurns.ts";
import {loadDocumentFacts} from "./documentFacts.ts";
import type {DocumentFormat} from "./documentFormats.ts";
import {makeDocument} from "./makeDocument.ts";

/** A document that a workspace asks for. */
export interface AskedDocument {
  readonly region: string; // region id
  readonly format: DocumentFormat;
}

/**
 * Plans the documents a workspace lists, in every language. They are made one after the other:
 * two of the three forms start a browser. Throws RangeError for a region the marts do not have.
 */
export async function planDocuments(
  marts: Marts,
  site: Site,
  asked: readonly AskedDocument[],
  code: string
): Promise<Artifact[]> {
  const inTurn = takingTurns();
  const artifacts: Artifact[] = [];
  for (const {region: id, format} of asked) {
    const region = site.regions.get(id);
    if (region === undefined)
      throw new RangeError(`unknown region: ${id} (workspace.yaml, documents)`);
    const facts = await loadDocumentFacts(marts, site, region);
    const hash = hashTogether([JSON.stringify(facts)]);
    for (const language of languages) {
      const path = paths.document(language, id, format);
      artifacts.push({
        path,
        key: hashTogether([code, site.hash, path, hash]),
        make: () => inTurn(() => makeDocument(site, facts, format, language))
      });
    }
  }
  return artifacts;
}
