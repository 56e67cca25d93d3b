import {mkdir, readFile, writeFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {join} from "node:path";

/** What a workspace says of the outlines it brings. */
export const metadata = `file: counties.topojson
object: counties
code_property: id
surface: plane-down
source: U.S. Census Bureau cartographic boundary files, by us-atlas 3.0.1
licence: public domain (outlines), ISC (package)
review_number: null
no_review_number: outlines of counties of the United States, drawn nowhere but in a test
attribution_zh: 界线：美国人口普查局
attribution_en: "Outlines: U.S. Census Bureau"
`;

/** Writes a boundaries folder with the counties of the state whose codes begin so. */
export async function writeBoundaries(folder: string, state: string, about = metadata) {
  await mkdir(folder, {recursive: true});
  const path = createRequire(import.meta.url).resolve("us-atlas/counties-albers-10m.json");
  const atlas = JSON.parse(await readFile(path, "utf8"));
  const {counties} = atlas.objects;
  const own = counties.geometries.filter(({id}: {id: string}) => id.startsWith(state));
  const topology = {...atlas, objects: {counties: {...counties, geometries: own}}};
  await writeFile(join(folder, "counties.topojson"), JSON.stringify(topology));
  if (about !== "") await writeFile(join(folder, "boundaries.yaml"), about);
}
