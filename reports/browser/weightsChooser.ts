import {selectOne} from "./choices.ts";
import type {Chooser} from "./compareChooser.ts";
import {element} from "./element.ts";
import type {Assessment} from "./assessment.ts";
import type {Weighing} from "./weightsScenario.ts";
import {nameDimension, weightsWords} from "./weightsWords.ts";

/** A year and how its scores are weighed. */
export interface WeightsChoice {
  readonly year: number;
  readonly weighing: Weighing;
}

/** The share of the level in a score unless moved, as the assessment has it. */
export const publishedLevelWeight = 0.4;

/** Returns the form with a slider for each dimension and for the level's share. */
export function weightsChooser(assessment: Assessment): Chooser<WeightsChoice> {
  const say = weightsWords(assessment.language);
  const years = assessment.years.map((year) => ({id: String(year), name: String(year)}));
  const year = selectOne(say.year, years, years[0]?.id ?? "");
  const dimensions = assessment.dimensions.map((dimension) => ({
    dimension,
    ...slider(say.dimension(nameDimension(dimension, assessment.language)), {
      start: 1,
      most: 2,
      step: 0.05
    })
  }));
  const level = slider(say.level, {start: publishedLevelWeight, most: 1, step: 0.05});
  const reset = element("button", {type: "reset"}, say.reset);
  const form = element(
    "form",
    {class: "chooser"},
    element("p", {class: "notice"}, assessment.years.length > 0 ? say.scenario : say.absent),
    element("div", {}, year.node, level.node),
    element("div", {}, ...dimensions.map(({node}) => node)),
    reset
  );
  const read = (): WeightsChoice => ({
    year: Number(year.chosen()),
    weighing: {
      factors: new Map(dimensions.map(({dimension, value}) => [dimension, value()])),
      levelWeight: level.value()
    }
  });
  const chooser = Object.assign(form, {value: read()});
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", () => {
    chooser.value = read();
  });
  // The sliders take their first values only after the reset event itself.
  form.addEventListener("reset", () =>
    setTimeout(() => {
      for (const {show} of [level, ...dimensions]) show();
      form.dispatchEvent(new Event("input"));
    })
  );
  return chooser;
}

interface Slider {
  readonly node: HTMLElement;
  readonly value: () => number;
  readonly show: () => void; // writes the value beside the slider
}

function slider(
  label: string,
  {start, most, step}: {readonly start: number; readonly most: number; readonly step: number}
): Slider {
  const input = element("input", {
    type: "range",
    min: "0",
    max: String(most),
    step: String(step),
    value: String(start)
  });
  const shown = element("output", {}, String(start));
  const node = element("label", {class: "field"}, label, input, shown);
  const show = (): void => {
    shown.value = input.value;
  };
  input.addEventListener("input", show);
  return {node, value: () => Number(input.value), show};
}
