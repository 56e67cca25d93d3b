import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {loadEvidence, loadProjects} from "../src/planEvidence.ts";
import {loadPlanSections, statementsOf} from "../src/planStatements.ts";

const at = (path: string) => fileURLToPath(new URL(`../../../data/${path}`, import.meta.url));
const statements = statementsOf(await loadPlanSections(at("plan")));
const header =
  "evidence_id,statement_id,region_id,date,value,unit,status,document,page,office,entered_by,entered_on,note";
let directory: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "evidence-"));
});
afterAll(() => rm(directory, {recursive: true}));

async function load(row: string) {
  await writeFile(join(directory, "evidence.csv"), `${header}\n${row}\n`);
  return loadEvidence(directory, statements);
}

describe("loadEvidence(directory, statements)", () => {
  it("finds the committed registers empty", async () => {
    expect(await loadEvidence(at("evidence"), statements)).toEqual([]);
    expect(await loadProjects(at("evidence"))).toEqual([]);
  });

  it("reads a count with its document", async () => {
    const rows = await load(
      "e1,I-09,411600,2022-12-01,11,个,,农办〔2022〕1号,3,农业农村局,张,2022-12-05,"
    );
    expect(rows).toMatchObject([{statement_id: "I-09", value: 11, unit: "个", status: null}]);
  });

  it.each([
    ["e1,Z-99,411600,2022-12-01,11,个,,文,,局,张,2022-12-05,", "unknown statement: Z-99"],
    ["e1,G-14,411600,2022-12-01,8,个,,文,,局,张,2022-12-05,", "incompatible statement: G-14"],
    ["e1,I-09,411600,2022-12-01,11,座,,文,,局,张,2022-12-05,", "incompatible unit: 座"],
    ["e1,I-09,411600,2022-12-01,,,,文,,局,张,2022-12-05,", "missing value or status"],
    ["e1,I-09,411600,2022-13-01,11,个,,文,,局,张,2022-12-05,", "invalid date: 2022-13-01"],
    ["e1,I-09,411600,2022-12-01,11,个,,,,局,张,2022-12-05,", "missing document"]
  ])("refuses %s", async (row, message) => {
    await expect(load(row)).rejects.toThrow(message);
  });
});
