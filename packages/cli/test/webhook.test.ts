import {createServer} from "node:http";
import {workspaceAt} from "@xianzhi/catalog/workspace";
import {afterEach, describe, expect, it} from "vitest";
import type {Outcome, RunRecord} from "../src/rebuild/runRecord.ts";
import {tellWebhook} from "../src/rebuild/webhook.ts";

const workspace = workspaceAt("/somewhere/river");

function ended(outcome: Outcome, message: string | null = null): RunRecord {
  return {
    started: new Date("2026-01-09T22:00:00Z"),
    outcome,
    exitCode: outcome === "failed" ? 3 : 0,
    snapshotId: "snap",
    releaseId: "new",
    previousReleaseId: "old",
    steps: [],
    message,
    versions: {},
    inputs: {}
  };
}

/** Listens as a chat's webhook would; returns what it was told. */
async function listen(status: number) {
  const told: unknown[] = [];
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => {
      told.push(JSON.parse(body));
      response.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  process.env["XIANZHI_WEBHOOK"] = `http://127.0.0.1:${port}/secret`;
  return {told, close: () => new Promise((resolve) => server.close(resolve))};
}

afterEach(() => {
  delete process.env["XIANZHI_WEBHOOK"];
});

describe("tellWebhook(workspace, record)", () => {
  it("tells of a publish, a hold and a failure, not of a run that changed nothing", async () => {
    const {told, close} = await listen(200);
    for (const outcome of ["published", "held", "failed", "unchanged"] as const) {
      expect(await tellWebhook(workspace, ended(outcome, "why"))).toBeUndefined();
    }
    expect(told).toMatchObject([
      {workspace: "river", outcome: "published", releaseId: "new", previousReleaseId: "old"},
      {outcome: "held", message: "why"},
      {outcome: "failed", exitCode: 3}
    ]);
    await close();
  });
  it("returns why it could not be told, and never throws", async () => {
    const {close} = await listen(500);
    expect(await tellWebhook(workspace, ended("published"))).toBe("webhook refused: 500");
    await close();
    expect(await tellWebhook(workspace, ended("published"))).toMatch(/^webhook not reached: /);
  });
  it("asks nobody where no address is given", async () => {
    expect(await tellWebhook(workspace, ended("published"))).toBeUndefined();
  });
});
