import {quoteName} from "@xianzhi/warehouse/appendColumns";
import type {Warehouse} from "@xianzhi/warehouse/openWarehouse";

/** The columns of raw tables that name the same things. */
interface Vocabulary {
  readonly name: string;
  readonly columns: readonly string[];
  readonly tables?: readonly string[]; // all raw tables when left out
}

const vocabularies: readonly Vocabulary[] = [
  {name: "region", columns: ["region_id", "parent_id", "group_id", "default_region"]},
  {name: "indicator", columns: ["indicator_id", "term_indicator_id", "growth_indicator_id"]},
  {name: "source", columns: ["source_id"]},
  {name: "file", columns: ["file"]},
  {name: "unit", columns: ["unit", "default_unit"]},
  {name: "printed_text", columns: ["text"], tables: ["raw_texts", "raw_foldings"]}
];

/**
 * Numbers the words of the raw tables: a region, an indicator or a label is then a small integer to
 * every model, which sorts and compares as the text it stands for. Millions of rows repeat a few
 * thousand words, and models need not know.
 */
export async function numberVocabularies(warehouse: Warehouse): Promise<void> {
  const columns = await warehouse.rows(
    "select table_name, column_name from information_schema.columns " +
      "where table_name like 'raw\\_%' escape '\\' and data_type = 'VARCHAR' " +
      "order by table_name, column_name"
  );
  for (const vocabulary of vocabularies) {
    const uses = columns
      .map((row) => ({table: String(row["table_name"]), column: String(row["column_name"])}))
      .filter(({column}) => vocabulary.columns.includes(column))
      .filter(({table}) => vocabulary.tables?.includes(table) ?? true);
    if (uses.length === 0) continue;
    const words = uses.map(
      ({table, column}) => `select ${quoteName(column)} as word from ${quoteName(table)}`
    );
    await warehouse.run(
      `create type ${vocabulary.name} as enum ` +
        `(select word from (${words.join(" union ")}) where word is not null order by word)`
    );
    for (const {table, column} of uses) {
      await warehouse.run(
        `alter table ${quoteName(table)} alter ${quoteName(column)} type ${vocabulary.name}`
      );
    }
  }
}
