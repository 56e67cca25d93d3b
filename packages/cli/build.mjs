import {createHash} from "node:crypto";
import {mkdir, readdir, readFile, rename, rm, stat} from "node:fs/promises";
import {dirname, join, relative} from "node:path";
import {fileURLToPath} from "node:url";
import {build} from "esbuild";

// The reader's and the program's versions are hashes of their sources, taken here: a number kept
// by hand would be forgotten. Built beside and moved in, so that a running program stays whole.
const folder = dirname(fileURLToPath(import.meta.url));
const root = join(folder, "../..");
const beside = join(folder, `dist.${process.pid}`);
const reader = ["packages/table-reader/src", "pipelines/ingest/src"];
const code = [
  ...["browser", "catalog", "charts", "methods", "table-reader", "warehouse"].map(
    (name) => `packages/${name}/src`
  ),
  ...["indicators", "ingest", "publish"].map((name) => `pipelines/${name}/src`),
  "pipelines/indicators/models",
  "pipelines/indicators/assertions"
];
const codeVersion = await hashOf(code);

await build({
  absWorkingDir: folder,
  entryPoints: {
    xianzhi: "src/main.ts",
    [`pageThread-${codeVersion}`]: join(root, "pipelines/publish/src/release/pageThread.ts")
  },
  bundle: true,
  splitting: true,
  minify: true,
  platform: "node",
  format: "esm",
  target: "node20",
  outdir: beside,
  entryNames: "[name]",
  chunkNames: "[name]-[hash]",
  outExtension: {".js": ".mjs"},
  external: [
    "@duckdb/node-bindings",
    "@sparticuz/chromium",
    "playwright-core",
    "jsdom"
  ],
  banner: {
    js: 'import {createRequire as __cr} from "node:module"; const require = __cr(import.meta.url);'
  },
  define: {
    "process.env.XIANZHI_READER_VERSION": JSON.stringify(await hashOf(reader)),
    "process.env.XIANZHI_CODE_VERSION": JSON.stringify(codeVersion)
  },
  logLevel: "warning"
});
await moveInto(join(folder, "dist"));

// A running program loads its chunks when it needs them, so those of an earlier build stay a day;
// the entry comes last, when all it names is there.
async function moveInto(dist) {
  const names = await readdir(beside);
  await mkdir(dist, {recursive: true});
  for (const name of names.sort(
    (a, b) => Number(a === "xianzhi.mjs") - Number(b === "xianzhi.mjs")
  )) {
    await rename(join(beside, name), join(dist, name));
  }
  await rm(beside, {recursive: true});
  for (const name of await readdir(dist)) {
    const {mtimeMs} = await stat(join(dist, name));
    if (!names.includes(name) && Date.now() - mtimeMs > 86_400_000) await rm(join(dist, name));
  }
}

async function hashOf(folders) {
  const hash = createHash("sha256");
  for (const name of folders) {
    const entries = await readdir(join(root, name), {recursive: true, withFileTypes: true});
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    for (const file of files.sort()) {
      hash.update(relative(root, file)).update("\0").update(await readFile(file));
    }
  }
  return hash.digest("hex").slice(0, 16);
}
