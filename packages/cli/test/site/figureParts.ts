import {readFile} from "node:fs/promises";
import {join} from "node:path";

// Title, subtitle, a drawing named by title and text, legend, source, table, files and link.
const parts: readonly (readonly [string, RegExp])[] = [
  ["title", /<h3 class="figure-title" id="[^"]+-title">[^<]/],
  ["subtitle", /<p class="figure-subtitle">./],
  [
    "drawing",
    /<svg class="plot"[^>]* role="(?:img|group)"[^>]* aria-labelledby="([^" ]+)-title \1-text"/
  ],
  ["text", /<p class="hidden" id="[^"]+-text">[^<]/],
  ["source", /<p class="source">./],
  ["release date", /<p class="source">.*(?:公布|released|release date|全部来源|all sources)/],
  ["table", />(?:表格|Table)<\/(?:summary|a)>/],
  ["link", /<a href="#[^"]+">(?:链接|Link)<\/a>/]
];

const longest = {zh: 20, en: 12} as const; // 汉字, words

/** Returns what is wrong with the figures of some pages, each line with its page and figure. */
export async function findUnfinishedFigures(
  folder: string,
  paths: readonly string[]
): Promise<string[]> {
  const wrong: string[] = [];
  for (const path of paths) {
    const html = await readFile(join(folder, path), "utf8");
    const figures = [...html.matchAll(/<figure class="figure[^"]*" id="([^"]+)">.*?<\/figure>/gs)];
    const drawn = (text: string) => text.split('<svg class="plot"').length - 1;
    const inside = figures.reduce((sum, [figure]) => sum + drawn(figure), 0);
    if (inside !== drawn(html)) wrong.push(`${path}: a drawing outside a figure`);
    if (new Set(figures.map(([, id]) => id)).size < figures.length)
      wrong.push(`${path}: two figures of one name`);
    for (const [figure, id = ""] of figures) {
      const lacking = parts.filter(([, part]) => !part.test(figure)).map(([name]) => name);
      if (lacking.length > 0) wrong.push(`${path}#${id}: no ${lacking.join(", ")}`);
      const title = /class="figure-title"[^>]*>([^<]*)/.exec(figure)?.[1] ?? "";
      const language = path.startsWith("zh/") ? "zh" : "en";
      if (lengthOf(title, language) > longest[language]) wrong.push(`${path}#${id}: ${title}`);
    }
  }
  return wrong;
}

function lengthOf(title: string, language: "zh" | "en"): number {
  if (language === "zh") return (title.match(/\p{Script=Han}/gu) ?? []).length;
  return title.split(" ").length; // thin spaces stand within numbers
}
