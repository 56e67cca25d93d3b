const run = /[\u3400-\u9fff]+|[\p{L}\p{N}]+/gu;
const han = /^[\u3400-\u9fff]/;

/**
 * Returns a text's search terms, full-width forms folded: Latin words and numbers as they are, a run of Chinese as its pairs
 * of characters and its last one: 城镇化率 is 城镇, 镇化, 化率, 率.
 */
export function splitTerms(text: string): string[] {
  return wordsOf(text).flatMap((word) => (han.test(word) ? pairs(word) : [word]));
}

/** Returns a query's terms; its last character need not end a word: 城镇 shall find 城镇化率. */
export function splitQuery(text: string): string[] {
  return wordsOf(text).flatMap((word) =>
    han.test(word) && word.length > 1 ? pairs(word).slice(0, -1) : [word]
  );
}

/**
 * Returns by what the files of a parted search are chosen: a term's first Chinese character, the
 * first two letters or digits of another. A letter alone chooses none.
 */
export function shardKeys(terms: readonly string[]): string[] {
  const keys = terms.flatMap((term) => {
    if (han.test(term)) return [term.slice(0, 1)];
    return term.length < 2 ? [] : [term.slice(0, 2).toLowerCase()];
  });
  return [...new Set(keys)];
}

/** Returns in which of a number of files a key's entries lie, the same wherever it is asked. */
export function shardOf(key: string, shards: number): number {
  let hash = 0x811c9dc5; // FNV-1a
  for (const letter of key) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash % shards;
}

function wordsOf(text: string): string[] {
  return [...text.normalize("NFKC").matchAll(run)].map(([word]) => word);
}

function pairs(word: string): string[] {
  return Array.from(word, (_, i) => word.slice(i, i + 2));
}
