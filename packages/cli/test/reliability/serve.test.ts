import {symlink, writeFile} from "node:fs/promises";
import {request} from "node:http";
import {join} from "node:path";
import {afterAll, afterEach, beforeEach, describe, expect, it} from "vitest";
import {start, type Running} from "./program.ts";
import {forgetRegions, makeRegion, type Region} from "./region.ts";

let region: Region;
let server: Running;
let port: number;

beforeEach(async () => {
  region = await makeRegion();
  server = start(["--workspace", region.root, "serve", "--port", "0"]);
  await server.said("serving http://127.0.0.1:");
  port = Number(/:(\d+)\//.exec(server.printed())?.[1]);
}, 180_000);
afterEach(async () => {
  server.kill("SIGTERM");
  await server.ended;
  await region.remove();
});
afterAll(forgetRegions);

// Not fetch: it tidies a path before it is sent.
async function ask(path: string): Promise<{status: number; body: string}> {
  return new Promise((resolve, reject) => {
    const asked = request({host: "127.0.0.1", port, path}, (response) => {
      let body = "";
      response.on("data", (chunk: Buffer) => (body += chunk.toString()));
      response.on("end", () => resolve({status: response.statusCode ?? 0, body}));
    });
    asked.once("error", reject);
    asked.end();
  });
}

describe("xianzhi serve", {timeout: 180_000}, () => {
  it("answers every request with a whole page while releases come and go", async () => {
    let [answers, torn] = [0, 0];
    let working = true;
    const asking = (async () => {
      while (working) {
        const {status, body} = await ask("/zh/index.html");
        ++answers;
        if (status !== 200 || !body.trimEnd().endsWith("</html>")) ++torn;
      }
    })();
    await region.edit("341.00");
    const {code, err} = await region.rebuild();
    expect([code, err]).toEqual([0, ""]);
    working = false;
    await asking;
    expect(torn).toBe(0);
    expect(answers).toBeGreaterThan(50);
  });

  it.each([
    "/../../workspace.yaml",
    "/..%2f..%2fworkspace.yaml",
    "/%2e%2e/%2e%2e/workspace.yaml",
    "/..\\..\\workspace.yaml",
    "//etc/passwd",
    "/zh/%00",
    "/zh",
    "/secret.txt"
  ])("serves nothing but the release: %s", async (path) => {
    await writeFile(join(region.root, "secret.txt"), "secret");
    const {releaseId} = await region.published();
    const inside = join(region.root, "releases", releaseId, "secret.txt");
    await symlink(join(region.root, "secret.txt"), inside);
    const {status, body} = await ask(path);
    expect([status, body]).toEqual([404, "not found\n"]);
  });
});
