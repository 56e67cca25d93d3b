import {createHash} from "node:crypto";
import {copyFile, mkdir, readFile, readdir, rm} from "node:fs/promises";
import {createRequire} from "node:module";
import {basename, dirname, join} from "node:path";
import {build} from "esbuild";

const shared = {bundle: true, minify: true, target: "es2022", charset: "utf8", logLevel: "warning"};

/**
 * Bundles the notebooks' modules into `src/lib`: Framework copies a workspace's TypeScript as it
 * is, and takes an unbundled npm package apart into dozens of requests. A notebook is one file;
 * what it imports only when asked (Plot, Arrow, the query engine) is a file of its own, shared.
 */
export async function bundleNotebooks(folder) {
  const names = await readdir(`${folder}/browser/notebook`);
  const lib = `${folder}/src/lib`;
  const asked = new Set();
  await rm(lib, {recursive: true, force: true});
  const bundle = (entryPoints) =>
    build({...shared, entryPoints, outdir: lib, format: "esm", plugins: [keepImports(asked)]});
  await bundle(names.map((name) => `${folder}/browser/notebook/${name}`));
  await bundle([...asked]);
}

// Leaves `import("./x.ts")` to the browser, as "./x.js", and notes the file.
function keepImports(asked) {
  return {
    name: "keep-imports",
    setup({onResolve}) {
      onResolve({filter: /\.ts$/}, ({kind, path, resolveDir}) => {
        if (kind !== "dynamic-import") return undefined;
        const file = join(resolveDir, path);
        asked.add(file);
        return {path: `./${basename(file, ".ts")}.js`, external: true};
      });
    }
  };
}

/**
 * Bundles the script of finished pages and what it loads when asked, search and
 * picture, into `output`; returns the short hash of all, which pages put behind
 * the script's name. Classic scripts: a browser loads no modules from a folder of files.
 */
export async function bundlePageScripts(folder, output) {
  const names = ["enhance", "search", "picture"];
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
