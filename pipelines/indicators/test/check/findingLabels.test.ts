import {readFile} from "node:fs/promises";
import {describe, expect, it} from "vitest";
import {readAcceptances} from "../../src/check/acceptedFindings.ts";
import {readFindingLabels} from "../../src/check/findingLabels.ts";
import {readRelations} from "../../src/check/relations.ts";

const data = new URL("../../../../data/", import.meta.url);
const read = (name: string) => readFile(new URL(name, data), "utf8");

describe("the bundled data's findings", () => {
  it("are labelled once each, the first thirty all true", async () => {
    const labels = readFindingLabels(await read("finding-labels.csv"));
    expect(new Set(labels.map(({finding_id}) => finding_id)).size).toBe(labels.length);
    expect(new Set(labels.slice(0, 30).map(({label}) => label))).toEqual(new Set(["true"]));
  });
  it("are accepted only when they are labelled", async () => {
    const labels = readFindingLabels(await read("finding-labels.csv"));
    const known = new Set(labels.map(({finding_id}) => finding_id));
    const accepted = readAcceptances(await read("accepted-findings.csv"));
    expect(accepted.filter(({finding_id}) => !known.has(finding_id))).toEqual([]);
  });
  it("rest on relations that read", async () => {
    expect(readRelations(await read("catalog/relations.csv")).length).toBeGreaterThan(0);
  });
});
