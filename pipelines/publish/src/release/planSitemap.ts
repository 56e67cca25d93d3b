import type {Site} from "../facts/site.ts";
import {languages} from "../language.ts";
import {planText} from "./assets.ts";
import type {Artifact} from "./placeFiles.ts";

/**
 * Plans the list of the site's pages that search engines ask for. It may hold whole addresses only, so
 * a workspace that names no `base_url` has none: the site's own links need none.
 */
export function planSitemap(
  {baseUrl}: Pick<Site, "baseUrl">,
  files: readonly {readonly path: string}[]
): Artifact[] {
  if (baseUrl === null) return [];
  const base = baseUrl.endsWith("/") ? baseUrl : `${baseUrl}/`;
  const pages = files.flatMap(({path}) => (isListed(path) ? [new URL(path, base).href] : []));
  return [planText("sitemap.txt", `${pages.toSorted().join("\n")}\n`)];
}

// Figures for other sites to show are no pages of this one.
function isListed(path: string): boolean {
  const isPage = languages.some((language) => path.startsWith(`${language}/`));
  return isPage && path.endsWith(".html") && !path.includes("/embed/");
}
