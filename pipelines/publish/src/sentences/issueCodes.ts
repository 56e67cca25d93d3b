import type {View} from "../view.ts";

const names: Readonly<Record<string, readonly [string, string]>> = {
  not_a_table: ["不是表格", "no table"],
  damaged_header: ["表头残缺", "damaged header"],
  row_too_long: ["行比表头长", "row longer than the header"],
  row_too_short: ["行比表头短", "row shorter than the header"],
  unkeyed_row: ["行没有名称", "row without a name"],
  name_is_a_number: ["名称处是数字", "number where a name belongs"],
  not_a_number: ["不是数字", "not a number"],
  several_numbers: ["一格有几个数", "several numbers in one cell"],
  unit_conflict: ["单位矛盾", "units contradict each other"],
  unclear_unit: ["单位不明", "unclear unit"],
  text_in_table: ["数字处是文字", "text where a number belongs"],
  ambiguous_number: ["数字有两种读法", "number that can be read in two ways"],
  duplicate_row: ["重复的行", "duplicate row"],
  duplicate_column: ["重复的列", "duplicate column"],
  negative_value: ["不该为负", "negative where none can be"],
  conflicting_parent: ["隶属矛盾", "two parents named"],
  hidden_cell: ["隐藏的格", "hidden cell"],
  unread_block: ["未读的一块", "block not read"],
  too_large: ["太大", "too large"]
};

/** Returns why a cell was refused, in a few words; an unknown code stands for itself. */
export function nameIssue(view: View, code: string): string {
  const name = names[code];
  return name === undefined ? code : view.say(...name);
}
