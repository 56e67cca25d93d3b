import type {PlanHeadline} from "@xianzhi/catalog/planHeadline";
import {html, type Html} from "../html.ts";
import type {HeadlineVerdict} from "../marts/verdicts.ts";
import type {View} from "../view.ts";
import {writeTable} from "./table.ts";

interface Option {
  readonly name: string;
  readonly isDefault: boolean;
  readonly note: string;
  decides(row: HeadlineVerdict): boolean;
}

/** Returns the switches with their options, what each means and how many verdicts it decides. */
export function switchList(view: View, verdicts: readonly HeadlineVerdict[]): Html | false {
  const {headline} = view.site;
  if (headline === null) return false;
  const switches = [
    {name: view.say("基年", "Base year"), options: baseOptions(view, headline)},
    {name: view.say("算法", "Rule"), options: ruleOptions(view, headline)},
    {name: view.say("比较对象", "Benchmark"), options: benchmarkOptions(view, headline)},
    {name: view.say("增幅的算法", "How an increase is read"), options: kindOptions(view, headline)}
  ];
  const counted = ({decides}: Option) =>
    verdicts.filter((row) => row.verdict !== null && decides(row)).length;
  const title = view.say("四个开关", "The four switches");
  return html`<h2 id="switches">${title}</h2>
${writeTable({
  caption: title,
  isCaptionHidden: true,
  onPhone: "stack",
  columns: [
    {head: view.say("开关", "Switch")},
    {head: view.say("选项", "Option")},
    {head: view.say("可判断的项数", "Verdicts it decides"), number: true},
    {head: view.say("说明", "What it means")}
  ],
  rows: switches.flatMap(({name, options}) =>
    options.map((option) => ({
      cells: [
        name,
        html`${option.name}${option.isDefault && html` <strong>${view.say("（默认）", "(default)")}</strong>`}`,
        String(counted(option)),
        option.note
      ]
    }))
  )
})}`;
}

function baseOptions(view: View, {base_years, default_base_year}: PlanHeadline): Option[] {
  return base_years.map((one) => ({
    name: view.say(one.label_zh, one.label_en),
    isDefault: one.year === default_base_year,
    note: view.say(one.note_zh, one.note_en),
    decides: (row) => row.baseYear === one.year
  }));
}

function ruleOptions(view: View, {period_rules, default_period_rule}: PlanHeadline): Option[] {
  return period_rules.map((one) => ({
    name: view.say(one.label_zh, one.label_en),
    isDefault: one.id === default_period_rule,
    note: view.say(one.note_zh, one.note_en),
    decides: (row) => row.periodRule === one.id
  }));
}

function benchmarkOptions(view: View, {benchmarks, default_benchmark}: PlanHeadline): Option[] {
  return benchmarks.map((one) => ({
    name: view.say(one.label_zh, one.label_en),
    isDefault: one.id === default_benchmark,
    note: view.say(one.note_zh, one.note_en),
    decides: (row) => row.benchmark === one.id
  }));
}

// Which reading is the default depends on the measure: rates rise in points, incomes in per cent.
function kindOptions(view: View, {readings, measures}: PlanHeadline): Option[] {
  return readings.map((one) => {
    const own = measures.filter((measure) => measure.default_reading === one.id);
    const names = own.map((measure) => view.say(measure.label_zh, measure.label_en));
    return {
      name: view.say(one.label_zh, one.label_en),
      isDefault: own.length > 0,
      note:
        names.length === 0
          ? view.say("标明的另一种读法", "a labelled alternative")
          : view.say(`默认用于${names.join("、")}`, `the default for: ${names.join("; ")}`),
      decides: (row) => row.reading === one.id
    };
  });
}
