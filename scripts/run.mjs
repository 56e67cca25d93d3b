// The root commands, with Node's own modules only: they must run before anything is installed.
import {spawn} from "node:child_process";
import {createHash} from "node:crypto";
import {existsSync, mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const bin = join(root, "node_modules/.bin");
const [what = "start", ...rest] = process.argv.slice(2);
const npm = process.platform === "win32" ? "npm.cmd" : "npm";

const commands = {
  async start() {
    await rebuild();
    await run(join(bin, "xianzhi"), ["serve", ...rest]);
  },
  rebuild,
  async test() {
    await build();
    await step("types", join(bin, "tsc"), ["--noEmit", "-p", "tsconfig.json"]);
    await step("boundaries", join(bin, "turbo"), ["boundaries"]);
    await step("tests", join(bin, "vitest"), ["run", ...reporters(), ...rest]);
  },
  async "test:corpus"() {
    const [folder] = rest;
    if (!folder) stop("missing folder: npm run test:corpus DIR, which holds score.mjs and its tables");
    const command = `${join(bin, "xianzhi")} read {file} --format csv`;
    await build();
    await run(process.execPath, [join(folder, "score.mjs"), folder, "--command", command]);
  },
  async "test:soak"() {
    await build();
    await run(join(bin, "vitest"), ["run", "--config", "vitest.soak.config.ts", ...rest]);
  },
  async bench() {
    await build();
    await run(join(bin, "tsx"), ["bench/run.ts", ...rest]);
  },
  async screenshots() {
    await rebuild();
    await run(join(bin, "tsx"), ["bench/screenshots.ts", ...rest]);
  }
};

const work = commands[what];
if (!work) stop(`unknown command: ${what}`);
await install();
await work();

async function rebuild() {
  await build();
  await run(join(bin, "xianzhi"), [
    "rebuild",
    "--workspace",
    join(root, "data"),
    ...(what === "rebuild" ? rest : [])
  ]);
}

// Installs when the lock file is not the one that was installed last.
async function install() {
  const lock = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
  const stamp = join(root, "node_modules/.xianzhi-installed");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return;
  await step("install", npm, ["ci", "--no-audit", "--no-fund"]);
  mkdirSync(dirname(stamp), {recursive: true});
  writeFileSync(stamp, lock);
}

// Turbo builds the program, the charts and the frame, and only what changed.
async function build() {
  await step("build", join(bin, "turbo"), ["run", "build", "--output-logs=errors-only"], true);
}

function reporters() {
  const file = process.env.XIANZHI_TEST_REPORT;
  return file ? ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`] : [];
}

async function step(name, command, args, quiet = false) {
  const start = performance.now();
  await run(command, args, quiet);
  process.stdout.write(`${name}: ${((performance.now() - start) / 1000).toFixed(1)} s\n`);
}

function run(command, args, quiet = false) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ["inherit", quiet ? "pipe" : "inherit", quiet ? "pipe" : "inherit"],
      env: {...process.env, TURBO_TELEMETRY_DISABLED: "1", OBSERVABLE_TELEMETRY_DISABLE: "true"}
    });
    const said = [];
    for (const stream of [child.stdout, child.stderr])
      stream?.on("data", (data) => said.push(data));
    const forward = (signal) => child.kill(signal);
    process.on("SIGINT", forward).on("SIGTERM", forward);
    child.on("close", (code, signal) => {
      process.off("SIGINT", forward).off("SIGTERM", forward);
      if (code === 0) return resolve();
      process.stderr.write(Buffer.concat(said));
      process.exit(code ?? (signal ? 1 : 0));
    });
  });
}

function stop(message) {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}
