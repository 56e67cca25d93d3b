import {describe, expect, it} from "vitest";
import {loadSite} from "../src/facts/site.ts";
import {literalMarts} from "../src/marts/literalMarts.ts";
import {memberName, memberNames} from "../src/sentences/kinds.ts";
import {benchmarkName} from "../src/view.ts";
import {literalRows} from "./fixture/literalRows.ts";
import {viewOf, words} from "./fixture/literalSite.ts";

async function viewWith(kinds: (typeof literalRows)["kinds"] & {}) {
  return viewOf(await loadSite(literalMarts({...literalRows, kinds}), words), "en");
}

const {kinds = []} = literalRows;

describe("kinds", () => {
  it("takes the words for regions from the catalogue", async () => {
    const en = await viewWith(
      kinds.map((row) =>
        row["kind"] === "province"
          ? {...row, whole_en: "the state"}
          : {...row, plural_en: "parishes"}
      )
    );
    expect(benchmarkName(en, null)).toBe("the state");
    expect(memberName(en)).toBe("county");
    expect(memberNames(en)).toBe("parishes");
  });

  it("speaks of areas and names the benchmark where a kind has no words", async () => {
    const en = await viewWith([]);
    expect(memberNames(en)).toBe("areas");
    expect(benchmarkName(en, null)).not.toBe("the province");
  });
});
