import {downloadPath} from "../downloads/formats.ts";
import type {View} from "../view.ts";
import type {FigureFile} from "./figureBox.ts";

/** Returns where an indicator's figures lie as files, under addresses that stay. */
export function figureFiles(view: View, indicatorId: string): FigureFile[] {
  const file = (name: string, ending: string) => {
    return {name, href: view.link(downloadPath(indicatorId, ending))};
  };
  return [file("CSV", ".csv"), file("XLSX", ".xlsx")];
}
