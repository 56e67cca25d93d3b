import type {CellPlace, Figure} from "../marts/figures.ts";
import {type Content, html, type Html} from "../html.ts";
import {cellAnchor, figureAnchor, paths} from "../paths.ts";
import type {View} from "../view.ts";

/** Which figure is meant. */
export type FigurePlace = Pick<Figure, "regionId" | "indicatorId" | "period">;

/** Returns the address of how a figure came about. */
export function howAddress(view: View, {regionId, indicatorId, period}: FigurePlace): string {
  const page = paths.how(view.language, regionId);
  return view.link(`${page}#${figureAnchor(indicatorId, period)}`);
}

/** Returns the link to how a figure came about, around what is shown of it. */
export function figureLink(view: View, place: FigurePlace, content: Content): Html {
  return html`<a class="figure-link" href="${howAddress(view, place)}">${content}</a>`;
}

/** Returns the link to how a figure with this key came about; keys are region/indicator/period. */
export function keyLink(view: View, figureKey: string, content: Content): Html {
  const [regionId = "", indicatorId = "", ...period] = figureKey.split("/");
  return figureLink(view, {regionId, indicatorId, period: period.join("/")}, content);
}

/** Returns the link to the cell of the source's table, or the content alone when it has no page. */
export function cellLink(view: View, place: CellPlace, content: Content): Html {
  const page = view.site.tables.findPage(place);
  if (page === undefined) return html`${content}`;
  const path = paths.source(view.language, place.sourceId, page.number);
  const link = view.link(`${path}#${cellAnchor(place.row, place.column)}`);
  return html`<a href="${link}">${content}</a>`;
}

/** Returns the link to a region's page, or its name alone when it is a group or unknown. */
export function regionLink(view: View, regionId: string): Html {
  const name = view.region(regionId);
  if (!view.site.regions.has(regionId)) return html`${name}`;
  return html`<a href="${view.link(paths.region(view.language, regionId))}">${name}</a>`;
}

/** Returns the link to an indicator's page around its name or another text. */
export function indicatorLink(view: View, indicatorId: string, content?: Content): Html {
  const shown = content ?? view.indicator(indicatorId);
  if (!view.site.indicators.has(indicatorId)) return html`${shown}`;
  return html`<a href="${view.link(paths.indicator(view.language, indicatorId))}">${shown}</a>`;
}

/** Returns the link to a source's first facsimile page, or its title alone when it has no table. */
export function sourceLink(view: View, sourceId: string): Html {
  const source = view.site.sources.get(sourceId);
  const title = source === undefined ? sourceId : view.word(source.title);
  const page = view.site.tables.pages.find((candidate) => candidate.sourceId === sourceId);
  if (page === undefined) return html`${title}`;
  const path = paths.source(view.language, sourceId, page.number);
  return html`<a href="${view.link(path)}">${title}</a>`;
}
