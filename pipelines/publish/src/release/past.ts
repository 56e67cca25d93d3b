import {dirname, join} from "node:path";
import {type ChangesSince, compareGoals} from "../facts/changesSince.ts";
import {loadRevisions} from "../facts/figureRevisions.ts";
import {type IndicatorSurvey, surveyIndicators} from "../facts/survey.ts";
import {hashTogether, hashValue} from "../hash.ts";
import {compareMarts, type MartChanges, matchChanges} from "../marts/martChanges.ts";
import type {Marts} from "../marts/marts.ts";
import {openMarts} from "../marts/openMarts.ts";
import type {Reader} from "../marts/reads.ts";
import {findKept} from "./keptParts.ts";
import {findPartRecords, type PartRecord} from "./partRecords.ts";
import type {OpenTask, ReleaseTask} from "./task.ts";

/** The release before, as far as a new one compares itself with it and keeps what it has. */
export interface Past {
  readonly marts: Marts | null; // null where there is none, or its snapshot is gone
  readonly named: string; // hash of what every part is made from, whatever rows it reads
  readonly changes: MartChanges | null; // since its snapshot
  readonly surveys: readonly IndicatorSurvey[]; // of the new release
  readonly known: readonly string[] | undefined; // paths its navigation named
  readonly kept: readonly PartRecord[]; // parts that would be made again alike
  /** Returns what changed since; null in a first release. */
  loadSince(reader: Reader): Promise<ChangesSince | null>;
  close(): void;
}

/** Opens the release before and finds what of it can be kept. */
export async function loadPast(
  {head, marts: folder, previous}: ReleaseTask,
  {marts, site}: Pick<OpenTask, "marts" | "site">
): Promise<Past> {
  const named = hashTogether([head.code, head.frame, site.hash]);
  const beforeFolder = previous && martsOf(folder, previous.manifest.snapshotId);
  // Without the older snapshot there is nothing to compare with; pages then say so.
  const before = beforeFolder === undefined ? null : await openMarts(beforeFolder).catch(() => null);
  const records = previous && (await findPartRecords(previous.folder));
  const old = records?.named === named ? records : undefined;
  const changes = before && beforeFolder ? await compareMarts(beforeFolder, folder) : null;
  const isSurveyed = old && changes && matchChanges(changes)("figures", {});
  const surveys = isSurveyed ? old.surveys : await surveyIndicators(marts, site);
  const isComparable = old && hashValue(old.surveys) === hashValue(surveys);
  return {
    marts: before,
    named,
    changes,
    surveys,
    known: old?.known,
    kept: isComparable ? findKept(old, changes) : [],
    async loadSince(reader) {
      if (reader.before === null || beforeFolder === undefined) return null;
      for (const isBefore of [true, false]) reader.note([{mart: "figures", filter: {}, isBefore}]);
      return {
        figures: await loadRevisions(beforeFolder, folder),
        verdicts: await compareGoals(reader.before, reader.marts)
      };
    },
    close() {
      before?.close();
    }
  };
}

// Snapshots lie side by side.
function martsOf(marts: string, snapshotId: string): string {
  return join(dirname(dirname(marts)), snapshotId, "marts");
}
