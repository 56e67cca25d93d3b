import {html, type Html, join} from "../html.ts";
import {paths} from "../paths.ts";
import type {View} from "../view.ts";

/** Returns links to the documents a workspace asks for of a region; nothing where it asks none. */
export function documentLinks(view: View, regionId: string): Html | false {
  const words: Readonly<Record<string, string>> = {
    pdf: view.say("观摩手卡（PDF，两页）", "Card of two pages (PDF)"),
    docx: view.say("分析报告（Word，可编辑）", "Report to edit (Word)"),
    xlsx: view.say("数据表（Excel）", "Workbook (Excel)")
  };
  const links = view.site.documents
    .filter(({region}) => region === regionId)
    .map(({format}) => {
      const link = view.link(paths.document(view.language, regionId, format));
      return html`<a href="${link}">${words[format] ?? format}</a>`;
    });
  return links.length > 0 && html`<p>${view.say("文件：", "Documents: ")}${join(links, " · ")}</p>`;
}
