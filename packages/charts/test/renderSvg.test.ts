import {describe, expect, it} from "vitest";
import {renderSvg, renderSvgFile} from "../src/renderSvg.ts";
import {drawing} from "./drawing.ts";
import {sampleWords, samples} from "./samples.ts";

describe.each(samples)("$name", ({draw}) => {
  const text = renderSvg(draw(sampleWords.zh, {...drawing, description: "说明"}));

  it("scales, says what it shows, and needs no style or script of its own", () => {
    expect(text).toMatch(/^<svg [^>]*width="\d+" height="[\d.]+" viewBox="0 0 [\d.]+ [\d.]+"/);
    expect(text).toMatch(/role="(img|group)" aria-label="说明"/);
    expect(text).not.toMatch(/<style|<script|style="|NaN|undefined/);
    expect(text.match(/<title>/g)?.length).toBe(text.match(/<\/title>/g)?.length);
  });

  it("draws the same bytes again", () => {
    expect(renderSvg(draw(sampleWords.zh, {...drawing, description: "说明"}))).toBe(text);
  });

  it("looks as it did", async () => {
    const name = samples.find((sample) => sample.draw === draw)?.name;
    await expect(`${text}\n`).toMatchFileSnapshot(`snapshots/${name}.svg.html`);
  });
});

describe("renderSvgFile(svg)", () => {
  it("brings its namespace once", () => {
    const svg = samples[0]?.draw(sampleWords.en, drawing);
    const text = svg === undefined ? "" : renderSvgFile(svg);
    expect(text.match(/xmlns=/g)).toHaveLength(1);
  });
});
