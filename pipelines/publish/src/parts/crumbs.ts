import {html, type Html, join} from "../html.ts";
import {paths} from "../paths.ts";
import type {View} from "../view.ts";

/** A step of the way from the overview to a page; `path` from the site's root. */
export interface Crumb {
  readonly name: string;
  readonly path: string;
}

/** Returns the way from the overview to this page, the page itself left out. */
export function writeCrumbs(view: View, steps: readonly Crumb[]): Html {
  const all = [{name: view.say("总览", "Overview"), path: paths.overview(view.language)}, ...steps];
  const links = all.map(({name, path}) => html`<a href="${view.link(path)}">${name}</a>`);
  const label = view.say("当前位置", "You are here");
  return html`<nav class="crumbs" aria-label="${label}">${join(links, " › ")}</nav>
`;
}

/** Returns the step to the page on data quality, above the pages it leads to. */
export function qualityCrumb(view: View): Crumb {
  return {name: view.say("数据质量", "Data quality"), path: paths.quality(view.language)};
}
