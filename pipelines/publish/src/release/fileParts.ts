import {planDocuments} from "../documents/planDocuments.ts";
import {planMart} from "../downloads/martExport.ts";
import {planSharedDownloads} from "../downloads/planDownloads.ts";
import type {IndicatorSurvey} from "../facts/survey.ts";
import {planNotebooks, planTables} from "../notebooks/planNotebooks.ts";
import {planSearch} from "../search/planSearch.ts";
import {planAssets, planText} from "./assets.ts";
import type {Part} from "./part.ts";
import type {OpenTask, ReleaseTask} from "./task.ts";

/** Returns the parts of a release that hold its files that are no pages and no indicator's. */
export function fileParts(
  {head, frame, marts: folder}: ReleaseTask,
  {site, frames, exports}: Pick<OpenTask, "site" | "frames" | "exports">,
  marts: readonly string[],
  surveys: readonly IndicatorSurvey[]
): Part[] {
  return [
    ...marts.map((mart): Part => ({
      name: `mart ${mart}`,
      async plan(reader) {
        reader.note([{mart, filter: {}, isBefore: false}]);
        return {files: () => planMart(folder, mart, exports, head.code)};
      }
    })),
    {
      name: "notebooks",
      async plan({marts: asked}) {
        const files = await planNotebooks(site, asked, surveys);
        return {files: () => files};
      }
    },
    {
      name: "tables",
      async plan(reader) {
        reader.note(marts.map((mart) => ({mart, filter: {}, isBefore: false})));
        return {files: async () => [await planTables(exports)]};
      }
    },
    {
      name: "documents",
      async plan({marts: asked}) {
        const files = await planDocuments(asked, site, site.documents, head.code);
        return {files: () => files};
      }
    },
    {
      name: "search",
      plan: async () => ({files: planSearch})
    },
    {
      name: "files",
      plan: async () => ({
        files: async ({stamping}) => [
          ...planSharedDownloads(site, head.code),
          ...(await planAssets(frame, frames, stamping)),
          planText(".nojekyll", "")
        ]
      })
    }
  ];
}
