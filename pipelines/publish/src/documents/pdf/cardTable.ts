import {html, type Html} from "../../html.ts";
import type {View} from "../../view.ts";
import {headlineLines} from "../../facts/headlineLines.ts";
import type {DocumentFacts} from "../documentFacts.ts";
import {indexSources} from "../figureSources.ts";
import {lineCells, lineHeads} from "../lineCells.ts";
import {originWords} from "../originWords.ts";
import {withoutLinks} from "../plainHtml.ts";

const numberColumns = new Set([2, 4]);

/** The headline indicators as a table, and the sources its last column numbers, in that order. */
export interface CardTable {
  readonly table: Html;
  readonly sourceIds: readonly string[];
}

/** Returns the headline indicators of a region with value, gap, rank, direction and sources. */
export function cardTable(view: View, facts: DocumentFacts): CardTable {
  const findSources = indexSources(facts.how);
  const sourceIds: string[] = [];
  const numbersOf = (ids: readonly string[]) =>
    ids.map((id) => {
      if (!sourceIds.includes(id)) sourceIds.push(id);
      return `[${sourceIds.indexOf(id) + 1}]`;
    });
  const heads = [...lineHeads(view), view.say("来源", "Sources")];
  const rows = headlineLines(view.site, facts.lines).map((line) => [
    ...lineCells(view, line),
    numbersOf(findSources(line.latest)).join("") || originWords(view, line.latest?.origin ?? "")
  ]);
  const kindOf = (i: number) => numberColumns.has(i) && html` class="number"`;
  const table = html`<table><thead><tr>${heads.map(
    (head, i) => html`<th scope="col"${kindOf(i)}>${head}</th>`
  )}</tr></thead><tbody>${rows.map(
    (cells) =>
      html`<tr>${cells.map((cell, i) =>
        i === 0 ? html`<th scope="row">${cell}</th>` : html`<td${kindOf(i)}>${cell}</td>`
      )}</tr>`
  )}</tbody></table>`;
  return {table: withoutLinks(table), sourceIds};
}
