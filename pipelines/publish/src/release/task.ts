import {join} from "node:path";
import {threadId} from "node:worker_threads";
import {exportMarts} from "../downloads/martExport.ts";
import {loadSite, type SiteWords} from "../facts/site.ts";
import type {IndicatorSurvey} from "../facts/survey.ts";
import {hashTogether} from "../hash.ts";
import {html} from "../html.ts";
import {type Language, languages} from "../language.ts";
import {openMarts} from "../marts/openMarts.ts";
import type {PageMaking} from "../plan.ts";
import type {BatchMaking} from "./batches.ts";
import {loadFrames} from "./frames.ts";
import type {ReleaseHead} from "./manifest.ts";
import {dropIdle} from "./ownNotebooks.ts";
import type {PreviousRelease} from "./placeFiles.ts";

/** What a release is made of and where; plain values, so that a thread can be sent it. */
export interface ReleaseTask {
  readonly head: ReleaseHead;
  readonly marts: string; // folder
  readonly frame: string; // folder
  readonly releases: string; // folder, for files that live but a moment
  readonly words: SiteWords;
  readonly previous: PreviousRelease | undefined;
}

/** What can be known only when the pages a release has once are planned. */
export interface Surveyed {
  readonly known: readonly string[]; // paths the navigation may name
  readonly surveys: readonly IndicatorSurvey[]; // of all indicators
}

export type OpenTask = Awaited<ReturnType<typeof openTask>>;

/** Opens what a task is made with: marts, site and frames. Close it after. */
export async function openTask(task: ReleaseTask) {
  const {head, words} = task;
  const marts = await openMarts(task.marts);
  const exports = exportMarts(task.marts, join(task.releases, `export-${threadId}`));
  const site = await loadSite(marts, words);
  const frames = dropIdle(await loadFrames(task.frame), site);
  return {
    marts,
    site,
    frames,
    exports,
    makingWith({known, surveys}: Surveyed): BatchMaking {
      return {marts, exports, surveys, ...makingOf({site, frames, code: head.code}, known)};
    },
    close() {
      exports.close();
      marts.close();
    }
  };
}

/** Returns what pages are made with; `known` are the paths the navigation may name. */
export function makingOf(
  made: Pick<PageMaking, "site" | "frames" | "code">,
  known: readonly string[]
): PageMaking {
  const all = new Set([...known, ...made.frames.files]);
  return {
    ...made,
    navigation: hashTogether([...all].toSorted()),
    stamping: (language: Language) => ({
      siteName: made.site.name[language],
      footer: html``,
      hasPage: (path) => all.has(path)
    })
  };
}

/** Returns the paths of some pages in every language. */
export function pathsOf(plans: readonly {pathOf(language: Language): string}[]): string[] {
  return plans.flatMap((plan) => languages.map((language) => plan.pathOf(language)));
}
