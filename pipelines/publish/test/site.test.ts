import {mkdtemp, readdir, readFile, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {raw, toText} from "../src/html.ts";
import type {Language} from "../src/language.ts";
import {surveyIndicators} from "../src/facts/survey.ts";
import {recordReads} from "../src/marts/reads.ts";
import {pageParts} from "../src/pages/pageParts.ts";
import {planReleasePage} from "../src/pages/releasePage.ts";
import {toArtifacts} from "../src/plan.ts";
import {planAssets} from "../src/release/assets.ts";
import {placeBatch, planBatches} from "../src/release/batches.ts";
import {loadFrames} from "../src/release/frames.ts";
import {placePart, planPart} from "../src/release/part.ts";
import {type Placed, placingIn} from "../src/release/placeFiles.ts";
import {makingOf, pathsOf} from "../src/release/task.ts";
import {writeRelease} from "../src/release/writeRelease.ts";
import {lintSentence} from "../src/sentences/lint.ts";
import {findDeadLinks} from "./checkLinks.ts";
import {writeFrame} from "./fixture/literalFrame.ts";
import {loadLiteralSite, marts} from "./fixture/literalSite.ts";

const head = {
  releaseId: "r",
  snapshotId: "s",
  previousReleaseId: null,
  code: "c",
  frame: "f",
  marts: "m"
};

let root = "";
let release = "";

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "site-"));
  await writeFrame(join(root, "frame"));
  await writeRelease(root, head, placeAll, undefined);
  release = join(root, "r");
});
afterAll(() => rm(root, {recursive: true, force: true}));

async function placeAll(folder: string): Promise<Placed[]> {
  const site = await loadLiteralSite();
  const surveys = await surveyIndicators(marts, site);
  const frames = await loadFrames(join(root, "frame"));
  const place = placingIn(folder, undefined);
  const parts = pageParts({site, surveys, loadSince: async () => null, marts: []});
  const planned = await Promise.all(parts.map((part) => planPart(part, recordReads(marts, null))));
  const own = [planReleasePage(head)];
  const known = pathsOf([...own, ...planned.flatMap(({pages = []}) => pages)]);
  const making = {
    ...makingOf({site, frames, code: "c"}, known),
    marts,
    surveys,
    exports: {
      arrow: () => Promise.resolve(new Uint8Array()),
      parquet: () => Promise.resolve(new Uint8Array()),
      columns: () => Promise.resolve([]),
      close() {}
    }
  };
  const placed = [
    await place(toArtifacts(own, making)),
    await place(await planAssets(join(root, "frame"), frames, making.stamping))
  ];
  for (const one of planned) placed.push((await placePart(one, making, place)).placed);
  for (const batch of planBatches(making, new Set())) {
    placed.push((await placeBatch(batch, making, place)).flatMap((part) => part.placed));
  }
  return placed.flat();
}

async function pagesOf(language: Language): Promise<[string, string][]> {
  const names = await readdir(join(release, language), {recursive: true});
  const pages: [string, string][] = [];
  for (const name of names.filter((path) => path.endsWith(".html"))) {
    pages.push([name, await readFile(join(release, language, name), "utf8")]);
  }
  return pages;
}

function sentencesOf(page: string): string[] {
  const [, main = ""] = /<main[^>]*>([\s\S]*)<\/main>/.exec(page) ?? [];
  const blocks = main.matchAll(/<(p|li|h[1-4]|figcaption|caption)\b[^>]*>([\s\S]*?)<\/\1>/g);
  // Addresses, citations, the other language.
  const aside = /<code>.*?<\/code>|<cite>.*?<\/cite>|<span lang=.*?<\/span>/g;
  return [...blocks].map(([, , text = ""]) => toText(raw(text.replace(aside, "X"))).trim());
}

describe("a release of a small workspace", () => {
  it("has only links and anchors that resolve", async () => {
    const dead = await findDeadLinks(release);
    // Data files are no pages and not written here.
    expect(dead.filter(({link}) => !/\b(data|api)\/|manifest\.json/.test(link))).toEqual([]);
  });
  it.each(["zh", "en"] as const)(
    "keeps the text rules in every sentence (%s)",
    async (language) => {
      const broken: string[] = [];
      for (const [name, page] of await pagesOf(language)) {
        if (/^(how|source|data)/.test(name)) continue; // printed texts and file names stand there
        for (const sentence of sentencesOf(page)) {
          const found = lintSentence(sentence, language);
          if (found.length > 0) broken.push(`${name}: ${found.join(", ")}: ${sentence}`);
        }
      }
      expect(broken).toEqual([]);
    }
  );
  it("never lets a text of a file become an element or an address", async () => {
    for (const language of ["zh", "en"] as const) {
      for (const [, page] of await pagesOf(language)) {
        expect(page).not.toContain("<script>alert");
        expect(page).not.toContain("<b>");
        expect(page).not.toContain('href="javascript:');
      }
    }
  });
  it("gives every page one h1, a title and a description", async () => {
    for (const [name, page] of await pagesOf("zh")) {
      if (name.startsWith("embed/")) continue; // a figure alone
      expect([name, page.match(/<h1>/g)?.length]).toEqual([name, 1]);
      expect(page).not.toContain("xianzhi:");
    }
  });
  it("says on the overview what can be decided and what would decide the rest", async () => {
    const text = toText(raw(await readFile(join(release, "zh/index.html"), "utf8")));
    expect(text).toContain(
      "3个县（市）中，尚无一个可认定各项增幅均快于全省。6项判断中，现有公布数据可判断3项：1项快于全省，1项慢于全省，1项在修约误差内；其余3项暂无法判断。"
    );
    expect(text).toContain("缺本地2020年数");
    expect(text).toContain("通常公布于：乙市年鉴");
  });
  it("walks from a region's number to its cell", async () => {
    const region = await readFile(join(release, "zh/region/21.html"), "utf8");
    expect(region).toContain('href="../how/21.html#gdp-2022"');
    const how = await readFile(join(release, "zh/how/21.html"), "utf8");
    expect(how).toContain('id="gdp-2022"');
    expect(how).toContain('href="../source/yearbook/1.html#r3c2"');
    const table = await readFile(join(release, "zh/source/yearbook/1.html"), "utf8");
    expect(table).toContain('<td id="r3c3" data-role="refused" title="数字处是文字">见注</td>');
  });
  it("makes the same bytes again", async () => {
    const hashes = async (folder: string) =>
      new Map((await placeAll(folder)).map(({file}) => [file.path, file.sha256]));
    expect(await hashes(join(root, "again"))).toEqual(await hashes(join(root, "once more")));
  });
});
