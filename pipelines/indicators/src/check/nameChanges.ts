import type {Row} from "@xianzhi/warehouse/openWarehouse";
import {groupRows, numberOf, textOf} from "./cells.ts";
import type {Draft} from "./finding.ts";
import {tellPercent, tellYears, type Wording} from "./wording.ts";

/** One change of the name under which a source prints an indicator. */
interface Change {
  readonly earlier: Row;
  readonly later: Row;
  readonly year: number; // the first under the later name
  readonly jump: number | null; // of the level beyond its usual step; null where it cannot be told
  readonly broken: boolean;
}

/**
 * Finds names that change from one year to the next in one source: over the same definition when
 * the level goes on as before, over another one when it jumps. `successors` are indicators of which
 * one begins where the other ends.
 */
export function findNameChanges(
  labels: readonly Row[],
  steps: readonly Row[],
  successors: readonly Row[],
  wording: Wording
): Draft[] {
  const stepOf = new Map(
    steps.map((row) => [
      ["source_id", "indicator_id", "year"].map((name) => textOf(row, name)).join("|"),
      row
    ])
  );
  const key = (row: Row) => `${textOf(row, "source_id")}|${textOf(row, "indicator_id")}`;
  const changes = [...groupRows(labels, key).values()].flatMap((group) => changesOf(group, stepOf));
  const kept = changes.filter(({broken}) => !broken);
  const broken = changes.filter((change) => change.broken);
  const event = ({later, year}: Change) => `${textOf(later, "source_id")}|${year}`;
  const source = ({later}: Change) => textOf(later, "source_id");
  return [
    ...[...groupRows(broken, event).values()].map((group) => definitionDraft(group, wording)),
    ...[...groupRows(kept, source).values()].map((group) => nameDraft(group, wording)),
    ...successors.map((row) => successorDraft(row, wording))
  ];
}

function changesOf(group: readonly Row[], stepOf: ReadonlyMap<string, Row>): Change[] {
  const ordered = group.toSorted((a, b) => numberOf(a, "first_year") - numberOf(b, "first_year"));
  return ordered.flatMap((later, i) => {
    const earlier = ordered[i - 1];
    if (!earlier || !follows(earlier, later)) return [];
    const year = numberOf(later, "first_year");
    const key = [textOf(later, "source_id"), textOf(later, "indicator_id"), year].join("|");
    const step = stepOf.get(key);
    const jump = step ? numberOf(step, "step") - numberOf(step, "usual_step") : null;
    const noise = step ? Math.max(0.03, numberOf(step, "spread") / 1.349) : 0;
    const broken = jump !== null && Math.abs(jump) > 2 * noise && Math.abs(jump) > 0.1;
    return [{earlier, later, year, jump, broken}];
  });
}

// The later name starts when the earlier has ended, for the same regions and the same vintage.
function follows(earlier: Row, later: Row): boolean {
  const gap = numberOf(later, "first_year") - numberOf(earlier, "last_year");
  const regions = new Set(textOf(earlier, "region_ids").split(","));
  const shared = textOf(later, "region_ids").split(",").some((region) => regions.has(region));
  return gap === 1 && shared && textOf(earlier, "vintage_ids") === textOf(later, "vintage_ids");
}

function nameDraft(group: readonly Change[], wording: Wording): Draft {
  const base = baseOf(group, wording);
  return {
    ...base,
    code: "NAME_CHANGED",
    score: 53,
    message: {
      zh: `《${base.source.zh}》同一口径先后用不同名称：${base.told}；数列在改名处没有跳动。`,
      en: `“${base.source.en}” prints one definition under changing names: ${base.told}; the level goes on across the change.`
    },
    competing: {
      zh: "改名时口径也有小的调整，数上看不出来。",
      en: "The definition changed a little with the name, too little to be seen in the figures."
    }
  };
}

function definitionDraft(group: readonly Change[], wording: Wording): Draft {
  const base = baseOf(group, wording);
  const jump = Math.max(...group.map((change) => Math.abs(change.jump ?? 0)));
  const jumped = tellPercent(Math.expm1(jump));
  return {
    ...base,
    code: "DEFINITION_CHANGED",
    score: 64,
    message: {
      zh: `《${base.source.zh}》改名处数列跳动${jumped}，口径已变，不宜接成一列：${base.told}。`,
      en: `In “${base.source.en}” the level jumps by ${jumped} where the name changes, so the definition did too: ${base.told}.`
    },
    competing: {
      zh: "改名与真实的大幅增减恰在同一年。",
      en: "A real swing happened to fall in the year of the new name."
    }
  };
}

function baseOf(group: readonly Change[], wording: Wording) {
  const [first] = group;
  const sourceId = textOf(first?.later ?? {}, "source_id");
  const told = group
    .map(
      ({earlier, later, year}) => `${year}: ${textOf(earlier, "label")} → ${textOf(later, "label")}`
    )
    .join("; ");
  return {
    source: wording.source(sourceId),
    told,
    regions: group.flatMap(({later}) => textOf(later, "region_ids").split(",")),
    indicators: group.map(({later}) => textOf(later, "indicator_id")),
    periods: group.map(({year}) => String(year)),
    sources: [sourceId],
    cells: group.flatMap(({earlier, later}) => [
      {id: numberOf(earlier, "id")},
      {id: numberOf(later, "id")}
    ]),
    measures: {changes: group.length}
  };
}

function successorDraft(row: Row, wording: Wording): Draft {
  const pair = [textOf(row, "earlier_id"), textOf(row, "later_id")];
  const [earlier, later] = [
    wording.indicators(pair.slice(0, 1)),
    wording.indicators(pair.slice(1))
  ];
  const source = wording.source(textOf(row, "source_id"));
  const year = numberOf(row, "year");
  return {
    code: "DEFINITION_CHANGED",
    score: 65,
    regions: textOf(row, "region_ids").split(","),
    indicators: pair,
    periods: [String(year)],
    sources: [textOf(row, "source_id")],
    message: {
      zh:
        `《${source.zh}》的同一栏${tellYears([year - 1])}年及以前是${earlier.zh}，${year}年起是${later.zh}：` +
        "口径不同，不可接成一个序列。",
      en:
        `One column of “${source.en}” is ${earlier.en} up to ${year - 1} and ${later.en} from ${year}: ` +
        "two definitions that cannot make one series."
    },
    competing: {
      zh: "两个指标各自停编和开编，本非同一栏。",
      en: "One indicator was discontinued and another begun independently."
    },
    cells: [{id: numberOf(row, "earlier_row")}, {id: numberOf(row, "later_row")}],
    measures: {regions: numberOf(row, "regions")}
  };
}
