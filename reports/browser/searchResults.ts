import type {Language} from "./language.ts";
import type {Found, FoundEntry} from "./searchIndex.ts";

/** Where results lead and how they are found. */
export interface ResultOptions {
  readonly folder: string; // path of the language's folder
  readonly language: Language;
  readonly find: (query: string) => Promise<Found>;
}

const say = {
  zh: {
    none: "没有找到",
    count: (n: number) => `${n} 条结果`,
    close: (n: number) => `没有完全相符的，最接近的 ${n} 条`
  },
  en: {
    none: "Nothing found",
    count: (n: number) => (n === 1 ? "1 result" : `${n} results`),
    close: (n: number) => `Nothing holds all of it; the closest ${n}`
  }
} as const;

/** Shows what is found as the query is typed; arrow keys walk the results, Escape leaves them. */
export function showResults(
  input: HTMLInputElement,
  list: HTMLElement,
  {folder, language, find}: ResultOptions
): void {
  const status = document.createElement("p");
  status.setAttribute("role", "status");
  const items = document.createElement("ul");
  list.replaceChildren(status, items);
  const update = async (): Promise<void> => {
    const query = input.value.trim();
    const found = query === "" ? nothing : await find(query);
    if (query !== input.value.trim()) return; // typed on, while a part was loaded
    status.textContent = tell(found, language);
    items.replaceChildren(...found.entries.map((entry) => resultItem(entry, folder)));
    list.hidden = query === "";
  };
  input.addEventListener("input", () => void update());
  const form = input.closest("form");
  form?.addEventListener("keydown", (event) => walk(event, input, list));
  form?.addEventListener("submit", () => list.querySelector("a")?.click());
  document.addEventListener("pointerdown", ({target}) => {
    if (target instanceof Node && form?.contains(target) !== true) list.hidden = true;
  });
  void update();
}

const nothing: Found = {entries: [], isClose: false};

function tell({entries, isClose}: Found, language: Language): string {
  const {none, count, close} = say[language];
  if (entries.length === 0) return none;
  return isClose ? close(entries.length) : count(entries.length);
}

function resultItem({url, title, kind}: FoundEntry, folder: string): HTMLElement {
  const link = document.createElement("a");
  link.href = folder + url;
  const label = document.createElement("span");
  label.className = "kind";
  label.textContent = kind;
  link.append(title, label);
  const item = document.createElement("li");
  item.append(link);
  return item;
}

function walk(event: KeyboardEvent, input: HTMLInputElement, list: HTMLElement): void {
  const stops = [input, ...list.querySelectorAll("a")];
  const at = stops.findIndex((stop) => stop === document.activeElement);
  if (event.key === "Escape") {
    list.hidden = true;
    input.focus();
  }
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (step === 0 || list.hidden) return;
  event.preventDefault();
  stops[(at + step + stops.length) % stops.length]?.focus();
}
