import {spawn} from "node:child_process";
import {readdir, stat} from "node:fs/promises";
import {basename, join} from "node:path";

const languages = ["zh", "en"] as const;

/**
 * Builds the frame anew when a notebook made by `new notebook` is not in it as it stands, so that
 * the release to come has it; says which. Throws an Error with what the build printed.
 */
export async function buildOwnNotebooks(
  reports: string,
  say: (line: string) => void
): Promise<void> {
  const changed = await findChangedNotebooks(reports);
  if (changed.length === 0) return;
  const started = performance.now();
  await buildFrame(reports);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  say(`notebooks: ${changed.join(", ")} built, ${seconds} s`);
}

/** Returns the paths of notebooks that are newer than the built frame, not in it, or gone. */
export async function findChangedNotebooks(reports: string): Promise<string[]> {
  const lists = await Promise.all(
    languages.map(async (language) => {
      const written = await listTimes(join(reports, "src", language, "notebooks"), ".md");
      const built = await listTimes(join(reports, "dist", language, "notebooks"), ".html");
      const names = [...new Set([...written.keys(), ...built.keys()])].toSorted();
      const isBuilt = (name: string) => (written.get(name) ?? Infinity) < (built.get(name) ?? 0);
      return names.filter((name) => !isBuilt(name)).map((name) => `${language}/notebooks/${name}`);
    })
  );
  return lists.flat();
}

// Milliseconds since 1970 at which each file was last written, by its name without the ending.
async function listTimes(folder: string, ending: string): Promise<ReadonlyMap<string, number>> {
  const files = await readdir(folder).catch(() => []);
  const times = files
    .filter((file) => file.endsWith(ending))
    .map(async (file) => {
      const {mtimeMs} = await stat(join(folder, file));
      return [basename(file, ending), mtimeMs] as const;
    });
  return new Map(await Promise.all(times));
}

function buildFrame(reports: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["build.mjs"], {
      cwd: reports,
      stdio: ["ignore", "ignore", "pipe"]
    });
    const said: Buffer[] = [];
    child.stderr.on("data", (part: Buffer) => said.push(part));
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`frame not built: exit ${code}\n${Buffer.concat(said).toString()}`));
    });
  });
}
