import {hashOf} from "@xianzhi/catalog/hash";
import type {IndicatorFacts} from "../facts/indicatorFacts.ts";
import {stripFigure} from "../figures/stripFigure.ts";
import {hashTogether, hashValue} from "../hash.ts";
import {html} from "../html.ts";
import {languages} from "../language.ts";
import {paths} from "../paths.ts";
import type {PageMaking} from "../plan.ts";
import {stampEmbed} from "../release/stampEmbed.ts";
import type {Artifact} from "../release/placeFiles.ts";
import {makeView} from "../view.ts";

/** Plans the figure of an indicator that can be compared now, for other sites to show. */
export function planEmbeds(facts: IndicatorFacts, {site, frames, code}: PageMaking): Artifact[] {
  const {indicator, year} = facts;
  if (year === null) return [];
  return languages.map((language) => {
    const path = paths.embed(language, indicator.id);
    const frame = frames.frameFor(language, path);
    return {
      path,
      key: hashTogether(["embed", code, hashOf(frame.text), site.hash, path, hashValue(facts)]),
      async make() {
        const view = makeView(site, language, path);
        const title = view.word(indicator.name);
        const none = view.say("尚无可比较的数字。", "No figures to compare yet.");
        return stampEmbed(frame, {
          path,
          title,
          pagePath: paths.indicator(language, indicator.id),
          figure: (await stripFigure(view, facts)) ?? html`<p>${none}</p>`,
          more: `${view.word(site.name)}${view.say("：", ": ")}${title}`
        });
      }
    };
  });
}
