import type {Rank} from "../marts/regions.ts";
import {findGroup} from "../facts/groups.ts";
import type {View} from "../view.ts";

/** Returns the place among the group: 在8个县（市）中列第3位（上年第4位）; "" when there is none. */
export function writeRank(view: View, rank: Rank | null): string {
  if (rank === null || rank.rank === null || rank.rankOf === null || rank.rankOf < 2) return "";
  const group = findGroup(view.site, rank.groupId);
  const name = group === undefined ? rank.groupId : view.word(group.name);
  const {rank: place, rankOf, previousRank} = rank;
  const isWhole = group === undefined || group.members.length === rankOf;
  const of = isWhole
    ? view.say(`在${name}（${rankOf}个）中`, ` of ${rankOf} (${name})`)
    : view.say(`在${name}有数的${rankOf}个中`, ` of the ${rankOf} with a figure (${name})`);
  const before =
    previousRank === null
      ? ""
      : view.say(`（上年第${previousRank}位）`, `; ${previousRank} the year before`);
  return rank.tied
    ? view.say(`${of}并列第${place}位${before}`, `Joint rank ${place}${of}${before}`)
    : view.say(`${of}列第${place}位${before}`, `Rank ${place}${of}${before}`);
}
