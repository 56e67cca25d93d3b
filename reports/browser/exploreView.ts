import {exploreWords} from "./exploreWords.ts";
import {element} from "./element.ts";
import type {Language} from "./language.ts";
import {writeCsv} from "./csv.ts";
import type {Answer, QueryEngine} from "./queryEngine.ts";
import {textTable} from "./textTable.ts";

/** The marts worth starting from; others can be named too. */
const tables =
  "regions, region_groups, indicators, figures, changes, ranks, trends, headline_verdicts, " +
  "scorecards, rivals, figure_inputs, sources, source_files, source_cells, issues, unmatched";

const example = `select
    indicator_id, count(*) as figures, min(year) as first_year, max(year) as last_year
from figures
group by indicator_id
order by figures desc
limit 20`;

const mostShown = 500;

/**
 * Returns the query form and its answer. The engine is loaded by the first run,
 * never by opening the page; a query in the address (`sql`) is only filled in.
 */
export function exploreView(language: Language, start: () => Promise<QueryEngine>): HTMLElement {
  const say = exploreWords(language);
  const area = element("textarea", {class: "code", spellcheck: "false"});
  area.value = new URLSearchParams(location.search).get("sql") ?? example;
  const run = element("button", {type: "submit", class: "primary"}, say.start);
  const status = element("p", {role: "status", class: "note"});
  const shown = element("div");
  const form = element(
    "form",
    {},
    element("label", {}, say.label, area),
    element("p", {class: "note"}, say.tables, element("code", {}, tables)),
    run
  );
  let engine: Promise<QueryEngine> | undefined;
  const answerQuery = async (): Promise<void> => {
    status.textContent = engine === undefined ? say.starting : say.running;
    shown.replaceChildren();
    engine ??= start();
    const answer = await (await engine).query(area.value);
    status.textContent = say.rows(answer.size, Math.min(answer.size, mostShown));
    shown.replaceChildren(
      textTable(answer.columns, shownRows(answer), say.result),
      downloadOf(answer, say.download)
    );
    history.replaceState(null, "", `?sql=${encodeURIComponent(area.value)}`);
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    run.disabled = true;
    answerQuery()
      .catch((error: unknown) => {
        status.textContent = error instanceof Error ? error.message : String(error);
      })
      .finally(() => {
        run.disabled = false;
      });
  });
  return element("div", {}, form, status, shown);
}

function shownRows({columns, size, cell}: Answer): (string | null)[][] {
  return Array.from({length: Math.min(size, mostShown)}, (_, row) =>
    columns.map((_name, column) => cell(row, column))
  );
}

function downloadOf({columns, size, cell}: Answer, label: string): HTMLElement {
  const rows = Array.from({length: size}, (_, row) => columns.map((_name, i) => cell(row, i)));
  const file = new Blob([writeCsv([columns, ...rows])], {type: "text/csv;charset=utf-8"});
  const link = element("a", {href: URL.createObjectURL(file), download: "query.csv"}, label);
  return element("p", {class: "figure-actions"}, link);
}
