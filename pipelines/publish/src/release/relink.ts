import {planReleasePage} from "../pages/releasePage.ts";
import {toArtifacts} from "../plan.ts";
import {keptFiles} from "./keptParts.ts";
import {keepPartRecords} from "./partRecords.ts";
import {type Placed, placingIn, type PreviousRelease} from "./placeFiles.ts";
import {openTask, type ReleaseTask} from "./task.ts";

/**
 * Places the files of a release whose marts, program and frame are those of the release before: all
 * of its files, but for the page that names the release itself.
 */
export async function relinkRelease(
  task: ReleaseTask,
  previous: PreviousRelease,
  folder: string
): Promise<readonly Placed[]> {
  const open = await openTask(task);
  try {
    const {files} = previous.manifest;
    const making = open.makingWith({known: files.map(({path}) => path), surveys: []});
    const own = toArtifacts([planReleasePage(task.head)], making);
    const replaced = new Set(own.map(({path}) => path));
    const kept = files.map(({path}) => path).filter((path) => !replaced.has(path));
    await keepPartRecords(previous.folder, folder);
    return await placingIn(folder, previous)([...own, ...keptFiles(previous, [{files: kept}])]);
  } finally {
    open.close();
  }
}
