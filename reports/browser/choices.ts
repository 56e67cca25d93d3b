import {element} from "./element.ts";

/** Something to choose. */
export interface Option {
  readonly id: string;
  readonly name: string;
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
