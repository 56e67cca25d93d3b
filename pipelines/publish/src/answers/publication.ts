import {writePublication} from "../sentences/lacking.ts";
import {type AskedDesk, askedRegions} from "./desk.ts";

/**
 * Returns where a region's missing figures of an indicator would be published, in brackets; "" where
 * the plan names nothing. The region is the first one asked about, unless one is given.
 */
export function publicationNote(desk: AskedDesk, measure: string, region?: string): string {
  const {view} = desk;
  const regionId = region ?? askedRegions(desk)[0] ?? "";
  const found = writePublication(view, {measure, lacking: "own"}, regionId);
  return found === "" ? "" : view.say(`，见${found}`, `, see ${found}`);
}
