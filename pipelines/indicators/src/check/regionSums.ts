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
 * Finds totals of a region that its members do not add up to: those that leave one member out, which
 * is a matter of scope and found by inference, and those off for no such reason.
 */
export function findRegionSums(rows: readonly Row[], wording: Wording): Draft[] {
  const sums = [...groupRows(rows, (row) => textOf(row, "total_row")).values()].map(sumOf);
  const key = ({rows: [row = {}], left}: Sum) =>
    ["parent_id", "indicator_id", "source_id"].map((name) => textOf(row, name)).join("|") + `|${left}`;
  return [...groupRows(sums, key).values()].flatMap((group) => {
    const [first] = group;
    if (first?.left !== undefined) return [scopeDraft(group, first.left, wording)];
    return Math.max(...group.map(gapOf)) >= 0.01 ? [offDraft(group, wording)] : [];
  });
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
    score: Math.min(64, 42 + 150 * base.gap),
    regions: [base.parentId],
    message: {
      zh:
        `${base.place.zh}${base.years}年${base.name.zh}的合计与各成员之和不等：` +
        `${tellNumber(base.total)}对${tellNumber(base.members)}，相差${tellPercent(base.gap)}。`,
      en:
        `${base.name.en} of ${base.place.en}, ${base.years}: the total ${tellNumber(base.total)} is not ` +
        `the sum of its members ${tellNumber(base.members)}, ${tellPercent(base.gap)} apart.`
    },
    competing: {
      zh: "年鉴说明部分指标因来源和计算方法不同，分县数相加不等于全市数。",
      en: "Yearbooks warn that parts and totals of some indicators are collected differently."
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
    name: wording.indicators([textOf(row, "indicator_id")]),
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
