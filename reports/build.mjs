import {rm} from "node:fs/promises";
import {dirname} from "node:path";
import {fileURLToPath} from "node:url";
import {bundleNotebooks, bundlePageScripts, copyQueryEngine} from "./build/bundles.mjs";
import {buildFramework} from "./build/framework.mjs";
import {finishPages} from "./build/pages.mjs";
import {swapFolder} from "./build/swap.mjs";

// node build.mjs [output folder]
// Framework empties its output before it builds, so it builds beside and is swapped in whole.
const folder = dirname(fileURLToPath(import.meta.url));
const output = process.argv[2] ?? `${folder}/dist`;
const beside = `${output}.${process.pid}`;
try {
  await bundleNotebooks(folder);
  await buildFramework(folder, beside);
  const scripts = await bundlePageScripts(folder, beside);
  await copyQueryEngine(beside);
  await finishPages(beside, scripts);
  await swapFolder(beside, output);
} finally {
  await rm(beside, {recursive: true, force: true});
}
