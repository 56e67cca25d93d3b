import {beforeAll, describe, expect, it} from "vitest";
import type {Line} from "../src/facts/line.ts";
import type {Site} from "../src/facts/site.ts";
import {findStandings} from "../src/facts/strengths.ts";
import {readChange} from "../src/marts/figures.ts";
import {changeRow} from "./fixture/literalRow.ts";
import {loadLiteralSite} from "./fixture/literalSite.ts";

let site: Site;
beforeAll(async () => {
  site = await loadLiteralSite();
});

const first: Line = {
  indicatorId: "urb_rate",
  latest: null,
  change: null,
  rank: {
    regionId: "21",
    indicatorId: "urb_rate",
    year: 2022,
    groupId: "all3",
    rank: 1,
    rankOf: 3,
    tied: false,
    previousRank: null,
    lowest: null,
    highest: null,
    reason: null
  },
  trend: null,
  streak: 0,
  points: []
};
const faster = [2020, 2021, 2022].map((year) => readChange(changeRow("21", year, 2, 1, "ABOVE")));

describe("findStandings(site, lines, changes)", () => {
  it("calls three faster years and a first place a strength", () => {
    const {strengths, weaknesses} = findStandings(site, [first], faster);
    expect(strengths.map(({indicatorId, ahead}) => [indicatorId, ahead])).toEqual([
      ["urb_rate", 3]
    ]);
    expect(weaknesses).toEqual([]);
  });

  it.each(["down", "none"])("calls the same no strength where the direction is %s", (direction) => {
    const known = site.indicators.get("urb_rate");
    if (known === undefined) throw new RangeError("unknown indicator: urb_rate");
    const indicators = new Map([["urb_rate", {...known, direction}]]);
    expect(findStandings({indicators}, [first], faster).strengths).toEqual([]);
  });
});
