import {findStandings} from "../facts/strengths.ts";
import {type Content, toText} from "../html.ts";
import {writeStanding} from "../parts/standingLists.ts";
import type {View} from "../view.ts";
import type {DocumentFacts} from "./documentFacts.ts";

/** A list of indicators by which a region stands out, as plain texts. */
export interface StandingList {
  readonly head: string;
  readonly items: readonly string[];
}

/** Returns a region's strengths, weaknesses and figures in dispute; a list may be empty. */
export function listStandings(view: View, {lines, changes}: DocumentFacts): StandingList[] {
  const {strengths, weaknesses, watch} = findStandings(view.site, lines, changes);
  const plain = (contents: readonly Content[]) => contents.map(toText);
  return [
    {
      head: view.say("优势", "Strengths"),
      items: plain(strengths.map((item) => writeStanding(view, item, true)))
    },
    {
      head: view.say("短板", "Weaknesses"),
      items: plain(weaknesses.map((item) => writeStanding(view, item, false)))
    },
    {
      head: view.say("数字有分歧", "Figures in dispute"),
      items: watch.map((id) => view.indicator(id))
    }
  ];
}
