import {methodRules} from "../../sentences/methodRules.ts";
import {flagLegend} from "../flagWords.ts";
import {type Block, entry, heading, paragraph} from "./blocks.ts";
import type {Report} from "./report.ts";

/** Returns the last section: sources, breaks and flags, and the rules of judgement. */
export function noteSection({view, facts, indent, findSources}: Report): Block[] {
  const {site} = view;
  const latest = facts.lines.map((line) => line.latest);
  const used = new Set(latest.flatMap(findSources));
  const sources = [...site.sources.values()].filter(({id}) => used.has(id));
  const flags = flagLegend(view, new Set(latest.flatMap((figure) => figure?.flags ?? [])));
  return [
    heading(1, view.say("数据来源与说明", "Sources and notes")),
    heading(2, view.say("数据来源", "Sources")),
    paragraph(
      view.say(
        `本报告各指标最近年份的数字取自${sources.length}种公开资料，逐项列于表下；每个数字的单元格见Excel文件。`,
        `The last figures of this report come from ${sources.length} publications, named under ` +
          "each table; the workbook names the cell of every figure."
      ),
      indent
    ),
    ...sources.map((source, i) =>
      entry(
        `${view.say(`（${i + 1}）`, `(${i + 1}) `)}${view.word(source.title)}${view.say("。", ".")}`,
        indent
      )
    ),
    ...(flags === ""
      ? []
      : [
          heading(2, view.say("标记", "Flags")),
          paragraph(`${flags}${view.say("。", ".")}`, indent)
        ]),
    heading(2, view.say("判断规则", "Rules")),
    ...methodRules(view).map(({name, read}) =>
      paragraph(`${name}${view.say("：", ": ")}${read}`, indent)
    )
  ];
}
