import {readdir, readFile} from "node:fs/promises";
import {join, posix, relative, sep} from "node:path";
import type {Language} from "../language.ts";

/** A built page of the frame into which report pages are stamped. */
export interface Frame {
  readonly path: string; // from the frame's root, as "zh/region/frame.html"
  readonly text: string;
}

/** What the folder of the built frame holds. */
export interface Frames {
  /** Returns the frame for a page of that language and depth. Throws when none was built. */
  frameFor(language: Language, path: string): Frame;
  readonly files: readonly string[]; // to be copied as they are: scripts, style, notebooks
}

/** Reads the frames of a built frame folder and lists the files that come along unchanged. */
export async function loadFrames(folder: string): Promise<Frames> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true});
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .toSorted();
  const isFrame = (path: string) => posix.basename(path) === "frame.html";
  const frames: Frame[] = [];
  for (const path of files.filter(isFrame)) {
    frames.push({path, text: await readFile(join(folder, path), "utf8")});
  }
  return {
    files: files.filter((path) => !isFrame(path)),
    frameFor(language, path) {
      const frame = frames.find(
        (candidate) =>
          candidate.path.startsWith(`${language}/`) && depthOf(candidate.path) === depthOf(path)
      );
      if (frame === undefined) throw new Error(`missing frame: ${language} (${path})`);
      return frame;
    }
  };
}

function depthOf(path: string): number {
  return path.split("/").length;
}
