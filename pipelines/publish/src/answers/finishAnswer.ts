import {type Figure, readFigure} from "../marts/figures.ts";
import type {Answer, AnswerBody} from "./answer.ts";
import type {Desk} from "./desk.ts";

/** Returns an answer with the vintages and statuses of the figures it names, keys sorted. */
export async function finishAnswer(
  desk: Desk,
  n: number,
  title: string,
  {verdict, paragraphs = [], tables = [], keys = []}: AnswerBody
): Promise<Answer> {
  const shown = tables.flatMap((table) => table.rows.flat()).flatMap(({key}) => key ?? []);
  const lineage = [...new Set([...shown, ...keys])].sort();
  const used = await loadFigures(desk, lineage);
  const vintages = used.map(({vintageId}) => vintageId);
  const statuses = used.map(({status}) => status);
  return {
    n,
    title,
    verdict,
    paragraphs,
    tables,
    vintage: labelsOf(desk, "vintages", vintages),
    status: labelsOf(desk, "statuses", statuses),
    lineage
  };
}

async function loadFigures({marts}: Desk, keys: readonly string[]): Promise<Figure[]> {
  const rows = await Promise.all(keys.map((key) => marts.rows("figures", {figure_key: key})));
  return rows.flat().map(readFigure);
}

function labelsOf(
  {view}: Desk,
  list: "vintages" | "statuses",
  codes: readonly (string | null)[]
): string {
  const known = [...new Set(codes.flatMap((code) => code ?? []))].sort();
  return known.map((code) => view.label(list, code)).join(view.say("、", ", "));
}
