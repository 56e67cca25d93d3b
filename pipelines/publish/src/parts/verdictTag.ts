import {type Content, html, type Html} from "../html.ts";
import type {View} from "../view.ts";

const looks: Readonly<Record<string, {readonly name: string; readonly glyph: string}>> = {
  ABOVE: {name: "above", glyph: "▲"},
  BELOW: {name: "below", glyph: "▼"},
  INDETERMINATE_ROUNDING: {name: "rounding", glyph: "≈"},
  PASS: {name: "above", glyph: "▲"},
  FAIL: {name: "below", glyph: "▼"}
};

/** Returns a verdict as a tag: glyph, colour and words together, so that none stands alone. */
export function verdictTag(verdict: string | null, words: Content): Html {
  const look = looks[verdict ?? ""] ?? {name: "unknown", glyph: "…"};
  return html`<span class="tag ${look.name}">${look.glyph} ${words}</span>`;
}

/** Returns the line that says in words what the tags mean. */
export function verdictLegend(view: View, benchmark: string): Html {
  return html`<p class="legend"><span>${verdictTag(
    "ABOVE",
    view.say(`快于${benchmark}`, `faster than ${benchmark}`)
  )}</span> <span>${verdictTag(
    "BELOW",
    view.say(`慢于${benchmark}`, `slower than ${benchmark}`)
  )}</span> <span>${verdictTag(
    "INDETERMINATE_ROUNDING",
    view.say("修约误差内，无法判断快慢", "within rounding, cannot be told apart")
  )}</span> <span>${verdictTag(null, view.say("暂无法判断", "not assessed"))}</span></p>`;
}
