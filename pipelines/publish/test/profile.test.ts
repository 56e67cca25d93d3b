import {beforeAll, describe, expect, it} from "vitest";
import {profileOf} from "../src/facts/profile.ts";
import type {PeerLevel} from "../src/facts/peerLevels.ts";
import type {Site} from "../src/facts/site.ts";
import {findAssessed} from "../src/facts/groups.ts";
import {loadLiteralSite} from "./fixture/literalSite.ts";

let site: Site;
let [own, other] = ["", ""];
beforeAll(async () => {
  site = await loadLiteralSite();
  [own = "", other = ""] = findAssessed(site)?.members ?? [];
});

function profile(regionId: string, level: Partial<PeerLevel>) {
  const region = site.regions.get(regionId);
  if (region === undefined) throw new RangeError(`unknown region: ${regionId}`);
  const values = new Map([
    [own, 42],
    [other, 51],
    [site.benchmark?.id ?? "", 56]
  ]);
  return profileOf(site, region, [{indicatorId: "urb_rate", year: 2022, values, ...level}]);
}

describe("profileOf(site, region, levels)", () => {
  it("puts a region's level between those it is judged with and beside the benchmark's", () => {
    expect(profile(own, {})).toEqual([
      {indicatorId: "urb_rate", year: 2022, value: 42, benchmark: 56, lowest: 42, highest: 51}
    ]);
  });
  it("leaves out a level that the region or the benchmark has not", () => {
    expect(profile(own, {values: new Map([[own, 42]])})).toEqual([]);
    expect(profile(own, {values: new Map([[site.benchmark?.id ?? "", 56]])})).toEqual([]);
  });
  it("leaves out amounts, which a whole has more of than its parts", () => {
    const sum = [...site.indicators.values()].find(({aggregation}) => aggregation === "sum");
    expect(sum === undefined ? [] : profile(own, {indicatorId: sum.id})).toEqual([]);
  });
  it("compares the benchmark with nobody", () => {
    expect(profile(site.benchmark?.id ?? "", {})).toEqual([]);
  });
});
