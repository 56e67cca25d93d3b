import {foldName} from "@xianzhi/catalog/foldName";

/** A name the catalogue knows and what it means. */
export interface KnownName {
  readonly name: string;
  readonly id: string;
}

/** What an unknown text may be, with what speaks for it; for a person to take or leave. */
export interface Proposal {
  readonly id: string;
  readonly name: string; // the known name it comes close to
  readonly evidence: string;
}

// Characters that character recognition takes for each other, one group a look.
const looks = [
  "生牛午",
  "元兀无",
  "工丁土士王上",
  "末未木本",
  "人入八",
  "日曰目白",
  "千干于",
  "大太犬夭天",
  "住佳往任",
  "储诸",
  "农衣",
  "己已巳",
  "力刀万方",
  "口囗",
  "0Oo○",
  "1lI|",
  "今令",
  "贷货",
  "问间",
  "财则",
  "值植",
  "县具",
  "市巾布",
  "区匹",
  "镇填",
  "第弟",
  "广厂",
  "水永",
  "出山"
];
const numerals = /^[\d〇零一二三四五六七八九十百千万亿]$/;
const mostProposals = 3;

/**
 * Returns the known names that an unknown text comes within a slip of, the surest first: as long,
 * with one character in five of another look at most, or all that differ of the same look. Nothing
 * is decided: a text that is a name of its own may come close to another's.
 */
export function proposeMeanings(text: string, known: readonly KnownName[]): Proposal[] {
  const wanted = [...foldName(text)];
  const found = known.flatMap(({name, id}) => {
    const slips = findSlips(wanted, [...foldName(name)]);
    if (slips === null || slips.some(isOtherNumber)) return [];
    const alike = slips.filter(([read, printed]) => isAlike(read, printed)).length;
    if (alike < slips.length && (slips.length > wanted.length / 5 || wanted.length < 4)) return [];
    const evidence = slips.map(([read, printed]) => `${read} for ${printed}`).join(", ");
    return [{id, name, evidence, doubt: 2 * slips.length - alike}];
  });
  const best = found.toSorted((a, b) => a.doubt - b.doubt);
  const ids = new Set<string>();
  return best
    .filter(({id}) => !ids.has(id) && ids.add(id).size <= mostProposals)
    .map(({id, name, evidence}) => ({id, name, evidence}));
}

type Slip = readonly [read: string, printed: string];

// The characters that differ, null for texts of other lengths or equal ones.
function findSlips(read: readonly string[], printed: readonly string[]): Slip[] | null {
  if (read.length !== printed.length) return null;
  const slips = read.flatMap((char, i): Slip[] => {
    const other = printed[i] ?? "";
    return char === other ? [] : [[char, other]];
  });
  return slips.length === 0 || slips.length > 2 ? null : slips;
}

// 第一产业 is no slip of 第三产业.
function isOtherNumber([read, printed]: Slip): boolean {
  return numerals.test(read) && numerals.test(printed);
}

function isAlike(read: string, printed: string): boolean {
  return looks.some((look) => look.includes(read) && look.includes(printed));
}
