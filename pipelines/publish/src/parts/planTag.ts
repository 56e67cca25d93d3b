import type {Html} from "../html.ts";
import type {View} from "../view.ts";
import {verdictTag} from "./verdictTag.ts";
import {html} from "../html.ts";

const judged = new Set(["PASS", "FAIL", "INDETERMINATE_ROUNDING"]);
const unknown = new Set(["UNKNOWN", "NOT_MEASURABLE"]);

/**
 * Returns the verdict on a statement of the plan as a tag; proxies are told apart by their words.
 */
export function planTag(view: View, verdict: string): Html {
  const name = view.label("verdicts", verdict);
  if (judged.has(verdict)) return verdictTag(verdict, name);
  return unknown.has(verdict) ? verdictTag(null, name) : html`<span class="tag">${name}</span>`;
}
