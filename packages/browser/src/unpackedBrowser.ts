import {spawn} from "node:child_process";
import {existsSync} from "node:fs";
import {mkdir, rename, rm} from "node:fs/promises";
import {createRequire} from "node:module";
import {dirname, join} from "node:path";
import {writeFonts} from "./fonts.ts";

/** A browser on disk and what its process must find in its environment. */
export interface UnpackedBrowser {
  readonly executablePath: string;
  readonly environment: Readonly<Record<string, string>>;
}

const require = createRequire(import.meta.url);

// Named anew whenever what is unpacked changes: a folder that is there is used as it is.
const folderName = "xianzhi-browser-147-b";

/**
 * Returns the browser of @sparticuz/chromium, unpacked with its libraries and a
 * Chinese font under `node_modules/.cache` on first use (2 to 3 s). Safe to call
 * from several processes at once: each unpacks beside, the first to finish stays.
 */
export async function unpackBrowser(): Promise<UnpackedBrowser> {
  const modules = dirname(dirname(dirname(dirname(dirname(packedModule())))));
  const folder = join(modules, ".cache", folderName);
  if (!existsSync(folder)) {
    const beside = `${folder}.${process.pid}`;
    try {
      await mkdir(beside, {recursive: true});
      await unpack(beside);
      await writeFonts(join(beside, "fonts"), join(folder, "fonts"));
      await keepFirst(beside, folder);
    } finally {
      await rm(beside, {recursive: true, force: true});
    }
  }
  return {
    executablePath: join(folder, "chromium"),
    environment: {
      LD_LIBRARY_PATH: join(folder, "al2023", "lib"),
      FONTCONFIG_FILE: join(folder, "fonts", "fonts.conf")
    }
  };
}

function packedModule(): string {
  // …/node_modules/@sparticuz/chromium/build/cjs/index.cjs
  return require.resolve("@sparticuz/chromium");
}

// The package unpacks to the temporary folder, trusts whatever lies there, brings its libraries
// only on Lambda's Node 20, and as root changes owners, which a user namespace refuses. A process
// of its own may be told all of that without changing this one.
const program = `
  process.getuid = undefined;
  const chromium = require(process.argv[1]);
  chromium.executablePath().catch((error) => { console.error(error); process.exit(1); });
`;

function unpack(folder: string): Promise<void> {
  const environment = {...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x"};
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["-e", program, packedModule()], {
      env: environment,
      stdio: ["ignore", "ignore", "inherit"]
    });
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`browser not unpacked: exit ${code}`));
    });
  });
}

async function keepFirst(beside: string, folder: string): Promise<void> {
  await rename(beside, folder).catch((error: unknown) => {
    if (!existsSync(folder)) throw error;
  });
}
