import {html, type Html, join} from "../html.ts";
import {paths} from "../paths.ts";
import type {View} from "../view.ts";

/**
 * Returns where a region's page leads on to: its evaluation loop, and what planners keep asking.
 */
export function regionLinks(view: View, regionId: string): Html | false {
  const {questions, followed} = view.site;
  const links = [
    ...(followed.has(regionId)
      ? [
          link(
            view,
            paths.loopRegion(view.language, regionId),
            view.say("评价闭环与项目台账", "Evaluation loop and projects")
          )
        ]
      : []),
    ...(followed.has(regionId) && questions.length > 0
      ? [
          link(
            view,
            paths.answers(view.language),
            view.say(`常问的${questions.length}个问题`, `${questions.length} planners’ questions`)
          )
        ]
      : [])
  ];
  return links.length > 0 && html`<p class="note">${join(links, " · ")}</p>`;
}

/** Returns the planners' questions that are answered from an indicator. */
export function indicatorLinks(view: View, indicatorId: string): Html | false {
  const asked = view.site.questions.filter(({inputs}) =>
    Object.values(inputs).flat().some((input) => input === indicatorId)
  );
  if (asked.length === 0) return false;
  return html`<p class="note">${view.say("回答这些问题：", "Answers: ")}${join(
    asked.map((question) =>
      link(view, paths.answer(view.language, question.n), view.word(question))
    ),
    " "
  )}</p>`;
}

function link(view: View, path: string, text: string): Html {
  return html`<a href="${view.link(path)}">${text}</a>`;
}
