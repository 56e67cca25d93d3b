import {posix} from "node:path";
import {escapeText, type Html} from "../html.ts";
import {relativeLink} from "../paths.ts";
import type {Frame} from "./frames.ts";

/** A page before it is set into its frame; texts are plain, `content` is HTML. */
export interface PageContent {
  readonly path: string; // from the site's root
  readonly otherPath: string; // of the same page in the other language
  readonly title: string;
  readonly description: string;
  readonly content: Html;
}

/** What all pages of a release share. */
export interface Stamping {
  readonly siteName: string;
  readonly footer: Html;
  /** Says whether the release has a page, so that the navigation names no page that is missing. */
  hasPage(path: string): boolean;
}

/**
 * Returns the whole page: the content set at the frame's mark, title, description and links made
 * the page's own. Throws when the frame has lost a mark, and when the content holds a script or a
 * style of its own, which the page's Content-Security-Policy would silently drop.
 */
export function stampPage(frame: Frame, page: PageContent, shared: Stamping): string {
  refuseInline(page);
  const folder = `${page.path.split("/")[0]}/`;
  const marked = rebaseLinks(frame, page.path).replace(
    /<li data-page="([^"]*)"><a /g,
    (item, path: string) => item.slice(0, -1) + currentOf(page.path.slice(folder.length), path)
  );
  const framed = dropMissing(marked, folder, shared.hasPage)
    .replace("<!--xianzhi:site-->", () => escapeText(shared.siteName))
    .replace("<!--xianzhi:footer-->", () => shared.footer.text);
  const other = relativeLink(page.path, page.otherPath);
  return [
    ["xianzhi:title", escapeText(page.title)],
    ["xianzhi:description", escapeText(page.description)],
    ["xianzhi:other", other],
    ["<!--xianzhi:content-->", page.content.text]
  ].reduce((text, [mark = "", value = ""]) => replaceMark(text, mark, value, frame), framed);
}

/** Returns a page without the entries of its navigation that lead to pages the release lacks. */
export function dropMissing(
  text: string,
  folder: string,
  hasPage: (path: string) => boolean
): string {
  return text.replace(/<li data-page="([^"]*)">.*?<\/li>\n?/g, (item, path: string) =>
    hasPage(folder + path) ? item.replace(/ data-page="[^"]*"/, "") : ""
  );
}

function replaceMark(text: string, mark: string, value: string, frame: Frame): string {
  if (!text.includes(mark)) throw new Error(`missing marker: ${mark} (${frame.path})`);
  return text.replace(mark, () => value);
}

// A frame serves every page of its depth, but its links to its own folder would point elsewhere.
function rebaseLinks(frame: Frame, pagePath: string): string {
  const base = posix.dirname(frame.path);
  if (base === posix.dirname(pagePath)) return frame.text;
  return frame.text.replace(/ (href|src)="(\.[^"?#]*)/g, (_, attribute: string, link: string) => {
    return ` ${attribute}="${relativeLink(pagePath, posix.join(base, link))}`;
  });
}

function currentOf(path: string, navigationPath: string): string {
  if (path === navigationPath) return ' aria-current="page" ';
  const folder = posix.dirname(navigationPath);
  return folder !== "." && path.startsWith(`${folder}/`) ? ' aria-current="true" ' : " ";
}

function refuseInline({content, path}: PageContent): void {
  const found = /<script\b(?![^>]*\bsrc=)|<[a-z][^<>]*\sstyle=|<[a-z][^<>]*\son[a-z]+=/i.exec(
    content.text
  );
  if (found !== null) throw new Error(`invalid inline code: ${found[0].slice(0, 40)} (${path})`);
}
