import {readFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {dirname, join} from "node:path";

// A name that no network knows: its files are handed to the page by the program itself.
const origin = "https://fonts.invalid/";
const weights = [400, 700];

/**
 * Returns style rules that offer Noto Sans SC in regular and bold, from addresses that only
 * `findFontFile` answers. With it a page looks the same in every browser, whatever is installed.
 */
export async function loadFontStyle(): Promise<string> {
  const texts = await Promise.all(
    weights.map((weight) => readFile(join(fontFolder(), `${weight}.css`), "utf8"))
  );
  return texts
    .join("")
    .replaceAll("font-display: swap", "font-display: block")
    .replace(
      /src: url\(\.\/(files\/[\w-]+\.woff2)\)[^;]*;/g,
      `src: url(${origin}$1) format("woff2");`
    );
}

/** Returns the font that a page asks for by its address, undefined for any other address. */
export async function findFontFile(address: string): Promise<Buffer | undefined> {
  const [, name] = /^https:\/\/fonts\.invalid\/files\/([\w-]+\.woff2)$/.exec(address) ?? [];
  return name === undefined ? undefined : readFile(join(fontFolder(), "files", name));
}

function fontFolder(): string {
  return dirname(createRequire(import.meta.url).resolve("@fontsource/noto-sans-sc/package.json"));
}
