import {access, mkdir, readFile, writeFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {dirname, join, relative} from "node:path";
import {exitCodes, UsageError} from "../exitCodes.ts";

const languages = ["zh", "en"] as const;

/**
 * Makes a notebook in both languages from the template, and says where it lies and how it gets onto
 * the site. Throws UsageError for a name that is no file name, or one that is taken.
 */
export async function newCommand(what: string, name: string): Promise<number> {
  if (what !== "notebook")
    throw new UsageError(`unknown kind: ${what}, only a notebook can be made`);
  const reports = dirname(createRequire(import.meta.url).resolve("@xianzhi/reports/package.json"));
  const written = await writeNotebook(reports, name);
  const lines = written.map((path) => `wrote ${relative(process.cwd(), path)}\n`);
  process.stdout.write(
    `${lines.join("")}next: edit them, then xianzhi rebuild: it publishes ` +
      `zh/notebooks/${name}.html and en/notebooks/${name}.html\n`
  );
  return exitCodes.done;
}

/**
 * Copies the template into a folder of reports under a name; returns the paths of the new files.
 */
export async function writeNotebook(reports: string, name: string): Promise<string[]> {
  if (!/^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u.test(name)) {
    throw new UsageError(`invalid name: ${name}, letters, digits, "-" and "_" make one`);
  }
  const paths = languages.map((language) =>
    join(reports, "src", language, "notebooks", `${name}.md`)
  );
  for (const path of paths) {
    const isTaken = await access(path).then(() => true, () => false);
    if (isTaken) throw new UsageError(`duplicate notebook: ${path}`);
  }
  for (const [i, path] of paths.entries()) {
    const template = await readFile(join(reports, "template", `${languages[i] ?? ""}.md`), "utf8");
    await mkdir(dirname(path), {recursive: true});
    await writeFile(path, template.replaceAll("NAME", name));
  }
  return paths;
}
