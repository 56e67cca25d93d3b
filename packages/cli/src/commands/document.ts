import {stat, writeFile} from "node:fs/promises";
import {dirname, join, resolve} from "node:path";
import {loadDocumentFacts} from "@xianzhi/publish/documents/documentFacts";
import {readDocumentFormat} from "@xianzhi/publish/documents/documentFormats";
import {makeDocument} from "@xianzhi/publish/documents/makeDocument";
import {loadSite} from "@xianzhi/publish/facts/site";
import {loadWords} from "@xianzhi/publish/loadWords";
import {openMarts} from "@xianzhi/publish/marts/openMarts";
import {exitCodes, UsageError} from "../exitCodes.ts";
import {findRegion} from "../explain/findSubject.ts";
import {askSnapshot} from "../openSnapshot.ts";

export interface DocumentOptions {
  readonly workspace?: string;
  readonly format: string;
  readonly lang: string;
  readonly out?: string;
  readonly candidate?: boolean;
}

/** Makes the document of a region from the published snapshot and prints where it was written. */
export async function documentCommand(asked: string, options: DocumentOptions): Promise<number> {
  const format = readDocumentFormat(options.format);
  const language = options.lang === "en" ? "en" : "zh";
  const out = options.out === undefined ? undefined : await freePath(options.out);
  return askSnapshot(options, async ({warehouse, workspace, snapshotId}) => {
    const regionId = await findRegion(warehouse, asked);
    const marts = await openMarts(join(workspace.snapshots, snapshotId, "marts"));
    try {
      const site = await loadSite(marts, await loadWords(workspace));
      const region = site.regions.get(regionId);
      if (region === undefined)
        throw new UsageError(`unknown region: ${asked} (no page is made of it)`);
      const facts = await loadDocumentFacts(marts, site, region);
      const bytes = await makeDocument(site, facts, format, language);
      const path = out ?? resolve(`${regionId}-${language}.${format}`);
      await writeFile(path, bytes);
      process.stdout.write(`${path}\n`);
      return exitCodes.done;
    } finally {
      marts.close();
    }
  });
}

// Asked before the work is done: a document takes a while.
async function freePath(asked: string): Promise<string> {
  const path = resolve(asked);
  const isFolder = async (name: string) =>
    (await stat(name).catch(() => undefined))?.isDirectory() === true;
  if (await isFolder(path)) throw new UsageError(`invalid file: ${path} (a folder)`);
  if (!(await isFolder(dirname(path)))) throw new UsageError(`missing folder: ${dirname(path)}`);
  return path;
}
