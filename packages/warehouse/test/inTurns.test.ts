import {describe, expect, it} from "vitest";
import {runInTurns} from "../src/inTurns.ts";

const a = {name: "a", reads: [], writes: ["a"]};
const b = {name: "b", reads: [], writes: ["b"]};
const c = {name: "c", reads: ["a", "b", "elsewhere"], writes: ["c"]};

describe("runInTurns(nodes, lanes, run)", () => {
  it("runs what reads nothing of the other at once, each on its own lane", async () => {
    const atWork = new Map<string, string>();
    let meet = () => {};
    const met = new Promise<void>((resolve) => (meet = resolve));
    await runInTurns([a, b], ["one", "two"], async ({name}, lane) => {
      atWork.set(name, lane);
      if (atWork.size === 2) meet();
      await met; // neither ends before both have begun
    });
    expect(Object.fromEntries(atWork)).toEqual({a: "one", b: "two"});
  });
  it("runs a node after all that it reads", async () => {
    const ended: string[] = [];
    await runInTurns([a, b, c], [1, 2, 3], async ({name}) => {
      await Promise.resolve();
      ended.push(name);
    });
    expect(ended.at(-1)).toBe("c");
    expect(ended.toSorted()).toEqual(["a", "b", "c"]);
  });
  it("runs a node that reads what it writes itself", async () => {
    const own = {name: "own", reads: ["own"], writes: ["own"]};
    const ran: string[] = [];
    await runInTurns([own], [1], async ({name}) => void ran.push(name));
    expect(ran).toEqual(["own"]);
  });
  it("begins nothing after a failure and passes it on", async () => {
    const began: string[] = [];
    const run = async ({name}: {readonly name: string}) => {
      began.push(name);
      if (name === "a") throw new Error("a fails");
    };
    await expect(runInTurns([a, b, c], [1, 2], run)).rejects.toThrow("a fails");
    expect(began).not.toContain("c");
  });
});
