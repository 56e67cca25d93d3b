/** One input of a formula: an indicator, its sign, and whether two year-ends are averaged. */
export interface Term {
  readonly indicator: string;
  readonly sign: 1 | -1;
  readonly average: boolean;
}

/**
 * Returns the terms of one side of a formula: `va2+va3`, `pop_res-pop_urb`,
 * `average(pop_res)`; an empty text has none. Undefined when it is no such sum.
 */
export function readTerms(side: string): readonly Term[] | undefined {
  const text = side.replaceAll(" ", "");
  if (text === "") return [];
  if (!/^[a-z][a-z0-9_()]*([+-][a-z][a-z0-9_()]*)*$/.test(text)) return undefined;
  const terms: Term[] = [];
  for (const [, sign, word = ""] of text.matchAll(/([+-]?)([a-z0-9_()]+)/g)) {
    const [, inner] = /^average\(([a-z0-9_]+)\)$/.exec(word) ?? [];
    const indicator = inner ?? word;
    if (/[()]/.test(indicator)) return undefined;
    terms.push({indicator, sign: sign === "-" ? -1 : 1, average: inner !== undefined});
  }
  return terms;
}
