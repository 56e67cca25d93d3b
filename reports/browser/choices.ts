import {element} from "./element.ts";

/** Something to choose. */
export interface Option {
  readonly id: string;
  readonly name: string;
}

/** An option under a heading. */
export interface GroupedOption extends Option {
  readonly group: string; // "" for none
}

/** Returns a labelled list of which exactly one is chosen; its groups follow what has none. */
export function selectOne(
  label: string,
  options: readonly (Option | GroupedOption)[],
  chosen: string
): {
  readonly node: HTMLElement;
  readonly chosen: () => string;
  readonly choose: (id: string) => void;
} {
  const select = element("select");
  const groupOf = (option: Option | GroupedOption) => ("group" in option ? option.group : "");
  for (const group of new Set(options.map(groupOf))) {
    const members = options.filter((option) => groupOf(option) === group);
    const items = members.map(({id, name}) => element("option", {value: id}, name));
    select.append(...(group === "" ? items : [element("optgroup", {label: group}, ...items)]));
  }
  select.value = chosen;
  return {
    node: element("label", {class: "field"}, label, select),
    chosen: () => select.value,
    choose: (id) => {
      select.value = id;
    }
  };
}
