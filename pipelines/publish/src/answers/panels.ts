import {memberName, memberNames} from "../sentences/kinds.ts";
import {type AskedDesk, inputText} from "./desk.ts";
import {type YearFigures, yearFigures} from "./figures.ts";
import {publicationNote} from "./publication.ts";

/** One year's values and weights of all regions, in one order. */
export interface Panel {
  readonly year: number;
  readonly values: readonly number[];
  readonly weights: readonly number[];
  readonly keys: readonly string[];
}

/** Returns the years after the base in which every region has value and weight, ascending. */
export async function loadPanels(desk: AskedDesk, regions: readonly string[]): Promise<Panel[]> {
  const load = (role: string): Promise<YearFigures[]> =>
    Promise.all(regions.map((region) => yearFigures(desk, region, inputText(desk, role))));
  const [values, weights] = [await load("value"), await load("weight")];
  const years = [...(values[0]?.keys() ?? [])].filter((year) =>
    [...values, ...weights].every((one) => one.has(year))
  );
  const vintageAt = (year: number) => values.map((one) => one.get(year)?.vintageId).join();
  const last = years.at(-1);
  return years
    .filter(
      (year) =>
        last !== undefined &&
        vintageAt(year) === vintageAt(last) &&
        !crossesCensus(desk, regions, year, last)
    )
    .map((year) => {
      const at = (list: readonly YearFigures[]) => list.flatMap((one) => one.get(year) ?? []);
      const [value, weight] = [at(values), at(weights)];
      return {
        year,
        values: value.map((one) => one.value),
        weights: weight.map((one) => one.value),
        keys: [...value, ...weight].map(({key}) => key)
      };
    });
}

/** Returns why no year is complete, with the publication that would complete one. */
export function panelText(desk: AskedDesk): string {
  const {view} = desk;
  const [value, weight] = [inputText(desk, "value"), inputText(desk, "weight")];
  const [name, other] = [view.indicator(value), view.indicator(weight)];
  const where = publicationNote(desk, value);
  return view.say(
    `不能计算：没有一年各${memberName(view)}的${name}和${other}齐全${where}。`,
    `Not computable: in no year do all ${memberNames(view)} have ${name} and ${other}${where}.`
  );
}

function crossesCensus(
  {view, inputs}: AskedDesk,
  regions: readonly string[],
  from: number,
  to: number
): boolean {
  const named = [inputs["value"], inputs["weight"]];
  return view.site.breaks.some(
    ({year, indicatorId, regionId, kind}) =>
      kind !== "kind" &&
      named.includes(indicatorId) &&
      (regionId === null || regions.includes(regionId)) &&
      from < year &&
      year <= to
  );
}
