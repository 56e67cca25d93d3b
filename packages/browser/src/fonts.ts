import {mkdir, readFile, writeFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {dirname, join} from "node:path";
import {readWoff} from "./woff.ts";

const require = createRequire(import.meta.url);
const named = ["chinese-simplified", "latin", "latin-ext"];
const symbols = "▲▼△▽■□≈◆◇●○◂▸→↑↓−…"; // the pages' glyphs; the large subset lacks some of them
const weights = [400, 700];

/**
 * Writes Noto Sans SC as TrueType files into `folder` with a fontconfig file
 * that offers them, from `place`, where the folder will finally lie, as every
 * family: fontconfig reads neither WOFF nor WOFF 2.
 */
export async function writeFonts(folder: string, place: string): Promise<void> {
  const root = dirname(require.resolve("@fontsource/noto-sans-sc/package.json"));
  const files = join(root, "files");
  await mkdir(folder, {recursive: true});
  for (const subset of await listSubsets(join(root, "unicode.json"))) {
    for (const weight of weights) {
      const name = `noto-sans-sc-${subset}-${weight}-normal`;
      const font = readWoff(await readFile(join(files, `${name}.woff`)));
      await writeFile(join(folder, `${name}.ttf`), font);
    }
  }
  await writeFile(join(folder, "fonts.conf"), configuration(place));
}

// unicode.json: subset name to its ranges, "U+25b2-25b3,U+25bc"; unnamed subsets are in brackets.
async function listSubsets(file: string): Promise<readonly string[]> {
  const ranges: unknown = JSON.parse(await readFile(file, "utf8"));
  const needed = Object.entries(ranges ?? {}).filter(([, text]) =>
    Array.from(symbols).some((symbol) => holds(String(text), symbol.codePointAt(0) ?? 0))
  );
  return [...new Set([...named, ...needed.map(([name]) => name.replaceAll(/[[\]]/g, ""))])];
}

function holds(ranges: string, code: number): boolean {
  return ranges.split(",").some((range) => {
    const [from = "", to = from] = range.slice("U+".length).split("-");
    return Number.parseInt(from, 16) <= code && code <= Number.parseInt(to, 16);
  });
}

function configuration(place: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${place}</dir>
  <cachedir>${place}/cache</cachedir>
</fontconfig>
`;
}
