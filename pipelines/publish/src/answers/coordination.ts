import {planRule, testsOf} from "@xianzhi/catalog/planRules";
import {gradeOf} from "@xianzhi/methods/coupling";
import {lowerFirst} from "../sentences/quality.ts";
import {readText} from "../marts/cells.ts";
import {memberName} from "../sentences/kinds.ts";
import type {AnswerBody, AnswerCell} from "./answer.ts";
import {number, words} from "./cells.ts";
import {type AskedDesk, inputText, shortName} from "./desk.ts";
import {yearFigures} from "./figures.ts";
import {statementVerdicts} from "./statement.ts";

/** Answers whether two rates go together by their coupling, and which side is lower. */
export async function answerCoordination(desk: AskedDesk): Promise<AnswerBody> {
  const {view} = desk;
  const rows = await statementVerdicts(desk, inputText(desk, "statement"));
  const sides = [shortName(desk, "first"), shortName(desk, "second")] as const;
  const goalposts = await goalpostsOf(desk);
  const cells: AnswerCell[][] = [];
  for (const row of rows) {
    const at = async (role: string) =>
      row.endYear === null
        ? undefined
        : (await yearFigures(desk, row.region, inputText(desk, role))).get(row.endYear);
    const [first, second] = [await at("first"), await at("second")];
    cells.push([
      words(view.region(row.region)),
      number(row.endYear, 0),
      number(first?.value, 2, {key: first?.key ?? null}),
      number(second?.value, 2, {key: second?.key ?? null}),
      number(row.baseValue, 3),
      number(row.endValue, 3),
      words(row.endValue === null ? "—" : gradeName(desk, row.endValue)),
      words(
        lowerSide(sides, scaled(goalposts[0], first?.value), scaled(goalposts[1], second?.value))
      ),
      words(row.endValue === null ? view.label("reasons", row.reason ?? "MISSING_INPUT") : "")
    ]);
  }
  const known = rows.filter((row) => row.change !== null);
  const lower = cells.filter((row) => row[7]?.text === sides[0]).length;
  const rising = known.filter((row) => (row.change ?? 0) > 0).length;
  return {
    verdict:
      known.length === 0
        ? view.say(
            `不能计算：缺${sides.join("或")}。`,
            `Not computable: ${sides.join(" or ")} is missing.`
          )
        : view.say(
            `能计算的${known.length}个${memberName(view)}中协调度上升${rising}个；${sides[0]}一侧较低的${lower}个。`,
            `Of ${known.length} that can be computed D rises in ${rising}; ${lowerFirst(sides[0])} is the lower side in ${lower}.`
          ),
    paragraphs: [
      view.say(
        `变体：C = 2√(U₁U₂)/(U₁+U₂)，T取等权，固定阈值标准化（见 ${inputText(desk, "statement")}）。指标设计由本项目提出；换用修正的C，等级会变。`,
        `Variant: C = 2√(U₁U₂)/(U₁+U₂), equal weights in T, fixed goalposts (see ${inputText(desk, "statement")}). The design is ours; with the modified C the grade changes.`
      )
    ],
    tables: [
      {
        caption: view.say("耦合协调度", "Coupling coordination"),
        columns: [
          view.say("地区", "Region"),
          view.say("终年", "End"),
          `${view.indicator(inputText(desk, "first"))}（%）`,
          `${view.indicator(inputText(desk, "second"))}（%）`,
          view.say("D（基年）", "D (base)"),
          view.say("D（终年）", "D (end)"),
          view.say("等级", "Grade"),
          view.say("较低的一侧", "Lower side"),
          view.say("说明", "Note")
        ],
        rows: cells
      }
    ],
    keys: rows.flatMap((row) => row.keys)
  };
}

interface Range {
  readonly lo: number;
  readonly hi: number;
}

// The goalposts stand with the statement's rule, for a proxy and for a test alike.
async function goalpostsOf(desk: AskedDesk): Promise<readonly (Range | undefined)[]> {
  const id = inputText(desk, "statement");
  const [row] = await desk.marts.rows("plan_statements", {statement_id: id});
  const text = row === undefined ? "" : readText(row, "rule");
  const [test] = text === "" ? [] : testsOf(planRule.parse(JSON.parse(text)));
  return test?.kind === "coupling_rises" ? [test.first[0], test.second[0]] : [];
}

function scaled(range: Range | undefined, value: number | undefined): number | null {
  return range === undefined || value === undefined
    ? null
    : (value - range.lo) / (range.hi - range.lo);
}

function lowerSide(
  [one, other]: readonly [string, string],
  first: number | null,
  second: number | null
): string {
  if (first === null || second === null) return "—";
  return first < second ? one : other;
}

function gradeName({view}: AskedDesk, value: number): string {
  const grade = gradeOf(value);
  return view.say(grade, `${Math.ceil(Math.round(value * 1e10) / 1e9)} of 10`);
}
