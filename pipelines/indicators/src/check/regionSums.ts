import type {Row} from "@xianzhi/warehouse/openWarehouse";
import {inferScope} from "@xianzhi/methods/scope";
import {groupRows, numberOf, textOf} from "./cells.ts";
import type {Draft} from "./finding.ts";
import {tellNumber, tellPercent, tellYears, type Wording} from "./wording.ts";

/** A total that its members do not add up to. */
interface Sum {
  readonly rows: readonly Row[]; // one a member
  readonly total: number;
  readonly members: number;
  readonly year: number;
  readonly left: string | undefined; // the member the total leaves out
}

/**
 * Finds totals of a region that its members do not add up to: those that leave one member out,
 * which is a matter of scope and found by inference, those that a rival figure of one member would
 * mend, and those off for no such reason.
 */
export function findRegionSums(
  rows: readonly Row[],
  rivals: readonly Row[],
  wording: Wording
): Draft[] {
  const sums = [...groupRows(rows, (row) => textOf(row, "total_row")).values()].map(sumOf);
  const rivalsOf = groupRows(rivals, (row) => textOf(row, "id"));
  const mended = sums.flatMap((sum) => mendDraft(sum, rivalsOf, wording));
  const rest = sums.filter((sum) => mendOf(sum, rivalsOf) === undefined);
  const scope = ({rows: [row = {}], left}: Sum) =>
    ["parent_id", "indicator_id"].map((name) => textOf(row, name)).join("|") + `|${left}`;
  const leaving = rest.filter(({left}) => left !== undefined);
  const off = rest.filter(({left}) => left === undefined);
  const year = ({rows: [row = {}]}: Sum) => `${textOf(row, "parent_id")}|${textOf(row, "year")}`;
  return [
    ...mended,
    ...[...groupRows(leaving, scope).values()].map((group) =>
      scopeDraft(group, group[0]?.left ?? "", wording)
    ),
    ...[...groupRows(off, year).values()]
      .filter((group) => Math.max(...group.map(gapOf)) >= 0.01)
      .map((group) => offDraft(group, wording))
  ];
}

/** A rival figure of one member with which the members do add up to the total. */
interface Mend {
  readonly member: Row;
  readonly rival: number;
}

function mendOf(sum: Sum, rivalsOf: ReadonlyMap<string, readonly Row[]>): Mend | undefined {
  const tolerance = numberOf(sum.rows[0] ?? {}, "rounding") * 1.001;
  for (const member of sum.rows) {
    const wanted = numberOf(member, "value") + sum.total - sum.members;
    const found = rivalsOf
      .get(textOf(member, "id"))
      ?.find((row) => Math.abs(numberOf(row, "rival_value") - wanted) <= tolerance);
    if (found) return {member, rival: numberOf(found, "rival_value")};
  }
  return undefined;
}

function mendDraft(
  sum: Sum,
  rivalsOf: ReadonlyMap<string, readonly Row[]>,
  wording: Wording
): Draft[] {
  const mend = mendOf(sum, rivalsOf);
  if (!mend) return [];
  const base = baseOf([sum], wording);
  const region = textOf(mend.member, "region_id");
  const [member, value] = [wording.regions([region]), numberOf(mend.member, "value")];
  return [
    {
      ...base.common,
      code: "VALUE_OFF_IDENTITY",
      score: 76,
      regions: [region],
      message: {
        zh:
          `${member.zh}${base.years}年${base.name.zh}印${tellNumber(value)}，与${base.place.zh}合计不符；` +
          `换成另一来源的${tellNumber(mend.rival)}，各成员之和恰等于合计${tellNumber(sum.total)}。`,
        en:
          `${member.en} ${base.years}: ${base.name.en} is printed ${tellNumber(value)}, which does not ` +
          `fit the total of ${base.place.en}; with another source’s ${tellNumber(mend.rival)} the ` +
          `members sum to the total ${tellNumber(sum.total)}.`
      },
      competing: {
        zh: "合计本身由另一来源的数相加而成。",
        en: "The total was itself made from the other source’s figures."
      },
      cells: [{id: numberOf(mend.member, "id"), expected: mend.rival}, ...base.common.cells]
    }
  ];
}

function sumOf(rows: readonly Row[]): Sum {
  const [row = {}] = rows;
  const [total, members] = [numberOf(row, "total"), numberOf(row, "members_value")];
  const tolerance = numberOf(row, "rounding") + 0.002 * total;
  const fitting = rows.filter((member) => {
    const others = rows.filter((one) => one !== member).map((one) => numberOf(one, "value"));
    return inferScope(total, others, numberOf(member, "value"), tolerance).value === "excl";
  });
  const [only] = fitting;
  return {
    rows,
    total,
    members,
    year: numberOf(row, "year"),
    left: fitting.length === 1 && only ? textOf(only, "region_id") : undefined
  };
}

function gapOf({total, members}: Sum): number {
  return Math.abs(total / members - 1);
}

function scopeDraft(group: readonly Sum[], left: string, wording: Wording): Draft {
  const base = baseOf(group, wording);
  const member = wording.regions([left]);
  return {
    ...base.common,
    code: "SCOPE_EXCLUDES_MEMBER",
    score: 66,
    regions: [base.parentId, left],
    message: {
      zh:
        `${base.place.zh}${base.years}年${base.name.zh}的合计不含${member.zh}：印${tellNumber(base.total)}，` +
        `各成员之和${tellNumber(base.members)}，差额恰为${member.zh}。`,
      en:
        `The total of ${base.name.en} for ${base.place.en}, ${base.years}, leaves out ${member.en}: ` +
        `printed ${tellNumber(base.total)}, members sum to ${tellNumber(base.members)}, and the ` +
        `difference is just ${member.en}.`
    },
    competing: {
      zh: "合计与各成员来源不同，差额只是巧合。",
      en: "Total and members come from different sources and the difference is a coincidence."
    }
  };
}

function offDraft(group: readonly Sum[], wording: Wording): Draft {
  const base = baseOf(group, wording);
  return {
    ...base.common,
    code: "MEMBERS_OFF_TOTAL",
    score: Math.min(64, 46 + 150 * base.gap),
    regions: [base.parentId],
    indicators: group.map(({rows: [row = {}]}) => textOf(row, "indicator_id")),
    message: {
      zh:
        `${base.place.zh}${base.years}年${base.names.zh}的合计与各成员之和不等：${base.name.zh}合计` +
        `${tellNumber(base.total)}，各成员之和${tellNumber(base.members)}，相差最多，为${tellPercent(base.gap)}。`,
      en:
        `${base.names.en} of ${base.place.en}, ${base.years}, are not the sums of their members: most of all ` +
        `${base.name.en}, total ${tellNumber(base.total)}, members ${tellNumber(base.members)}, ` +
        `${tellPercent(base.gap)} apart.`
    },
    competing: {
      zh: "另有未列的成员；或如年鉴所说，部分指标因来源和计算方法不同，分县数相加不等于全市数。",
      en: "Some member is not listed; or parts and total are collected differently, as yearbooks warn."
    }
  };
}

function baseOf(group: readonly Sum[], wording: Wording) {
  const worst = group.toSorted((a, b) => gapOf(b) - gapOf(a))[0];
  const row = worst?.rows[0] ?? {};
  const parentId = textOf(row, "parent_id");
  const years = group.map(({year}) => year);
  return {
    parentId,
    place: wording.regions([parentId]),
    name: wording.measured(textOf(row, "indicator_id")),
    names: wording.indicators(group.map(({rows: [one = {}]}) => textOf(one, "indicator_id"))),
    years: tellYears(years),
    total: worst?.total ?? 0,
    members: worst?.members ?? 0,
    gap: worst ? gapOf(worst) : 0,
    common: {
      indicators: [textOf(row, "indicator_id")],
      periods: years.map(String),
      sources: [textOf(row, "source_id")],
      cells: [
        {id: numberOf(row, "total_row")},
        ...(worst?.rows ?? []).map((member) => ({id: numberOf(member, "id")}))
      ],
      measures: {total: worst?.total ?? 0, members: worst?.members ?? 0, years: years.length}
    }
  };
}
