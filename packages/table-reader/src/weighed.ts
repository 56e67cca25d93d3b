/** One thing that speaks for a reading of a block, or against it. */
export interface Weighed {
  readonly weight: number;
  readonly why: string;
}

/** Returns a share as it is told: 0.941 is 94 %. */
export function percent(part: number): string {
  return `${Math.round(100 * part)} %`;
}
