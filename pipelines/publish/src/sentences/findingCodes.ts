import type {View} from "../view.ts";

const names: Readonly<Record<string, readonly [string, string]>> = {
  TABLE_YEAR_SHIFTED: ["整表错年", "Table of another year"],
  ROWS_ROTATED: ["行错位", "Rows moved"],
  NOMINAL_AS_REAL: ["名义当实际", "Nominal given as real"],
  VALUE_OFF_IDENTITY: ["与同表的数不合", "Off an identity"],
  UNIT_SLIP: ["单位错", "Unit slipped"],
  VALUE_REPEATED: ["隔年同数", "Same figure again"],
  VALUE_OUT_OF_LINE: ["与前后年不合", "Out of line"],
  PART_EXCEEDS_WHOLE: ["部分大于整体", "Part exceeds whole"],
  VALUE_OUT_OF_RANGE: ["超出可能范围", "Out of range"],
  SCOPE_EXCLUDES_MEMBER: ["合计未含某地", "Total leaves one out"],
  MEMBERS_OFF_TOTAL: ["各地之和不等于合计", "Members off their total"],
  MIXED_VINTAGES: ["版本混用", "Vintages mixed"],
  LEVEL_SHIFT: ["水平突变", "Level shift"],
  DEFINITION_CHANGED: ["口径已变", "Definition changed"],
  NAME_CHANGED: ["名称已变", "Name changed"],
  REGION_CHANGED: ["区划已变", "Area changed"],
  RIVALS_DISAGREE: ["来源不一", "Sources disagree"],
  VINTAGES_DIFFER: ["前后版本不同", "Vintages differ"],
  GROWTH_OFF_LEVEL: ["增速与水平不合", "Growth off the levels"],
  RATIO_OUTLIER: ["比例异常", "Unusual ratio"],
  FIRST_DIGITS: ["首位数分布异常", "Unusual first digits"]
};

/** Returns what kind of thing looks wrong, in a few words; an unknown code stands for itself. */
export function nameFinding(view: View, code: string): string {
  const name = names[code];
  return name === undefined ? code : view.say(...name);
}
