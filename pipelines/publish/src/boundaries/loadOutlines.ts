import {readdir, readFile} from "node:fs/promises";
import {join} from "node:path";
import {type Boundaries, findBoundaries} from "@xianzhi/catalog/boundaries";
import {CatalogError} from "@xianzhi/catalog/catalogError";
import {fitShapes, type Shape, toPlane} from "@xianzhi/charts/shapes";
import type {Wording} from "../language.ts";
import {findAdjoining} from "./adjoining.ts";
import {readFeatures} from "./readFeatures.ts";

/** A region's outline on a plane of `outlineWidth`, y downwards. */
export interface Outline {
  readonly code: string;
  readonly shape: Shape;
  readonly adjoining: readonly string[]; // codes of areas with a common border
}

/** The outlines a workspace brings, and what has to stand on every map drawn with them. */
export interface Outlines {
  readonly attribution: Wording;
  readonly outlines: readonly Outline[];
}

/** What the outlines of all regions may weigh together, in bytes of JSON: a map is one figure. */
const budget = 50_000;

const outlineWidth = 720;
const grids = [0.5, 1, 1.5, 2, 3, 4, 6]; // px, the finest that keeps the budget is taken

/**
 * Loads a workspace's outlines, projected and simplified; null when it brings none. Throws
 * CatalogError where outlines lie without what has to be known of them, or match nothing.
 */
export async function loadOutlines(folder: string): Promise<Outlines | null> {
  const boundaries = await findBoundaries(folder);
  if (boundaries === undefined) {
    const names = await readdir(folder).catch(() => []);
    const stray = names.find((name) => /\.(geojson|topojson)$/.test(name));
    if (stray === undefined) return null;
    throw new CatalogError("missing file: boundaries.yaml", {file: `boundaries/${stray}`});
  }
  const place = {file: `boundaries/${boundaries.file}`};
  const text = await readFile(join(folder, boundaries.file), "utf8").catch((cause: unknown) => {
    throw new CatalogError(`missing file: ${boundaries.file}`, place, {cause});
  });
  const features = readFeatures(text, boundaries);
  const planes = features.map(({shape}) => toPlane(shape, boundaries.surface));
  const shapes = simplify(planes);
  if (shapes === undefined) {
    const size = `${planes.length} outlines, ${budget / 1000} kB drawn`;
    throw new CatalogError(`too many outlines: ${size} at most`, place);
  }
  const adjoining = findAdjoining(features);
  return {
    attribution: writeAttribution(boundaries),
    outlines: features.flatMap(({code}, i) => {
      const shape = shapes[i];
      return shape === undefined ? [] : [{code, shape, adjoining: adjoining.get(code) ?? []}];
    })
  };
}

function simplify(shapes: readonly Shape[]): readonly Shape[] | undefined {
  return grids
    .map((grid) => fitShapes(shapes, {width: outlineWidth, grid}))
    .find((fitted) => JSON.stringify(fitted).length <= budget);
}

function writeAttribution({review_number, attribution_zh, attribution_en}: Boundaries): Wording {
  if (review_number === null) return {zh: attribution_zh, en: attribution_en};
  return {
    zh: `${attribution_zh} 审图号：${review_number}`,
    en: `${attribution_en} Review number: ${review_number}`
  };
}
