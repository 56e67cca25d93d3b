import {join} from "node:path";

/** The folders of one region's workspace. The first are edited by people, the rest generated. */
export interface Workspace {
  readonly root: string;
  readonly settings: string; // workspace.yaml
  readonly catalog: string;
  readonly plan: string;
  readonly assessment: string;
  readonly evidence: string;
  readonly boundaries: string; // outlines the workspace brings, if it brings any
  readonly sources: string;
  readonly corrections: string; // corrections.csv
  readonly accepted: string; // accepted-findings.csv
  readonly lake: string;
  readonly snapshots: string;
  readonly releases: string;
  readonly runs: string;
}

/** Returns the paths of the workspace at a folder; nothing is read or made. */
export function workspaceAt(root: string): Workspace {
  return {
    root,
    settings: join(root, "workspace.yaml"),
    catalog: join(root, "catalog"),
    plan: join(root, "plan"),
    assessment: join(root, "assessment"),
    evidence: join(root, "evidence"),
    boundaries: join(root, "boundaries"),
    sources: join(root, "sources"),
    corrections: join(root, "corrections.csv"),
    accepted: join(root, "accepted-findings.csv"),
    lake: join(root, "lake"),
    snapshots: join(root, "snapshots"),
    releases: join(root, "releases"),
    runs: join(root, "runs")
  };
}

/** One file of the lake: a table as it was read, under a key that hashes all it depends on. */
export interface LakeFile {
  readonly key: string;
  readonly source: string; // source id
  readonly file: string; // path inside the source's folder
}
