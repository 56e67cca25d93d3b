import {element} from "./element.ts";
import {exploreWords} from "./exploreWords.ts";
import {loadData} from "./fetchData.ts";
import type {Language} from "./language.ts";

/** A table that can be queried. */
interface Schema {
  readonly name: string;
  readonly rows: number;
  readonly columns: readonly (readonly [name: string, type: string])[];
}

/**
 * Returns the folded list of the release's tables and their columns; it is fetched when opened.
 * `choose` is told of a query that shows a table's first rows.
 */
export function schemaList(language: Language, choose: (sql: string) => void): HTMLElement {
  const say = exploreWords(language);
  const list = element("div", {class: "schema"});
  const folded = element("details", {}, element("summary", {}, say.schema), list);
  let asked = false;
  folded.addEventListener("toggle", () => {
    if (!folded.open || asked) return;
    asked = true;
    loadSchemas().then(
      (schemas) =>
        list.replaceChildren(...schemas.map((schema) => schemaOf(schema, language, choose))),
      (error: unknown) => list.replaceChildren(error instanceof Error ? error.message : "")
    );
  });
  return folded;
}

function schemaOf(
  {name, rows, columns}: Schema,
  language: Language,
  choose: (sql: string) => void
): HTMLElement {
  const say = exploreWords(language);
  const button = element("button", {type: "button"}, say.firstRows);
  button.addEventListener("click", () => choose(`select *\nfrom ${name}\nlimit 20`));
  const written = columns.map(([column, type]) => `${column} ${type.toLowerCase()}`).join(", ");
  const summary = element("summary", {}, element("code", {}, name), ` ${say.size(rows)}`);
  const actions = element("p", {class: "figure-actions"}, button);
  return element("details", {}, summary, element("p", {class: "note"}, written), actions);
}

async function loadSchemas(): Promise<readonly Schema[]> {
  const content = await loadData("notebook/tables.json");
  if (!Array.isArray(content)) throw new TypeError("invalid schemas: notebook/tables.json");
  return content.filter(isSchema);
}

function isSchema(value: unknown): value is Schema {
  return (
    typeof value === "object" &&
    value !== null &&
    "name" in value &&
    "columns" in value &&
    Array.isArray(value.columns)
  );
}
