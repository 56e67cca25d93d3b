declare module "topojson-client" {
  /** Returns the GeoJSON of one object of a topology. */
  export function feature(topology: unknown, object: unknown): unknown;
}
