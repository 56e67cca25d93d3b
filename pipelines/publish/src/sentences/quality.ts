import type {Figure} from "../marts/figures.ts";
import {isOpen} from "../facts/line.ts";
import type {View} from "../view.ts";

/** Returns what a reader must know of a figure before using it, as clauses; none is usual. */
export function qualityNotes(view: View, figure: Figure): string[] {
  const notes: string[] = [];
  if (figure.status !== null && isOpen(figure.status)) {
    const status = view.label("statuses", figure.status);
    notes.push(view.say(`为${status}`, `the figure is ${lowerFirst(status)}`));
  }
  if (figure.rivalsDiffer) {
    notes.push(view.say("另有来源数字不同", "other sources print another figure"));
  }
  return notes;
}

/** Returns a name as it begins an English sentence. */
export function upperFirst(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/**
 * Returns a name as it stands inside an English sentence: "Urban income" in lower case, GDP not.
 */
export function lowerFirst(name: string): string {
  return /^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}
