import type {RankRun} from "../facts/rankRun.ts";
import type {View} from "../view.ts";

/** A region whose rank changed over a run of years. */
export interface Mover {
  readonly regionId: string;
  readonly from: number;
  readonly to: number;
}

/** Returns the region that rose most and the one that fell most, as far as any did. */
export function findMovers({years, regionIds, rankOf}: RankRun): Mover[] {
  const [first = 0, last = 0] = [years[0], years.at(-1)];
  const moves = regionIds.flatMap((regionId) => {
    const [from, to] = [first, last].map((year) => rankOf(regionId, year)?.rank ?? null);
    return from == null || to == null || from === to ? [] : [{regionId, from, to}];
  });
  const ordered = moves.toSorted((a, b) => a.to - a.from - (b.to - b.from));
  const [riser, faller] = [ordered[0], ordered.at(-1)];
  return [
    ...(riser !== undefined && riser.to < riser.from ? [riser] : []),
    ...(faller !== undefined && faller.to > faller.from ? [faller] : [])
  ];
}

/** Returns who rose and who fell most: 沈丘升3位至第2，郸城降2位至第8; or that no rank changed. */
export function writeRankMoves(view: View, run: RankRun): string {
  const movers = findMovers(run);
  if (movers.length === 0) return view.say("首尾两年位次未变", "No rank changed from first to last");
  return movers
    .map(({regionId, from, to}) => {
      const places = Math.abs(to - from);
      const name = view.region(regionId);
      return to < from
        ? view.say(`${name}升${places}位至第${to}`, `${name} up ${places} to rank ${to}`)
        : view.say(`${name}降${places}位至第${to}`, `${name} down ${places} to rank ${to}`);
    })
    .join(view.say("，", "; "));
}
