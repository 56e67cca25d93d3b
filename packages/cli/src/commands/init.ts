import {cp, mkdir, readdir, readFile, rename, rm, rmdir, writeFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {dirname, join, resolve} from "node:path";
import {exitCodes} from "../exitCodes.ts";
import {refuseOccupied} from "../transfer/exportWorkspace.ts";

// What every region shares: closed lists, words for kinds, units of Chinese and other tables.
const vocabulary = new Set([
  "flags.csv",
  "kinds.csv",
  "reasons.csv",
  "source_kinds.csv",
  "statuses.csv",
  "unit_names.csv",
  "units.csv",
  "verdicts.csv",
  "vintages.csv"
]);

/**
 * Makes a new region's workspace with one made-up table, that rebuilds at once. Throws UsageError
 * when the folder holds something.
 */
export async function initCommand(folder: string): Promise<number> {
  const target = resolve(folder);
  await refuseOccupied(target);
  const program = dirname(createRequire(import.meta.url).resolve("@xianzhi/cli/package.json"));
  const temporary = `${target}.${process.pid}.tmp`;
  try {
    await mkdir(dirname(target), {recursive: true});
    await cp(join(program, "templates/workspace"), temporary, {recursive: true});
    await rename(join(temporary, "gitignore"), join(temporary, ".gitignore"));
    await completeCatalog(join(program, "../../data/catalog"), join(temporary, "catalog"));
    await rmdir(target).catch(() => {}); // an empty one; any other is in the way of the rename
    await rename(temporary, target);
  } finally {
    await rm(temporary, {recursive: true, force: true});
  }
  process.stdout.write(
    `made workspace ${target}: its figures are made up\n` +
      `next: xianzhi --workspace ${folder} rebuild\n`
  );
  return exitCodes.done;
}

// A file that the new region does not fill yet has its header alone.
async function completeCatalog(bundled: string, target: string): Promise<void> {
  const present = new Set(await readdir(target));
  for (const name of await readdir(bundled)) {
    if (present.has(name) || !name.endsWith(".csv")) continue;
    const content = await readFile(join(bundled, name), "utf8");
    const header = content.slice(0, content.indexOf("\n") + 1);
    await writeFile(join(target, name), vocabulary.has(name) ? content : header);
  }
}
