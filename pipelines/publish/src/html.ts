/** A piece of HTML that is safe to place in a page. Made by `html`, `join` and `raw` only. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toString(): string {
    return this.text;
  }
}

/** What a template may hold: nothing, a text (escaped), a number, HTML, or a list of these. */
export type Content = Html | string | number | null | undefined | false | readonly Content[];

/**
 * Returns the template as HTML. Every text put into it is escaped, in element and in quoted
 * attribute position alike, so a name read from a file can never become an element.
 */
export function html(parts: TemplateStringsArray, ...contents: readonly Content[]): Html {
  let text = parts[0] ?? "";
  for (const [i, content] of contents.entries()) text += render(content) + (parts[i + 1] ?? "");
  return new Html(text);
}

/** Returns the contents one after the other, with `separator` between those that show something. */
export function join(contents: readonly Content[], separator: Content = ""): Html {
  return new Html(
    contents
      .map(render)
      .filter((text) => text !== "")
      .join(render(separator))
  );
}

/** Marks a text as HTML already. Only for what this program made itself: charts, stamped frames. */
export function raw(text: string): Html {
  return new Html(text);
}

/** Returns the text with the five characters that mean something in HTML replaced. */
export function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => escapes[character] ?? character);
}

/** Returns the text a reader sees of some HTML: elements dropped, entities resolved. */
export function toText(content: Content): string {
  return render(content)
    .replace(/<[^>]*>/g, "")
    .replace(/&(amp|lt|gt|quot|#39);/g, (entity) => characters[entity] ?? entity);
}

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;"
};

const characters = Object.fromEntries(Object.entries(escapes).map(([c, entity]) => [entity, c]));

function render(content: Content): string {
  if (content === null || content === undefined || content === false) return "";
  if (content instanceof Html) return content.text;
  if (typeof content === "string") return escapeText(content);
  if (typeof content === "number") return String(content);
  return content.map(render).join("");
}
