import type {GroupedOption} from "./choices.ts";
import {element} from "./element.ts";

/** The check boxes of many options, under their headings. */
export interface OptionList {
  readonly node: HTMLElement;
  readonly fill: () => void; // makes the boxes, once
  readonly mark: (chosen: readonly string[], hasRoom: boolean) => void;
  readonly onChange: (tell: (id: string, isChosen: boolean) => void) => void;
}

const long = 24; // options from which a list scrolls and needs narrowing

/**
 * Returns the list, empty until it is filled; a long one can be narrowed by typing part of a name
 * or of a heading.
 */
export function optionList(
  options: readonly GroupedOption[],
  {filter}: {readonly filter: string}
): OptionList {
  const boxes = new Map<string, HTMLInputElement>();
  const list = element("div", {class: options.length > long ? "choices long" : "choices"});
  const node = element("div", {}, list);
  let marked = {chosen: new Set<string>(), hasRoom: true};
  const mark = (): void => {
    for (const [id, box] of boxes) {
      box.checked = marked.chosen.has(id);
      box.disabled = !marked.hasRoom && !box.checked;
    }
  };
  const fill = (): void => {
    if (boxes.size > 0) return;
    const groups = [...new Set(options.map(({group}) => group))];
    const parts = groups.map((group) => {
      const members = options.filter((option) => option.group === group);
      const labels = members.map((option) => labelOf(option, boxes));
      const heading = group === "" ? [] : [element("b", {}, group)];
      return {group, labels, node: element("div", {class: "choices"}, ...heading, ...labels)};
    });
    list.append(...parts.map((part) => part.node));
    if (options.length > long) node.prepend(narrowBox(filter, parts));
    mark();
  };
  return {
    node,
    fill,
    mark: (chosen, hasRoom) => {
      marked = {chosen: new Set(chosen), hasRoom};
      mark();
    },
    onChange: (tell) => {
      list.addEventListener("input", ({target}) => {
        if (target instanceof HTMLInputElement) tell(target.value, target.checked);
      });
    }
  };
}

function labelOf({id, name}: GroupedOption, boxes: Map<string, HTMLInputElement>): HTMLElement {
  const box = element("input", {type: "checkbox", value: id});
  boxes.set(id, box);
  return element("label", {}, box, name);
}

interface Part {
  readonly group: string;
  readonly labels: readonly HTMLElement[];
  readonly node: HTMLElement;
}

function narrowBox(word: string, parts: readonly Part[]): HTMLElement {
  const input = element("input", {type: "search"});
  input.addEventListener("input", (event) => {
    event.stopPropagation(); // narrowing the list is no choice
    const wanted = input.value.trim().toLowerCase();
    const holds = (text: string | null) => (text ?? "").toLowerCase().includes(wanted);
    for (const {group, labels, node} of parts) {
      for (const label of labels) label.hidden = !holds(group) && !holds(label.textContent);
      node.hidden = labels.every(({hidden}) => hidden);
    }
  });
  return element("label", {class: "field"}, word, input);
}
