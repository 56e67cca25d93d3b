import type {Answer, AnswerCell, AnswerTable} from "../answers/answer.ts";
import type {Answers} from "../answers/loadAnswers.ts";
import {footOf} from "../answers/printAnswer.ts";
import {type Content, html, type Html} from "../html.ts";
import {writeCrumbs} from "../parts/crumbs.ts";
import {factList} from "../parts/factList.ts";
import {keyLink} from "../parts/links.ts";
import {writeTable} from "../parts/table.ts";
import {paths} from "../paths.ts";
import type {PageBody, PagePlan} from "../plan.ts";
import type {View} from "../view.ts";

/** Plans a page for every question and the list of them; none where no question is asked. */
export function planAnswerPages(answers: Answers, hasLoop = false): PagePlan[] {
  if (answers.zh.length === 0) return [];
  const heads = {zh: answers.zh.map(headOf), en: answers.en.map(headOf)};
  return [
    {
      pathOf: paths.answers,
      facts: {heads, hasLoop},
      render: (view) => renderList(view, heads[view.language], hasLoop)
    },
    ...answers.zh.map(({n}, i): PagePlan => {
      const own = {zh: answers.zh[i], en: answers.en[i]};
      return {
        pathOf: (language) => paths.answer(language, n),
        facts: own,
        render: (view) => renderAnswer(view, own[view.language])
      };
    })
  ];
}

type AnswerHead = Pick<Answer, "n" | "title" | "verdict">;

function headOf({n, title, verdict}: Answer): AnswerHead {
  return {n, title, verdict};
}

function renderList(view: View, heads: readonly AnswerHead[], hasLoop: boolean): PageBody {
  const title = view.say("问答", "Questions");
  const lede = view.say(
    `规划者常问的${heads.length}个问题，一问一页；不能回答的写明缺什么。命令行 xianzhi answer 给出相同的答案。`,
    `What planners keep asking: ${heads.length} questions, a page for each; where there is no answer, the page says what is missing. The command xianzhi answer prints the same.`
  );
  const content = html`<h1>${title}</h1>
    <p class="lede">${lede}</p>
    <ol>
      ${heads.map(
        ({n, title: question, verdict}) =>
          html`<li>
            <p><a href="${view.link(paths.answer(view.language, n))}">${question}</a></p>
            <p>${verdict}</p>
          </li>`
      )}
    </ol>`;
  return {title, description: lede, content};
}

/** Returns an answer as a page: verdict, paragraphs, tables, and the figures it stands on. */
export function renderAnswer(view: View, answer: Answer | undefined): PageBody {
  if (answer === undefined) throw new RangeError("missing answer in one language");
  const {n, title, verdict, paragraphs, tables} = answer;
  const content = html`${writeCrumbs(view, [
      {name: view.say("问答", "Questions"), path: paths.answers(view.language)}
    ])}
    <h1>${n}. ${title}</h1>
    <p class="lede">${verdict}</p>
    ${paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}
    ${tables.map((table) => answerTable(view, table))}
    ${factList(footOf(answer, view.language, 0))}`;
  return {title, description: verdict, content};
}

function answerTable(view: View, {caption, columns, rows}: AnswerTable): Html {
  const isNumber = (i: number) => rows.some((row) => row[i]?.value != null);
  const numbers = columns.filter((_, i) => isNumber(i)).length;
  const isWordy = numbers < columns.length / 2;
  return writeTable({
    caption,
    ...(columns.length < 5 ? {onPhone: "fit"} : {onPhone: isWordy ? "stack" : "pairs"}),
    columns: columns.map((head, i) => ({head, number: isNumber(i)})),
    rows: rows.map((row) => ({cells: row.map((cell) => cellContent(view, cell))}))
  });
}

// A group's figures have no how page of their own; their keys stay in the answer's data.
function cellContent(view: View, {text, key}: AnswerCell): Content {
  if (key === null || text === "" || text === "—") return text;
  const [regionId = ""] = key.split("/");
  return view.site.regions.has(regionId) ? keyLink(view, key, text) : text;
}
