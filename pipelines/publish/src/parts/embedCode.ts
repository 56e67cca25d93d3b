import {html, type Html} from "../html.ts";
import type {Indicator} from "../marts/indicators.ts";
import {paths} from "../paths.ts";
import type {View} from "../view.ts";

const frameHeight = 360; // px; the figure, its legend and source on a phone

/**
 * Returns a link to an indicator's figure alone and the code by which another site shows it. The
 * address is whole where the workspace names one; else the site's own address is left to fill in.
 */
export function embedCode(view: View, indicator: Indicator): Html {
  const {site, language} = view;
  const path = paths.embed(language, indicator.id);
  const address = site.baseUrl === null ? `https://…/${path}` : new URL(path, site.baseUrl).href;
  const code = html`<iframe src="${address}" title="${view.word(indicator.name)}" width="100%" height="${frameHeight}" loading="lazy"></iframe>`;
  return html`<p>${view.say("嵌入图：", "Embed: ")}<a href="${view.link(path)}"><code>${path}</code></a> <code>${code.text}</code></p>`;
}
