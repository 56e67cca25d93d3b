import {element} from "./element.ts";

/** Something to choose. */
export interface Option {
  readonly id: string;
  readonly name: string;
}

/** What a group of choices says and allows. */
export interface ChoiceOptions {
  readonly legend: string;
  readonly filter: string; // label of the box that narrows a long list
  readonly chosen: readonly string[];
  readonly most: number; // how many may be chosen at once
}

const long = 24; // options from which a list needs narrowing

/**
 * Returns a group of check boxes that keeps to its limit: with as many chosen as
 * allowed, the others cannot be. A long list scrolls and can be narrowed by typing.
 */
export function checkBoxes(
  options: readonly Option[],
  {legend, filter, chosen, most}: ChoiceOptions
): {
  readonly node: HTMLElement;
  readonly chosen: () => readonly string[];
  readonly choose: (ids: readonly string[]) => void;
} {
  const boxes = options.map(({id, name}) => {
    const box = element("input", {type: "checkbox", value: id});
    box.checked = chosen.includes(id);
    return {id, name, box, label: element("label", {}, box, name)};
  });
  const list = element("div", {class: "choices"}, ...boxes.map(({label}) => label));
  const node = element("fieldset", {}, element("legend", {}, legend));
  if (options.length > long) {
    list.classList.add("long");
    node.append(narrowBox(filter, boxes));
  }
  node.append(list);
  const picked = (): string[] => boxes.filter(({box}) => box.checked).map(({id}) => id);
  const keepLimit = (): void => {
    const full = picked().length >= most;
    for (const {box} of boxes) box.disabled = full && !box.checked;
  };
  node.addEventListener("input", keepLimit);
  keepLimit();
  const choose = (ids: readonly string[]): void => {
    for (const {id, box} of boxes) box.checked = ids.includes(id);
    keepLimit();
  };
  return {node, chosen: picked, choose};
}

/** Returns a labelled list of which exactly one is chosen. */
export function selectOne(
  label: string,
  options: readonly Option[],
  chosen: string
): {
  readonly node: HTMLElement;
  readonly chosen: () => string;
  readonly choose: (id: string) => void;
} {
  const select = element("select");
  for (const {id, name} of options) select.append(element("option", {value: id}, name));
  select.value = chosen;
  return {
    node: element("label", {class: "field"}, label, select),
    chosen: () => select.value,
    choose: (id) => {
      select.value = id;
    }
  };
}

interface NamedLabel {
  readonly name: string;
  readonly label: HTMLElement;
}

function narrowBox(word: string, boxes: readonly NamedLabel[]): HTMLElement {
  const input = element("input", {type: "search"});
  input.addEventListener("input", (event) => {
    event.stopPropagation(); // narrowing the list is no choice
    const wanted = input.value.trim().toLowerCase();
    for (const {name, label} of boxes) label.hidden = !name.toLowerCase().includes(wanted);
  });
  return element("label", {class: "field"}, word, input);
}
