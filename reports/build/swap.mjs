import {rename, rm} from "node:fs/promises";

/** Puts the folder `next` in the place of `current`, which need not exist. */
export async function swapFolder(next, current) {
  const previous = `${current}.previous`;
  await rm(previous, {recursive: true, force: true});
  await rename(current, previous).catch((error) => {
    if (error.code !== "ENOENT") throw error;
  });
  await rename(next, current);
  await rm(previous, {recursive: true, force: true});
}
