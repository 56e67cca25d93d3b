import {createHash} from "node:crypto";
import {copyFile, mkdir, readFile, readdir, rm} from "node:fs/promises";
import {createRequire} from "node:module";
import {dirname} from "node:path";
import {build} from "esbuild";

const shared = {bundle: true, minify: true, target: "es2022", charset: "utf8", logLevel: "warning"};

/**
 * Bundles the notebooks' modules with Plot, Arrow and the methods into
 * `src/lib`: Framework copies a workspace's TypeScript as it is, and takes an
 * unbundled npm package apart into dozens of requests.
 */
export async function bundleNotebooks(folder) {
  const names = await readdir(`${folder}/browser/notebook`);
  await rm(`${folder}/src/lib`, {recursive: true, force: true});
  await build({
    ...shared,
    entryPoints: names.map((name) => `${folder}/browser/notebook/${name}`),
    outdir: `${folder}/src/lib`,
    format: "esm",
    splitting: true,
    chunkNames: "chunk-[hash]"
  });
}

/**
 * Bundles the script of finished pages and the search it loads on focus into
 * `output`; returns the short hash of both, which pages put behind the script's
 * name. Classic scripts: a browser loads no modules from a folder of files.
 */
export async function bundlePageScripts(folder, output) {
  const names = ["enhance", "search"];
  await build({
    ...shared,
    entryPoints: names.map((name) => `${folder}/browser/${name}.ts`),
    outdir: output,
    format: "iife"
  });
  const hash = createHash("sha256");
  for (const name of names) hash.update(await readFile(`${output}/${name}.js`));
  return hash.digest("hex").slice(0, 8);
}

/** Copies the query engine's two files, which the explore notebook loads on request. */
export async function copyQueryEngine(output) {
  const from = dirname(createRequire(import.meta.url).resolve("@duckdb/duckdb-wasm"));
  await mkdir(`${output}/duckdb`);
  for (const name of ["duckdb-eh.wasm", "duckdb-browser-eh.worker.js"]) {
    await copyFile(`${from}/${name}`, `${output}/duckdb/${name}`);
  }
}
