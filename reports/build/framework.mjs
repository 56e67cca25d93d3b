import {spawn} from "node:child_process";
import {mkdir, rm} from "node:fs/promises";
import {createRequire} from "node:module";

// Framework asks the registry for a version of each of these whenever it bundles its own client,
// unless a folder of that name lies in its cache. Nothing is ever read from the folders.
const askedFor = [
  "@observablehq/dot",
  "@observablehq/duckdb",
  "@observablehq/inputs",
  "@observablehq/mermaid",
  "@observablehq/plot",
  "@observablehq/sample-datasets",
  "@observablehq/sqlite",
  "@observablehq/tex",
  "apache-arrow",
  "arquero",
  "d3",
  "d3-dsv",
  "echarts",
  "htl",
  "leaflet",
  "lodash",
  "mapbox-gl",
  "parquet-wasm",
  "react",
  "react-dom",
  "topojson-client"
];

/** Builds the Framework pages of `folder` into `output`, without a network. */
export async function buildFramework(folder, output) {
  const cache = `${folder}/src/.observablehq/cache`;
  await rm(`${cache}/data`, {recursive: true, force: true}); // a build reuses stale loader output
  for (const name of askedFor) await mkdir(`${cache}/_npm/${name}@0.0.0`, {recursive: true});
  const program = createRequire(import.meta.url).resolve(
    "@observablehq/framework/dist/bin/observable.js"
  );
  const environment = {
    ...process.env,
    OBSERVABLE_TELEMETRY_DISABLE: "true",
    XIANZHI_FRAME_OUTPUT: output
  };
  await run(process.execPath, [program, "build"], {cwd: folder, env: environment});
}

function run(command, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {...options, stdio: ["ignore", "pipe", "pipe"]});
    const said = [];
    child.stdout.on("data", (part) => said.push(part));
    child.stderr.on("data", (part) => said.push(part));
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`framework build stopped: exit ${code}\n${Buffer.concat(said)}`));
    });
  });
}
