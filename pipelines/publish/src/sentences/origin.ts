import type {Indicator} from "../marts/indicators.ts";
import {type Content, html, type Html, join} from "../html.ts";
import type {FigureInput} from "../marts/figures.ts";
import {formatNumber} from "../numbers.ts";
import {keyLink} from "../parts/links.ts";
import {writeAmount} from "../quantity.ts";
import type {View} from "../view.ts";

/** Returns why one publication's figure was preferred to another's, in words. */
export function writeRule(view: View, rule: string | null): string {
  const rules: Readonly<Record<string, string>> = {
    chosen: view.say("采用", "used"),
    missing: view.say("该来源此处无数", "no value here"),
    scope: view.say("口径不同，未采用", "another scope, not used"),
    status: view.say("有更确定的数，未采用", "a firmer figure exists, not used"),
    publication: view.say(
      "有更权威的出版物，未采用",
      "a more authoritative publication exists, not used"
    ),
    vintage: view.say("有更新的修订口径，未采用", "a later vintage exists, not used"),
    release: view.say("有更晚公布的数，未采用", "a later release exists, not used"),
    order: view.say("同等来源中列后，未采用", "equal in rank, listed later, not used")
  };
  return rules[rule ?? ""] ?? rule ?? "";
}

/**
 * Returns the formula of a derived figure with its numbers in it, each leading to how it came
 * about: 城镇人口 28.10万人 ÷ 常住人口 61.80万人. Two year-ends that are averaged stand in brackets.
 */
export function writeInputs(view: View, inputs: readonly FigureInput[]): Html {
  const part = (name: string) => inputs.filter((input) => input.part === name);
  const [above, below] = [part("numerator"), part("denominator")];
  const others = inputs.filter((input) => !above.includes(input) && !below.includes(input));
  const top = writeSum(view, above.length > 0 ? above : others);
  if (below.length === 0) return top;
  const isSum = above.length > 1;
  const bottom = writeSum(view, below);
  return html`${isSum ? html`(${top})` : top} ÷ ${below.length > 1 ? html`(${bottom})` : bottom}`;
}

function writeSum(view: View, inputs: readonly FigureInput[]): Html {
  const terms = inputs.map((input, i) => {
    const weight = input.weight ?? 1;
    const sign = weight < 0 ? " − " : i === 0 ? "" : " + ";
    const size = Math.abs(weight);
    const factor =
      size === 1 ? "" : size === 0.5 ? "½ × " : `${formatNumber(size, 4).replace(/0+$/, "")} × `;
    return html`${sign}${factor}${writeInput(view, input)}`;
  });
  return join(terms);
}

function writeInput(view: View, {indicatorId, inputKey, year, value}: FigureInput): Content {
  const indicator = view.site.indicators.get(indicatorId);
  const name = indicator === undefined ? indicatorId : view.word(indicator.short);
  if (value === null) return html`${name} ${year} ${view.say("缺", "missing")}`;
  return html`${name} ${year} ${keyLink(view, inputKey, amountOf(view, indicator, value))}`;
}

function amountOf(view: View, indicator: Indicator | undefined, value: number): string {
  if (indicator === undefined) return String(value);
  return writeAmount(value, indicator.decimals, indicator.unit, view.language);
}
