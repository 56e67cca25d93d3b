import {beforeAll, describe, expect, it} from "vitest";
import {writeApiIndex, writeIndicatorJson, writeRegionsJson} from "../../src/downloads/api.ts";
import {apiShapes} from "../../src/downloads/apiShapes.ts";
import {writeOpenApi} from "../../src/downloads/openApi.ts";
import {type LiteralIndicator, loadLiteralIndicator} from "./literalIndicator.ts";

let gdp: LiteralIndicator;
beforeAll(async () => {
  gdp = await loadLiteralIndicator("gdp");
});

describe("the static API", () => {
  it("holds what its description says, and nothing else", () => {
    const {site, facts, figures} = gdp;
    const index = apiShapes.Index.parse(JSON.parse(writeApiIndex(site)));
    const regions = apiShapes.Regions.parse(JSON.parse(writeRegionsJson(site)));
    const indicator = apiShapes.Indicator.parse(
      JSON.parse(writeIndicatorJson(site, facts, figures))
    );
    expect(index.indicators.map(({id}) => id)).toEqual([...site.indicators.keys()]);
    expect(regions.regions).toHaveLength(site.regions.size);
    expect(indicator.figures.map(({value}) => value)).toEqual(figures.map(({value}) => value));
  });
  it("keeps the reason of a missing change beside the null", () => {
    const {changes} = JSON.parse(writeIndicatorJson(gdp.site, gdp.facts, gdp.figures));
    expect(changes[0]).toMatchObject({change: null, reason: "BREAK_IN_SERIES"});
  });
});

describe("writeOpenApi(site)", () => {
  it("describes every file by a schema of its own, from the site's root", () => {
    const {openapi, servers, paths, components} = JSON.parse(writeOpenApi(gdp.site));
    expect(openapi).toBe("3.1.0");
    expect(servers[0].url).toBe("..");
    const schemas = Object.values<{readonly get: object}>(paths).map(
      ({get}) => /#\/components\/schemas\/(\w+)/.exec(JSON.stringify(get))?.[1]
    );
    expect(schemas.toSorted()).toEqual(Object.keys(components.schemas).toSorted());
    expect(components.schemas.Indicator.properties.figures.items.required).toContain("reason");
    const [id] = paths["/api/indicator/{id}.json"].parameters;
    expect(id.schema.enum).toEqual(["gdp", "urb_rate"]);
  });
});
