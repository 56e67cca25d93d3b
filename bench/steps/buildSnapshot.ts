// Sources to snapshot, from nothing, in this process; prints how long each part took, as JSON:
//   tsx bench/steps/buildSnapshot.ts WORKSPACE [MEMORY_LIMIT]
import {rm} from "node:fs/promises";
import {workspaceAt} from "@xianzhi/catalog/workspace";
import {run as indicators} from "@xianzhi/indicators/run";
import {run as ingest} from "@xianzhi/ingest/run";

const workspace = workspaceAt(process.argv[2] ?? "data");
await rm(workspace.lake, {recursive: true, force: true});
await rm(workspace.snapshots, {recursive: true, force: true});

const start = performance.now();
const lake = await ingest(workspace, {readerVersion: "bench"});
const read = performance.now();
const models: [name: string, milliseconds: number][] = [];
const {marts} = await indicators(workspace, {
  id: "bench",
  files: lake.files,
  inputs: {},
  ...(process.argv[3] === undefined ? {} : {memoryLimit: process.argv[3]}),
  progress: (line) => {
    models.push([line.split(" ")[0] ?? line, Number(line.split(" ")[1])]);
    process.stderr.write(`${line}, ${cpuSeconds().toFixed(1)} s of processor time\n`);
  }
});
const end = performance.now();
process.stdout.write(
  JSON.stringify({
    ingest_s: (read - start) / 1000,
    snapshot_s: (end - read) / 1000,
    wall_s: (end - start) / 1000,
    cpu_s: cpuSeconds(),
    peak_mb: process.resourceUsage().maxRSS / 1024,
    figures: marts["figures"]?.rows ?? 0,
    slowest: models.toSorted((a, b) => b[1] - a[1]).slice(0, 30)
  }) + "\n"
);

function cpuSeconds(): number {
  const {userCPUTime, systemCPUTime} = process.resourceUsage();
  return (userCPUTime + systemCPUTime) / 1e6;
}
