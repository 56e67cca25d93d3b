import {readFile} from "node:fs/promises";
import {parse} from "yaml";
import {z} from "zod";
import {CatalogError} from "./catalogError.ts";

const settings = z.strictObject({
  name_zh: z.string().min(1),
  name_en: z.string().min(1),
  languages: z.array(z.enum(["zh", "en"])).min(1),
  // regions are compared with the nearest above them of this kind
  benchmark_kind: z.string().min(1),
  assessed_group: z.string().nullable(), // the group whose members the headline judges
  profile_region: z.string().nullable(), // the region the overview's tiles show
  time_zone: z.string().min(1), // of the schedule
  gate: z.strictObject({
    vanished: z.int().min(0), // published figures that may disappear unasked
    flipped: z.int().min(0), // verdicts that may turn from above to below or back
    level_jump_pct: z.number().min(0), // largest change of a published figure, in per cent
    jumps: z.int().min(0) // how many figures may change by more than that
  }),
  keep_snapshots: z.int().min(2),
  keep_releases: z.int().min(2),
  base_url: z.url().optional(), // where the site will stand; only a list of pages needs it
  documents: z.array(z.strictObject({region: z.string(), format: z.enum(["pdf", "docx", "xlsx"])}))
});

/** What a workspace says of itself: its names, its benchmark, how far a publish may go unasked. */
export type WorkspaceSettings = Readonly<z.infer<typeof settings>>;

/** Returns a workspace.yaml's settings. Throws CatalogError naming the field that is wrong. */
export async function loadWorkspaceSettings(path: string): Promise<WorkspaceSettings> {
  let content: string;
  try {
    content = await readFile(path, "utf8");
  } catch (cause) {
    throw new CatalogError("missing file: workspace.yaml", {file: path}, {cause});
  }
  const result = settings.safeParse(parse(content));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new CatalogError(`invalid field: ${issue?.path.join(".") ?? ""} ${issue?.message ?? ""}`, {
    file: "workspace.yaml"
  });
}
