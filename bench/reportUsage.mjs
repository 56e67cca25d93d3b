// Preloaded into a measured process: when it ends, it leaves what it used in a file of its own.
import {writeFileSync} from "node:fs";
import {join} from "node:path";

process.on("exit", () => {
  const folder = process.env.XIANZHI_BENCH_USAGE;
  if (!folder) return;
  const {userCPUTime, systemCPUTime, maxRSS} = process.resourceUsage();
  const used = {cpu: (userCPUTime + systemCPUTime) / 1e6, peak: maxRSS / 1024};
  writeFileSync(join(folder, `${process.pid}.json`), JSON.stringify(used));
});
