import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {hashOf} from "@xianzhi/catalog/hash";
import {escapeText, type Html} from "../html.ts";
import {type Language, languages} from "../language.ts";
import type {Frames} from "./frames.ts";
import {listOwnNotebooks} from "./ownNotebooks.ts";
import {dropMissing, type Stamping} from "./stamp.ts";
import type {Artifact} from "./placeFiles.ts";

/**
 * Returns the files that a release takes over from the built frame: as they are, but for whole pages
 * (notebooks), which get the site's name, its footer and only the navigation the release has.
 */
export async function planAssets(
  folder: string,
  frames: Frames,
  stamping: (language: Language) => Stamping
): Promise<Artifact[]> {
  const artifacts: Artifact[] = [];
  for (const path of frames.files) {
    const bytes = await readFile(join(folder, path));
    const language = languages.find((one) => path.startsWith(`${one}/`));
    const content =
      path.endsWith(".html") && language !== undefined
        ? stampNotebook(bytes.toString("utf8"), `${language}/`, {
            ...stamping(language),
            own: await listOwnNotebooks(folder, frames, language)
          })
        : bytes;
    artifacts.push({path, key: hashOf(content), make: () => Promise.resolve(content)});
  }
  return artifacts;
}

function stampNotebook(
  text: string,
  folder: string,
  {own, ...shared}: Stamping & {readonly own: Html}
): string {
  return dropMissing(text, folder, shared.hasPage)
    .replace("<!--xianzhi:notebooks-->", () => own.text)
    .replace("<!--xianzhi:site-->", () => escapeText(shared.siteName))
    .replace("<!--xianzhi:footer-->", () => shared.footer.text);
}

/** Returns a file of fixed text. */
export function planText(path: string, text: string): Artifact {
  return {path, key: hashOf(text), make: () => Promise.resolve(text)};
}
