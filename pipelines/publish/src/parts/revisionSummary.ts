import type {ChangesSince} from "../facts/changesSince.ts";
import type {FigureRevision} from "../facts/figureRevisions.ts";
import {html, type Html} from "../html.ts";
import {paths} from "../paths.ts";
import {nameVerdict} from "../sentences/lead.ts";
import {benchmarkName, type View} from "../view.ts";
import {indicatorLink, regionLink} from "./links.ts";

/** Returns what changed since the release before, in a few lines that lead to the whole list. */
export function revisionSummary(view: View, {figures, verdicts}: ChangesSince): Html {
  const log = paths.revisions(view.language);
  const count = (kind: FigureRevision["kind"]) => figures.filter((row) => row.kind === kind).length;
  const [added, revised, withdrawn] = [count("new"), count("revised"), count("withdrawn")];
  const name = benchmarkName(view, null);
  const flips = verdicts.map(
    ({regionId, measure, before, after}) =>
      html`<li>${regionLink(view, regionId)} · ${indicatorLink(view, measure)}${view.say("：", ": ")}${nameVerdict(view, before, name)} → ${nameVerdict(view, after, name)}</li>`
  );
  const summary =
    added + revised + withdrawn + flips.length === 0
      ? view.say("没有变化。", "Nothing has changed.")
      : view.say(
          `新增${added}个数字，修订${revised}个，撤下${withdrawn}个；${flips.length}项判断改变。`,
          `${added} figures added, ${revised} revised, ${withdrawn} withdrawn; ${flips.length} verdicts changed.`
        );
  const link =
    log !== view.path &&
    html` <a href="${view.link(log)}">${view.say("修订记录", "Revision log")}</a>`;
  return html`<h2 id="changed">${view.say("与上次发布相比", "Since the last release")}</h2>
<p>${summary}${link}</p>
${flips.length > 0 && html`<ul>${flips}</ul>`}`;
}
