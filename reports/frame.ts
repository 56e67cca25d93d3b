import {findLanguage, navigation} from "./navigation.ts";
import {words} from "./words.ts";

/** What Framework tells a page fragment; `path` is root-absolute and without extension. */
export interface FramePage {
  readonly path: string;
}

/** Returns the head every page shares: colour scheme and a description to be stamped. */
export function frameHead(): string {
  return [
    `<meta name="color-scheme" content="light dark">`,
    `<meta name="description" content="xianzhi:description">`
  ].join("\n");
}

/**
 * Returns the masthead and navigation. Links are root-absolute: Framework makes
 * them relative to the page, so one frame serves every page of its depth.
 */
export function frameHeader({path}: FramePage): string {
  const {folder} = findLanguage(path);
  const other = folder === "zh" ? findLanguage("/en/") : findLanguage("/zh/");
  const say = words[folder];
  const items = navigation.map(
    (item) =>
      `<li data-page="${item.page}"><a href="/${folder}/${item.page}">${item[folder]}</a></li>`
  );
  const otherPage = `/${other.folder}${path.slice(`/${folder}`.length)}`;
  const otherLanguage = `href="${otherPage}" hreflang="${other.tag}" lang="${other.tag}"`;
  return `<a class="skip" href="#observablehq-main">${say.skip}</a>
<div class="masthead">
<a class="brand" href="/${folder}/index.html">${say.brand}</a>
<span class="site"><!--xianzhi:site--></span>
<form class="search" role="search">
<label class="hidden" for="search">${say.search}</label>
<input id="search" type="search" placeholder="${say.searchHint}"
  autocomplete="off" spellcheck="false">
<div id="search-results" class="search-results" hidden></div>
</form>
<a class="language" ${otherLanguage}>${say.other}</a>
</div>
<nav class="navigation" aria-label="${say.navigation}"><ul>
${items.join("\n")}
</ul></nav>`;
}

/** Returns the footer: what the site promises, its terms and methods, and its own line. */
export function frameFooter({path}: FramePage): string {
  const {folder} = findLanguage(path);
  const say = words[folder];
  return `<p>${say.footer}
<a href="/${folder}/quality/terms.html">${say.sources}</a> ·
<a href="/${folder}/method/index.html">${say.methods}</a></p>
<!--xianzhi:footer-->`;
}
