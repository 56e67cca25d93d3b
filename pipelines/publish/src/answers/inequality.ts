import {decomposeTheil} from "@xianzhi/methods/inequality";
import type {AnswerBody, AnswerCell} from "./answer.ts";
import {number, words} from "./cells.ts";
import {loadPanels, panelText} from "./panels.ts";
import {type AskedDesk, inputTexts, membersOf} from "./desk.ts";

/** Answers whether inequality lies between the classes and belts or inside them. */
export async function answerInequality(desk: AskedDesk): Promise<AnswerBody> {
  const {view} = desk;
  const regions = membersOf(desk, view.site.assessedGroup ?? "");
  const panel = (await loadPanels(desk, regions)).at(-1);
  if (!panel) return {verdict: panelText(desk)};
  const groupName = (id: string) => view.region(id);
  const classes = inputTexts(desk, "classes");
  const cuts: {readonly name: string; readonly groupOf: (region: string) => string}[] = [
    {
      name: classes.map(groupName).join(view.say("、", " / ")),
      groupOf: (region) => classes.find((one) => membersOf(desk, one).includes(region)) ?? ""
    },
    ...inputTexts(desk, "belts").map((belt) => ({
      name: view.say(`${groupName(belt)}内外`, `inside and outside ${groupName(belt)}`),
      groupOf: (region: string) => (membersOf(desk, belt).includes(region) ? "in" : "out")
    }))
  ];
  const rows: AnswerCell[][] = cuts.map(({name, groupOf}) => {
    const {value} = decomposeTheil(
      regions.map((region, i) => ({
        value: panel.values[i] ?? null,
        weight: panel.weights[i] ?? null,
        group: groupOf(region)
      }))
    );
    return [
      words(name),
      number(value?.theilT, 5),
      number(value?.betweenT, 5),
      number(value?.withinT, 5),
      number(value?.betweenSharePercent, 1)
    ];
  });
  const most = Math.max(...rows.map((row) => row[4]?.value ?? 0));
  return {
    verdict:
      most < 50
        ? view.say(
            `${panel.year}年差距主要在组内：组间最多占${most.toFixed(1)}%。`,
            `In ${panel.year} inequality lies within: at most ${most.toFixed(1)}% is between groups.`
          )
        : view.say(
            `${panel.year}年至少一种分组的组间差距过半（${most.toFixed(1)}%）。`,
            `In ${panel.year} more than half lies between groups in one grouping (${most.toFixed(1)}%).`
          ),
    paragraphs: [
      view.say(
        "各带可能互相重叠，因此每条带分别以带内、带外两组分解。",
        "Belts may overlap, so each is cut into inside and outside by itself."
      )
    ],
    tables: [
      {
        caption: view.say(`泰尔指数的分解，${panel.year}年`, `Theil's T decomposed, ${panel.year}`),
        columns: [
          view.say("分组", "Grouping"),
          "T",
          view.say("组间", "Between"),
          view.say("组内", "Within"),
          view.say("组间占比（%）", "Between (%)")
        ],
        rows
      }
    ],
    keys: panel.keys
  };
}
