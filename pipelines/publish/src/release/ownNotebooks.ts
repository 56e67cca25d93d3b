import {readFile} from "node:fs/promises";
import {join} from "node:path";
import type {Site} from "../facts/site.ts";
import {type Html, html, raw} from "../html.ts";
import {type Language, languages} from "../language.ts";
import type {Frames} from "./frames.ts";

/**
 * Returns the frames without the notebooks that a release holds nothing for: verdicts where there
 * is no plan, weights where nothing is assessed.
 */
export function dropIdle(frames: Frames, {headline, followed}: Site): Frames {
  const idle = [
    ...(headline === null ? ["verdicts.html"] : []),
    ...(followed.size === 0 ? ["weights.html"] : [])
  ];
  const paths = new Set(languages.flatMap((one) => idle.map((name) => `${one}/${name}`)));
  return {...frames, files: frames.files.filter((path) => !paths.has(path))};
}

/** Returns list items that lead from a language's notebooks to those of the workspace's own. */
export async function listOwnNotebooks(
  folder: string,
  {files}: Frames,
  language: Language
): Promise<Html> {
  const begin = `${language}/notebooks/`;
  const own = files.filter((path) => path.startsWith(begin) && path.endsWith(".html"));
  const items = await Promise.all(
    own.map(async (path) => {
      const text = await readFile(join(folder, path), "utf8");
      const title = raw(/<title>([^<]*)<\/title>/.exec(text)?.[1] ?? "");
      return html`<li><a href="./${path.slice(`${language}/`.length)}">${title}</a></li>`;
    })
  );
  return html`${items}`;
}
