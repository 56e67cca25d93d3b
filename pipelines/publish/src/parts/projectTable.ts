import type {LedgerProject} from "../facts/loopFacts.ts";
import type {Html} from "../html.ts";
import type {Wording} from "../language.ts";
import {formatNumber} from "../numbers.ts";
import type {View} from "../view.ts";
import {writeTable} from "./table.ts";

/** Returns the projects of the quarterly review, as their offices entered them. */
export function projectTable(view: View, projects: readonly LedgerProject[]): Html {
  const amount = (value: number | null) => (value === null ? "—" : formatNumber(value, 2));
  return writeTable({
    caption: view.say("重点项目", "Projects"),
    onPhone: "pairs",
    columns: [
      {head: view.say("项目", "Project")},
      {head: view.say("行业", "Sector")},
      {head: view.say("计划投资", "Planned"), number: true},
      {head: view.say("完成投资", "Done"), number: true},
      {head: view.say("单位", "Unit")},
      {head: view.say("阶段", "Stage")},
      {head: view.say("季度", "Quarter")},
      {head: view.say("文件", "Document")}
    ],
    rows: projects.map((one) => ({
      cells: [
        one.name,
        one.sector,
        amount(one.planned),
        amount(one.done),
        one.unit,
        view.word(stages[one.stage] ?? {zh: one.stage, en: one.stage}),
        one.period,
        one.document
      ]
    }))
  });
}

const stages: Readonly<Record<string, Wording>> = {
  planned: {zh: "谋划", en: "planned"},
  started: {zh: "开工", en: "started"},
  building: {zh: "在建", en: "under construction"},
  finished: {zh: "竣工", en: "finished"},
  stopped: {zh: "停工", en: "stopped"}
};
