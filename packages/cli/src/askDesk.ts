import {stat} from "node:fs/promises";
import {join} from "node:path";
import type {Answer} from "@xianzhi/publish/answers/answer";
import type {AskOptions, Desk} from "@xianzhi/publish/answers/desk";
import {openDesk} from "@xianzhi/publish/answers/openDesk";
import {answerCsv, answerJson, printAnswer} from "@xianzhi/publish/answers/printAnswer";
import {findManifest} from "@xianzhi/publish/release/manifest";
import type {Workspace} from "@xianzhi/catalog/workspace";
import {exitCodes, UsageError} from "./exitCodes.ts";
import {askSnapshot} from "./openSnapshot.ts";
import {findPublished} from "./rebuild/published.ts";

/** What the commands that answer share. */
export interface AskDeskOptions extends AskOptions {
  readonly workspace?: string;
  readonly candidate?: boolean;
  readonly asOf?: string; // ISO date
  readonly format: string; // text, json or csv
  readonly lang: string;
}

/**
 * Asks the published snapshot and prints the answer, beside what the release before it said where
 * there is one. A question, region or switch that does not exist is wrong use.
 */
export async function askDesk(
  {workspace: root, candidate, asOf, format, lang, ...asked}: AskDeskOptions,
  ask: (desk: Desk) => Promise<Answer>
): Promise<number> {
  const language = lang === "en" ? "en" : "zh";
  return askSnapshot({workspace: root, candidate, asOf}, async ({workspace, snapshotId}) => {
    const beforeId = asOf === undefined ? await snapshotBefore(workspace) : undefined;
    const before = beforeId === undefined ? {} : {beforeId};
    const {desk, close} = await openDesk(workspace, {...asked, ...before, snapshotId, language});
    try {
      const answer = await ask(desk).catch((cause: unknown) => {
        if (cause instanceof RangeError) throw new UsageError(cause.message);
        throw cause;
      });
      const print = {text: () => printAnswer(answer, language), csv: () => answerCsv(answer)};
      const written =
        format === "json" ? answerJson(answer) : print[format === "csv" ? "csv" : "text"]();
      process.stdout.write(written);
      return exitCodes.done;
    } finally {
      close();
    }
  });
}

// The snapshot of the release before the published one, if both are still there.
async function snapshotBefore(workspace: Workspace): Promise<string | undefined> {
  const published = await findPublished(workspace);
  if (published === undefined) return undefined;
  const manifestOf = (id: string) => findManifest(join(workspace.releases, id));
  const previousId = (await manifestOf(published.releaseId))?.previousReleaseId ?? undefined;
  const previous = previousId === undefined ? undefined : await manifestOf(previousId);
  if (previous === undefined || previous.snapshotId === published.snapshotId) return undefined;
  const marts = join(workspace.snapshots, previous.snapshotId, "marts");
  return (await stat(marts).catch(() => undefined)) ? previous.snapshotId : undefined;
}
