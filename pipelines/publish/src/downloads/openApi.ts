import {z} from "zod";
import {editionOf} from "../facts/edition.ts";
import type {Site} from "../facts/site.ts";
import {apiShapes} from "./apiShapes.ts";

/** Returns the description of the static API (OpenAPI 3.1); its server is the site's root. */
export function writeOpenApi(site: Site): string {
  const ids = [...site.indicators.values()].filter(({figures}) => figures > 0).map(({id}) => id);
  const description = {
    openapi: "3.1.0",
    info: {
      title: `${site.name.zh} / ${site.name.en}`,
      version: editionOf(site),
      description:
        "静态文件，只读：地址固定，内容随发布更新。Static files, read only: addresses stay, contents change with each release."
    },
    servers: [{url: "..", description: "The site's root, from this file."}],
    paths: {
      "/api/index.json": read("readIndex", "What there is.", "Index"),
      "/api/regions.json": read("readRegions", "All areas and groups.", "Regions"),
      "/api/indicator/{id}.json": {
        parameters: [
          {name: "id", in: "path", required: true, schema: {type: "string", enum: ids}}
        ],
        ...read("readIndicator", "One indicator's figures, changes and ranks.", "Indicator")
      }
    },
    components: {
      schemas: Object.fromEntries(
        Object.entries(apiShapes).map(([name, shape]) => [name, describeShape(shape)])
      )
    }
  };
  return `${JSON.stringify(description, null, 1)}\n`;
}

function read(operationId: string, summary: string, shape: keyof typeof apiShapes) {
  const schema = {$ref: `#/components/schemas/${shape}`};
  const found = {description: summary, content: {"application/json": {schema}}};
  return {get: {operationId, summary, responses: {"200": found}}};
}

// The dialect is that of OpenAPI 3.1 itself; naming it in each schema would only repeat it.
function describeShape(shape: z.ZodType): object {
  const {$schema: _, ...schema} = z.toJSONSchema(shape);
  return schema;
}
