import {editionOf} from "../facts/edition.ts";
import {months} from "../sentences/months.ts";
import type {View} from "../view.ts";

/** Returns the day to which the data go as readers know it: 2026年2月24日, "24 February 2026". */
export function writeEdition(view: View): string {
  const day = editionOf(view.site);
  const [year = "", month = "", date = ""] = day.split("-");
  const name = months[Number(month) - 1] ?? month;
  return view.say(
    `${year}年${Number(month)}月${Number(date)}日`,
    `${Number(date)} ${name} ${year}`
  );
}
