import type {Assessment} from "./assessment.ts";
import {selectOne} from "./choices.ts";
import {makeChooser, type Chooser} from "./chooser.ts";
import {element} from "./element.ts";
import {ignoredNotice} from "./ignoredNotice.ts";
import {mostFactor, readWeights, writeWeights, type WeightsChoice} from "./weightsChoice.ts";
import {weightsWords} from "./weightsWords.ts";

/**
 * Returns the form with a slider for each dimension and for the level's share. It starts from the
 * page's address, keeps the address up to date, and names what of it is unknown.
 */
export function weightsChooser(assessment: Assessment): Chooser<WeightsChoice> {
  const say = weightsWords(assessment.language);
  const years = assessment.years.map((year) => ({id: String(year), name: String(year)}));
  const {choice, ignored} = readWeights(location.search, assessment);
  const {factors, levelWeight} = choice.weighing;
  const year = selectOne(say.year, years, String(choice.year));
  const dimensions = assessment.dimensions.map(({id, name}) => ({
    id,
    ...slider(say.dimension(name), {declared: 1, start: factors.get(id) ?? 1, most: mostFactor})
  }));
  const declared = assessment.rules?.levelWeight ?? 0;
  const level = slider(say.level, {declared, start: levelWeight, most: 1});
  const reset = element("button", {type: "reset"}, say.reset);
  const form = element(
    "form",
    {class: "chooser"},
    ...ignoredNotice(say.ignored, ignored),
    element("div", {}, year.node, level.node),
    element("div", {}, ...dimensions.map(({node}) => node)),
    reset
  );
  const read = (): WeightsChoice => ({
    year: Number(year.chosen()),
    weighing: {
      factors: new Map(dimensions.map(({id, value}) => [id, value()])),
      levelWeight: level.value()
    }
  });
  const chooser = makeChooser(form, read, (choice) => writeWeights(choice, assessment));
  // The sliders take their first values only after the reset event itself.
  form.addEventListener("reset", () =>
    setTimeout(() => {
      for (const {restore} of [level, ...dimensions]) restore();
      form.dispatchEvent(new Event("input"));
    })
  );
  return chooser;
}

interface Slider {
  readonly node: HTMLElement;
  readonly value: () => number;
  readonly restore: () => void; // to what is published
}

function slider(
  label: string,
  {declared, start, most}: Readonly<Record<"declared" | "start" | "most", number>>
): Slider {
  const step = 0.05;
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
  const restore = (): void => {
    input.value = String(declared);
    show();
  };
  return {node, value: () => Number(input.value), restore};
}
