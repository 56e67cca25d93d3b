import {loadData} from "./fetchData.ts";

/** Regions by the region they are set beside, nearest first. */
export type PeerLists = Readonly<Record<string, readonly string[]>>;

/** What the release says of which regions resemble or adjoin one another. */
export interface PeerFile {
  readonly fewest: number; // regions of a kind from which resemblance is looked for
  readonly alike: PeerLists | null; // null where there are fewer
  readonly adjoining: PeerLists | null; // null without outlines
}

/** Loads the release's peers. Throws when it has no such file, or another. */
export async function loadPeers(): Promise<PeerFile> {
  const content = await loadData("notebook/peers.json");
  if (!isPeerFile(content)) throw new TypeError("invalid peers: notebook/peers.json");
  return content;
}

// The file is this release's own: its lists are taken on trust.
function isPeerFile(content: unknown): content is PeerFile {
  return (
    typeof content === "object" &&
    content !== null &&
    ["fewest", "alike", "adjoining"].every((key) => key in content)
  );
}
