import type {GroupedOption, Option} from "./choices.ts";
import {element} from "./element.ts";
import {optionList} from "./optionList.ts";

/** What a picker says and allows. */
export interface PickerOptions {
  readonly legend: string;
  readonly change: string; // opens the list
  readonly filter: string; // label of the box that narrows a long list
  readonly remove: (name: string) => string;
  readonly chosen: readonly string[];
  readonly most: number; // how many may be chosen at once
}

/** Some of many options, in the order in which they were chosen. */
export interface Picker {
  readonly node: HTMLElement;
  readonly chosen: () => readonly string[];
  readonly choose: (ids: readonly string[]) => void; // fires no event
}

/**
 * Returns a group of choices that keeps to its limit. What is chosen stands as buttons that take it
 * out again; the whole list is made when it is first opened: a country has thousands of regions.
 */
export function picker(
  options: readonly GroupedOption[],
  {legend, change, filter, remove, chosen: start, most}: PickerOptions
): Picker {
  let chosen = start.slice(0, most);
  const buttons = element("p", {class: "chosen"});
  const summary = element("summary", {}, change);
  const folded = element("details", {}, summary);
  const node = element("fieldset", {}, element("legend", {}, legend), buttons, folded);
  const list = optionList(options, {filter});
  const show = (): void => {
    const named = options.filter(({id}) => chosen.includes(id));
    const inOrder = chosen.flatMap((id) => named.find((option) => option.id === id) ?? []);
    buttons.replaceChildren(...inOrder.map((option) => takeOut(option)));
    list.mark(chosen, chosen.length < most);
  };
  const takeOut = ({id, name}: Option): HTMLElement => {
    const label = remove(name);
    const button = element("button", {type: "button", "aria-label": label}, name);
    button.addEventListener("click", () => {
      const place = chosen.indexOf(id);
      chosen = chosen.filter((one) => one !== id);
      show();
      const next = buttons.querySelectorAll("button").item(Math.min(place, chosen.length - 1));
      (next ?? summary).focus();
      node.dispatchEvent(new Event("input", {bubbles: true}));
    });
    return button;
  };
  list.onChange((id, isChosen) => {
    chosen = isChosen ? [...chosen, id] : chosen.filter((one) => one !== id);
    show();
  });
  folded.addEventListener("toggle", () => {
    if (folded.open && list.node.parentElement === null) folded.append(list.node);
    if (folded.open) list.fill();
  });
  show();
  return {
    node,
    chosen: () => chosen,
    choose: (ids) => {
      chosen = ids.slice(0, most);
      show();
    }
  };
}
