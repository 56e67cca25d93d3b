/**
 * So many regions can be drawn and listed one by one. Of more a chart shows how they are
 * distributed, and a page carries the newest year alone: every year is in the downloads.
 */
export const mostSingly = 60;

/** So many rows make one table; more are folded by what the regions belong to. */
export const mostUnfolded = 300;

/** Returns whether so many regions are shown by their distribution. */
export function isCrowd(regions: number): boolean {
  return regions > mostSingly;
}
