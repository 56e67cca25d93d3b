import {join} from "node:path";
import {loadPlanHeadline} from "@xianzhi/catalog/planHeadline";
import {loadQuestions} from "@xianzhi/catalog/planQuestions";
import type {Workspace} from "@xianzhi/catalog/workspace";
import {loadSite} from "../facts/site.ts";
import type {Language} from "../language.ts";
import {loadWords} from "../loadWords.ts";
import {openMarts} from "../marts/openMarts.ts";
import {makeView} from "../view.ts";
import type {AskOptions, Desk} from "./desk.ts";

/** Which snapshot is asked, in which language and how. */
export interface DeskOptions extends AskOptions {
  readonly snapshotId: string;
  readonly beforeId?: string; // the snapshot published before, for what has changed since
  readonly language: Language;
}

/** A desk that must be closed when the questions are answered. */
export interface OpenDesk {
  readonly desk: Desk;
  close(): void;
}

/** Opens a snapshot's marts for questions. Throws CatalogError for a workspace without a plan. */
export async function openDesk(
  workspace: Workspace,
  {snapshotId, beforeId, language, ...options}: DeskOptions
): Promise<OpenDesk> {
  const folderOf = (id: string) => join(workspace.snapshots, id, "marts");
  const marts = await openMarts(folderOf(snapshotId));
  const before = beforeId === undefined ? null : await openMarts(folderOf(beforeId));
  const site = await loadSite(marts, await loadWords(workspace));
  return {
    desk: {
      marts,
      before,
      view: makeView(site, language, ""),
      headline: await loadPlanHeadline(workspace.plan),
      questions: await loadQuestions(workspace.plan),
      options
    },
    close() {
      marts.close();
      before?.close();
    }
  };
}
