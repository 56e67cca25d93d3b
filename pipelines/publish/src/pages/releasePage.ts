import {html} from "../html.ts";
import {qualityCrumb, writeCrumbs} from "../parts/crumbs.ts";
import {factList} from "../parts/factList.ts";
import {paths} from "../paths.ts";
import type {PageBody, PagePlan} from "../plan.ts";
import type {ReleaseHead} from "../release/manifest.ts";
import type {View} from "../view.ts";

/** Plans the page that says what this release is made of. */
export function planReleasePage(head: ReleaseHead): PagePlan {
  return {pathOf: paths.release, facts: head, render: (view) => renderReleasePage(view, head)};
}

/** Returns the release's identifiers: its snapshot, the program and the frame that made it. */
export function renderReleasePage(view: View, head: ReleaseHead): PageBody {
  const title = view.say("本次发布", "This release");
  const content = html`${writeCrumbs(view, [qualityCrumb(view)])}<h1>${title}</h1>
${factList([
  [view.say("发布", "Release"), html`<code>${head.releaseId}</code>`],
  [view.say("快照", "Snapshot"), html`<code>${head.snapshotId}</code>`],
  [
    view.say("与之比较的前一次", "Compared with"),
    head.previousReleaseId === null
      ? view.say("无，第一次发布", "none, the first release")
      : html`<code>${head.previousReleaseId}</code>`
  ],
  [view.say("数据集校验和", "Checksum of the marts"), html`<code>${head.marts}</code>`],
  [view.say("程序", "Program"), html`<code>${head.code}</code>`],
  [view.say("页面框架", "Frame"), html`<code>${head.frame}</code>`],
  [
    view.say("全部文件及校验和", "All files with checksums"),
    html`<a href="${view.link("manifest.json")}">manifest.json</a>`
  ]
])}
<p>${view.say(
    "同样的输入总是得到同样的字节；发布一经命名不再改动，修改即是另一次发布。",
    "The same inputs always give the same bytes; a release is never changed once it has its name: a change is another release."
  )}</p>`;
  return {title, description: title, content};
}
