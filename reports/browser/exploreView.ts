import {selectOne} from "./choices.ts";
import {writeCsv} from "./csv.ts";
import {listExamples} from "./exploreExamples.ts";
import {exploreWords} from "./exploreWords.ts";
import {element} from "./element.ts";
import type {Language} from "./language.ts";
import type {Answer, QueryEngine} from "./queryEngine.ts";
import {saveCsv} from "./saveCsv.ts";
import {schemaList} from "./schemaList.ts";
import {textTable} from "./textTable.ts";
import {writeQuery} from "./urlState.ts";

const mostShown = 500;

/**
 * Returns the query form and its answer. The engine is loaded by the first run,
 * never by opening the page; a query in the address (`sql`) is only filled in.
 */
export function exploreView(language: Language, start: () => Promise<QueryEngine>): HTMLElement {
  const say = exploreWords(language);
  const form = queryForm(language);
  const status = element("p", {role: "status", class: "note"});
  const shown = element("div");
  let engine: Promise<QueryEngine> | undefined;
  const answerQuery = async (): Promise<void> => {
    status.textContent = engine === undefined ? say.starting : say.running;
    shown.replaceChildren();
    engine ??= start();
    engine.catch(() => (engine = undefined)); // what did not start can be asked to again
    const answer = await (await engine).query(form.sql());
    history.replaceState(null, "", writeQuery({sql: [form.sql()]}) + location.hash);
    status.textContent = say.rows(answer.size, Math.min(answer.size, mostShown));
    shown.replaceChildren(...showAnswer(answer, language));
  };
  form.onRun(() =>
    answerQuery().catch((error: unknown) => {
      status.textContent = "";
      const message = error instanceof Error ? error.message : String(error);
      shown.replaceChildren(element("p", {class: "notice", role: "alert"}, message));
    })
  );
  return element("div", {}, form.node, status, shown);
}

interface QueryForm {
  readonly node: HTMLElement;
  readonly sql: () => string;
  readonly onRun: (run: () => Promise<void>) => void; // the button rests until it is done
}

function queryForm(language: Language): QueryForm {
  const say = exploreWords(language);
  const examples = listExamples(language);
  const area = element("textarea", {class: "code", spellcheck: "false", rows: "8"});
  const example = selectOne(
    say.examples,
    examples.map(({name}, i) => ({id: String(i), name})),
    "0"
  );
  const fill = (sql: string): void => {
    area.value = sql;
    area.focus();
  };
  example.node.addEventListener("input", () => fill(examples[Number(example.chosen())]?.sql ?? ""));
  area.value = new URLSearchParams(location.search).get("sql") ?? examples[0]?.sql ?? "";
  const run = element("button", {type: "submit", class: "primary"}, say.start);
  const node = element(
    "form",
    {},
    example.node,
    element("label", {}, say.label, area),
    element("p", {}, run, " ", element("span", {class: "note"}, say.keys)),
    schemaList(language, fill)
  );
  area.addEventListener("keydown", ({key, ctrlKey, metaKey}) => {
    if (key === "Enter" && (ctrlKey || metaKey)) node.requestSubmit(run);
  });
  return {
    node,
    sql: () => area.value,
    onRun: (call) =>
      node.addEventListener("submit", (event) => {
        event.preventDefault();
        if (run.getAttribute("aria-disabled") === "true") return;
        run.setAttribute("aria-disabled", "true"); // keeps its focus, unlike a disabled one
        void call().finally(() => run.removeAttribute("aria-disabled"));
      })
  };
}

function showAnswer({columns, size, cell}: Answer, language: Language): HTMLElement[] {
  const say = exploreWords(language);
  const rows = Array.from({length: size}, (_, row) => columns.map((_name, i) => cell(row, i)));
  const csv = saveCsv(writeCsv([columns, ...rows]), "query.csv", say.download);
  return [
    textTable(columns, rows.slice(0, mostShown), say.result),
    element("p", {class: "figure-actions"}, csv)
  ];
}
