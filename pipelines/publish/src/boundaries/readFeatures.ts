import {CatalogError} from "@xianzhi/catalog/catalogError";
import type {Boundaries} from "@xianzhi/catalog/boundaries";
import type {Ring, Shape} from "@xianzhi/charts/shapes";
import {feature} from "topojson-client";

/** A feature's code and outline, in the file's own coordinates. */
export interface Feature {
  readonly code: string;
  readonly shape: Shape;
}

/**
 * Returns the areas of a GeoJSON or TopoJSON text. Throws CatalogError when it is neither, or when
 * a feature has no code or is no area.
 */
export function readFeatures(
  text: string,
  {file, object, code_property}: Pick<Boundaries, "file" | "object" | "code_property">
): Feature[] {
  const place = {file: `boundaries/${file}`};
  const collection = toCollection(readJson(text, file), object);
  const features = isRecord(collection) ? collection["features"] : undefined;
  if (!Array.isArray(features)) throw new CatalogError("invalid boundaries: no features", place);
  return features.map((item: unknown, i) => {
    const row = i + 1;
    const code = isRecord(item) ? findCode(item, code_property) : undefined;
    if (code === undefined)
      throw new CatalogError(`missing code: ${code_property}`, {...place, row});
    const shape = isRecord(item) ? findShape(item["geometry"]) : undefined;
    if (shape === undefined) throw new CatalogError(`invalid outline: ${code}`, {...place, row});
    return {code, shape};
  });
}

function readJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new CatalogError(`invalid JSON: ${file}`, {file: `boundaries/${file}`}, {cause});
  }
}

function toCollection(content: unknown, object: string | undefined): unknown {
  if (!isRecord(content) || content["type"] !== "Topology") return content;
  const {objects} = content;
  if (!isRecord(objects)) return undefined;
  const chosen = objects[object ?? Object.keys(objects)[0] ?? ""];
  return chosen === undefined ? undefined : feature(content, chosen);
}

function findCode(item: Readonly<Record<string, unknown>>, property: string): string | undefined {
  const {properties} = item;
  const own = isRecord(properties) ? properties[property] : undefined;
  const code = own ?? (property === "id" ? item["id"] : undefined);
  return typeof code === "string" || typeof code === "number" ? String(code) : undefined;
}

function findShape(geometry: unknown): Shape | undefined {
  if (!isRecord(geometry)) return undefined;
  const {type, coordinates} = geometry;
  if (type === "Polygon" && isRings(coordinates)) return {type, coordinates};
  if (type === "MultiPolygon" && Array.isArray(coordinates) && coordinates.every(isRings)) {
    return {type, coordinates};
  }
  return undefined;
}

function isRings(value: unknown): value is readonly Ring[] {
  return Array.isArray(value) && value.every(isRing);
}

function isRing(value: unknown): value is Ring {
  return Array.isArray(value) && value.every(isPosition);
}

function isPosition(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.length >= 2 && value.every(Number.isFinite);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
