import {mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {workspaceAt} from "@xianzhi/catalog/workspace";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {askAnswers} from "../../src/add/askAnswers.ts";

let catalog: string;
let said: string[];

beforeEach(async () => {
  catalog = await mkdtemp(join(tmpdir(), "xianzhi-add-"));
  said = [];
  const seeds = {
    "regions.csv": "region_id\n411623\n",
    "region_names.csv":
      "region_id,name,language,form,valid_from,valid_to\n411623,商水县,zh,official,,\n",
    "indicators.csv": "indicator_id\ngdp\n",
    "indicator_names.csv": "name,indicator_id,note\n地区生产总值,gdp,\n",
    "units.csv": "unit\n万元\n",
    "unit_names.csv": "name,unit\n万元,万元\n",
    "ignored_names.csv": "name,reason\n"
  };
  for (const [name, content] of Object.entries(seeds))
    await writeFile(join(catalog, name), content);
});
afterEach(() => rm(catalog, {recursive: true}));

/** Asks about texts at a desk where a person types these answers. */
async function ask(texts: readonly [kind: string, text: string][], answers: readonly string[]) {
  const left = [...answers];
  const desk = {
    async question(text: string) {
      said.push(text);
      return left.shift() ?? "";
    },
    write: (text: string) => void said.push(text)
  };
  const unknowns = texts.map(([kind, text]) => ({
    kind,
    text,
    reason: "UNKNOWN_LABEL",
    readings: 9
  }));
  const workspace = {...workspaceAt(catalog), catalog};
  return askAnswers(workspace, unknowns, desk);
}

const seed = (name: string) => readFile(join(catalog, name), "utf8");

describe("askAnswers(workspace, unknowns, desk)", () => {
  it("proposes a slip of recognition and takes it only when it is typed", async () => {
    expect(await ask([["label", "地区牛产总值"]], [""])).toBe(0);
    expect(said).toEqual([
      "  perhaps gdp: 地区生产总值, read as 牛 for 生\n",
      "label 地区牛产总值 (9 readings) means [id, - to ignore, empty for later]: "
    ]);
    expect(await seed("indicator_names.csv")).not.toContain("地区牛产总值");
    expect(await ask([["label", "地区牛产总值"]], ["gdp"])).toBe(1);
    expect(await seed("indicator_names.csv")).toContain("\n地区牛产总值,gdp,\n");
  });
  it("remembers each answer as a row of the catalogue that can be reviewed", async () => {
    const texts = [
      ["region", "商水"],
      ["unit", "萬元"],
      ["label", "备注项"]
    ] as const;
    expect(
      await ask(
        texts.map(([kind, text]) => [kind, text]),
        ["411623", "万元", "-", "no figure"]
      )
    ).toBe(3);
    expect(await seed("region_names.csv")).toMatch(/\n411623,商水,zh,alias,,\n$/);
    expect(await seed("unit_names.csv")).toMatch(/\n萬元,万元\n$/);
    expect(await seed("ignored_names.csv")).toMatch(/\n备注项,no figure\n$/);
  });
  it("says that an id is unknown, and remembers nothing of it", async () => {
    expect(await ask([["label", "粮食产量"]], ["grain"])).toBe(0);
    expect(said.at(-1)).toBe("unknown label: grain\n");
  });
});
