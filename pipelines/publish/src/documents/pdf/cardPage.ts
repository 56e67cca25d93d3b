import {groupsOf} from "../../facts/groups.ts";
import {html, type Html, raw} from "../../html.ts";
import {languageTags} from "../../language.ts";
import {contextDimension} from "../../sentences/dimension.ts";
import {writeGoalCounts} from "../../sentences/goals.ts";
import type {View} from "../../view.ts";
import {type DocumentFacts, linesOf} from "../documentFacts.ts";
import {writeEdition} from "../writeEdition.ts";
import {cardBlock} from "./cardBlock.ts";
import {cardGoals} from "./cardGoals.ts";
import {cardNotes, cardStandings} from "./cardNotes.ts";
import {cardStyle} from "./cardStyle.ts";
import {cardTable} from "./cardTable.ts";

const blocksShown = 3; // the first scored dimensions that have figures

/** Returns the card of a region as an HTML page of two sheets, complete without any other file. */
export async function cardPage(view: View, facts: DocumentFacts): Promise<string> {
  const blocks: Html[] = [];
  for (const id of chooseDimensions(view, facts)) blocks.push(await cardBlock(view, facts, id));
  const last = blocks.pop(); // beside the table; the others follow the goals
  const {table, sourceIds} = cardTable(view, facts);
  const title = view.say(
    `${facts.region.name.zh} 观摩手卡`,
    `${facts.region.name.en}: region card`
  );
  const edition = writeEdition(view);
  const foot = `${title} · ${view.say(`数据截至${edition}`, `data up to ${edition}`)}`;
  return html`<!doctype html>
<html lang="${languageTags[view.language]}"><head><meta charset="utf-8"><title>${title}</title>
<style>${raw(cardStyle(foot))}</style></head>
<body><main>
<section class="sheet">${cardHead(view, facts)}${cardGoals(view, facts)}${blocks}</section>
<section class="sheet">${last}
<div class="block"><h2>${view.say("主要指标", "Headline indicators")}</h2>${table}</div>
${cardStandings(view, facts)}
${cardNotes(view, facts, sourceIds)}</section>
</main></body></html>`.text;
}

function chooseDimensions({site}: View, {lines}: DocumentFacts): string[] {
  return site.dimensions
    .map(({id}) => id)
    .filter((id) => id !== contextDimension && linesOf(site, lines, id).length > 0)
    .slice(0, blocksShown);
}

function cardHead(view: View, {region, goals, lines}: DocumentFacts): Html {
  const classes = groupsOf(view.site, region.id).filter(({kind}) => kind === "class");
  const edition = writeEdition(view);
  const chips = [
    region.code === null ? "" : view.say(`代码 ${region.code}`, `code ${region.code}`),
    ...classes.map(({name}) => view.word(name)),
    view.say(`数据截至 ${edition}`, `data up to ${edition}`)
  ].filter((chip) => chip !== "");
  const lede =
    goals.length > 0
      ? writeGoalCounts(view, goals)
      : view.say(`共有${lines.length}项指标。`, `${lines.length} indicators.`);
  const note = view.word(region.note);
  const kind = view.say("观摩手卡", "Region card");
  return html`<header><h1>${view.word(region.name)}<small>${kind}</small></h1>
<p>${chips.join(" | ")}<br>${view.word(view.site.name)}</p></header>
<p class="lede">${lede}</p>${note !== "" && html`<p class="notice">${note}</p>`}`;
}
