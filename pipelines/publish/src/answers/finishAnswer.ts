import {type Figure, readFigure, readFigureInput} from "../marts/figures.ts";
import type {Answer, AnswerBody} from "./answer.ts";
import type {Desk} from "./desk.ts";

/** What is asked. */
interface Asked {
  readonly n: number; // 0 for what is no numbered question
  readonly title: string;
  readonly note?: string; // what the workspace adds to every answer of it; "" for nothing
}

/** Returns an answer with its question's note, and vintages, statuses and sources of the figures it names, keys sorted. */
export async function finishAnswer(
  desk: Desk,
  {n, title, note = ""}: Asked,
  {verdict, paragraphs = [], tables = [], keys = []}: AnswerBody
): Promise<Answer> {
  const {view} = desk;
  const shown = tables.flatMap((table) => table.rows.flat()).flatMap(({key}) => key ?? []);
  const lineage = [...new Set([...shown, ...keys])].sort();
  const used = (await Promise.all(lineage.map((key) => originsOf(desk, key)))).flat();
  const vintages = labelsOf(
    desk,
    "vintages",
    used.map(({vintageId}) => vintageId)
  );
  const unstated = view.say("来源未注明", "not stated by the sources");
  return {
    n,
    title,
    verdict,
    paragraphs: note === "" ? paragraphs : [...paragraphs, note],
    tables,
    vintage: used.length > 0 && vintages === "" ? unstated : vintages,
    status: labelsOf(
      desk,
      "statuses",
      used.map(({status}) => status)
    ),
    sources: titlesOf(
      desk,
      used.map(({sourceId}) => sourceId)
    ),
    lineage
  };
}

/** What a figure, or one that it was computed from, says of itself. */
interface Origin {
  readonly vintageId: string | null;
  readonly status: string | null;
  readonly sourceId: string | null;
}

async function originsOf({marts}: Desk, key: string): Promise<Origin[]> {
  const figures = (await marts.rows("figures", {figure_key: key})).map(readFigure);
  const inputs = figures.some(({origin}) => origin === "derived")
    ? (await marts.rows("figure_inputs", {figure_key: key})).map(readFigureInput)
    : [];
  return [
    ...figures.map(({vintageId, status, cell}: Figure) => ({
      vintageId,
      status,
      sourceId: cell?.sourceId ?? null
    })),
    ...inputs.map(({vintageId, cell}) => ({
      vintageId,
      status: null,
      sourceId: cell?.sourceId ?? null
    }))
  ];
}

function labelsOf(
  {view}: Desk,
  list: "vintages" | "statuses",
  codes: readonly (string | null)[]
): string {
  const known = [...new Set(codes.flatMap((code) => code ?? []))]
    .filter((code) => code !== "")
    .sort();
  return known.map((code) => view.label(list, code)).join(view.say("、", ", "));
}

function titlesOf({view}: Desk, ids: readonly (string | null)[]): string[] {
  const known = [...new Set(ids.flatMap((id) => id ?? []))].sort();
  return known.flatMap((id) => {
    const source = view.site.sources.get(id);
    return source === undefined ? [] : [view.word(source.title)];
  });
}
