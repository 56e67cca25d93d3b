import type {Row, Warehouse} from "@xianzhi/warehouse/openWarehouse";

/** A figure with everything it rests on: a tree that ends in cells of files. */
export interface Explanation {
  readonly figure: Row; // of the mart `figures`, with names of region, indicator and unit
  readonly locator: string | null; // where in the publication it was read
  readonly source: Row | null; // of an observed figure, with the file's checksum
  readonly rivals: readonly Row[];
  readonly inputs: readonly {readonly input: Row; readonly explanation: Explanation | null}[];
  readonly change: Row | null;
  readonly verdicts: readonly Row[]; // of the plan's headline, default switches
}

/** Loads the explanation of a figure key; undefined when no such figure is known. */
export async function loadExplanation(
  warehouse: Warehouse,
  figureKey: string,
  depth = 4
): Promise<Explanation | undefined> {
  const [figure] = await warehouse.rows(
    `select figures.*, regions.name_zh as region_zh, regions.name_en as region_en,
      indicators.name_zh, indicators.name_en, indicators.unit_en,
      indicators.definition_zh, indicators.definition_en,
      indicators.decimals as usual_decimals
    from figures
    inner join regions on figures.region_id = regions.region_id
    inner join indicators on figures.indicator_id = indicators.indicator_id
    where figure_key = $1`,
    [figureKey]
  );
  if (!figure) return undefined;
  const rivals = await warehouse.rows(
    `select rivals.*, sources.title, coalesce(sources.title_en, sources.title) as title_en from rivals
    inner join sources on rivals.source_id = sources.source_id
    where figure_key = $1 order by place`,
    [figureKey]
  );
  return {
    figure,
    locator: await findLocator(warehouse, figure),
    source: await findSource(warehouse, figure),
    rivals,
    inputs: await loadInputs(warehouse, figureKey, depth),
    change: await findChange(warehouse, figure),
    verdicts: await loadVerdicts(warehouse, figure)
  };
}

async function findSource(warehouse: Warehouse, figure: Row): Promise<Row | null> {
  if (figure["source_id"] === null) return null;
  const [source] = await warehouse.rows(
    `select sources.*, source_files.sha256, source_files.encoding from sources
    inner join source_files on sources.source_id = source_files.source_id
    where sources.source_id = $1 and source_files.file = $2`,
    [String(figure["source_id"]), String(figure["file"])]
  );
  return source ?? null;
}

async function findLocator(warehouse: Warehouse, figure: Row): Promise<string | null> {
  if (figure["source_id"] === null) return null;
  const [row] = await warehouse.rows(
    `select locator from locators
    where source_id = $1 and file = $2 and coalesce(row_number, $3) = $3
      and coalesce(column_number, $4) = $4
    order by row_number is null, column_number is null limit 1`,
    [
      String(figure["source_id"]),
      String(figure["file"]),
      Number(figure["row_number"]),
      Number(figure["column_number"])
    ]
  );
  return row ? String(row["locator"]) : null;
}

async function loadInputs(warehouse: Warehouse, figureKey: string, depth: number) {
  if (depth === 0) return [];
  const inputs = await warehouse.rows(
    `select figure_inputs.*, indicators.name_zh, indicators.name_en from figure_inputs
    inner join indicators on figure_inputs.input_indicator_id = indicators.indicator_id
    where figure_key = $1 order by part desc, input_indicator_id, input_year desc`,
    [figureKey]
  );
  return Promise.all(
    inputs.map(async (input) => ({
      input,
      explanation: (await loadExplanation(warehouse, String(input["input_key"]), depth - 1)) ?? null
    }))
  );
}

async function findChange(warehouse: Warehouse, figure: Row): Promise<Row | null> {
  const [change] = await warehouse.rows(
    `select changes.*, regions.short_zh as benchmark_zh, regions.short_en as benchmark_en
    from changes left join regions on changes.benchmark_id = regions.region_id
    where changes.region_id = $1 and indicator_id = $2 and cast(year as varchar) = $3`,
    [String(figure["region_id"]), String(figure["indicator_id"]), String(figure["period"])]
  );
  return change ?? null;
}

async function loadVerdicts(warehouse: Warehouse, figure: Row): Promise<Row[]> {
  return warehouse.rows(
    `select * from headline_verdicts
    where region_id = $1 and measure = $2 and is_default and $3 in (base_year, end_year)`,
    [String(figure["region_id"]), String(figure["indicator_id"]), Number(figure["year"])]
  );
}
