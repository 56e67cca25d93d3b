import type {LoopFacts, LoopFinding} from "../facts/loopFacts.ts";
import type {Wording} from "../language.ts";
import {formatNumber} from "../numbers.ts";
import type {View} from "../view.ts";

/** Returns a state of the loop in words. */
export function nameState(view: View, state: string): string {
  return view.word(states[state] ?? {zh: state, en: state});
}

const states: Readonly<Record<string, Wording>> = {
  evaluated: {zh: "已评价", en: "evaluated"},
  gap_identified: {zh: "找出差距", en: "gap identified"},
  rewarded: {zh: "已奖励", en: "rewarded"},
  penalised: {zh: "已惩戒", en: "penalised"},
  rectifying: {zh: "整改中", en: "being rectified"},
  re_evaluated: {zh: "复评仍有差距", en: "still behind at the retest"},
  closed: {zh: "已关闭", en: "closed"},
  reopened: {zh: "已重开", en: "reopened"}
};

/** Returns a gap with its unit: 0.37个百分点, or 4.0% of a fall. */
export function writeGap(view: View, gap: number, unit: string): string {
  if (unit === "percent") return `${formatNumber(gap, 1)}%`;
  return view.say(`${formatNumber(gap, 2)}个百分点`, `${formatNumber(gap, 2)} percentage points`);
}

/**
 * Returns the years after the first in which a finding was judged anew: 2022年无差距，2023年差距0.12个百分点.
 */
export function writeRetests(view: View, {history, gapUnit}: LoopFinding): string {
  const [, ...retests] = history;
  if (retests.length === 0) return view.say("等待下一年的数", "awaits the next year’s figure");
  return retests
    .map(({year, gap}) =>
      gap === null
        ? view.say(`${year}年无差距`, `${year}: no gap`)
        : view.say(
            `${year}年差距${writeGap(view, gap, gapUnit)}`,
            `${year}: gap of ${writeGap(view, gap, gapUnit)}`
          )
    )
    .join(view.say("，", ", "));
}

/** Returns what became of findings since the release before; "" where there is none. */
export function writeSince(
  view: View,
  {findings, withdrawn, isCompared}: Pick<LoopFacts, "findings" | "withdrawn" | "isCompared">
): string {
  if (!isCompared) return "";
  const count = (change: LoopFinding["since"]) =>
    findings.filter(({since}) => since === change).length;
  const [opened, closed, reopened] = [count("opened"), count("closed"), count("reopened")];
  const gone = withdrawn.length;
  return view.say(
    `与上一次发布相比：新开${opened}项，关闭${closed}项，重开${reopened}项，因来源修订不再成立${gone}项。`,
    `Since the release before: ${opened} opened, ${closed} closed, ${reopened} reopened, and ${gone} no longer hold after a revision.`
  );
}

/** Returns a finding's change since the release before, in a word; "" where it is as it was. */
export function nameChange(view: View, {since}: LoopFinding): string {
  const words: Readonly<Record<NonNullable<LoopFinding["since"]>, Wording>> = {
    opened: {zh: "新开", en: "opened"},
    closed: {zh: "关闭", en: "closed"},
    reopened: {zh: "重开", en: "reopened"},
    revised: {zh: "数有修订", en: "revised"}
  };
  return since === null ? "" : view.word(words[since]);
}
