import {readdir, readFile} from "node:fs/promises";
import {join} from "node:path";
import {fileURLToPath} from "node:url";

const root = fileURLToPath(new URL("../../../../", import.meta.url));
const readOnly = ["answer", "check", "explain", "health", "plan", "query", "runs", "schedule"];

/** A command of the documentation, and the lines that are printed there as its answer. */
export interface DocumentedCommand {
  readonly place: string; // file and line
  readonly args: readonly string[];
  readonly answer: readonly string[]; // without what is left out
}

/** Loads the commands of README and docs that only read, with what they are said to print. */
export async function loadDocumentedCommands(): Promise<DocumentedCommand[]> {
  const docs = (await readdir(join(root, "docs"))).map((name) => `docs/${name}`);
  const files = ["README.md", "CONTRIBUTING.md", ...docs.filter((name) => name.endsWith(".md"))];
  const found: DocumentedCommand[] = [];
  for (const file of files)
    found.push(...readCommands(await readFile(join(root, file), "utf8"), file));
  return found.filter(({args}) => readOnly.includes(args[0] ?? "") && !args.includes("--install"));
}

function readCommands(content: string, file: string): DocumentedCommand[] {
  const commands: {place: string; args: readonly string[]; answer: string[]}[] = [];
  let [fenced, open] = [false, false];
  for (const [index, line] of content.split("\n").entries()) {
    if (line.startsWith("```")) [fenced, open] = [!fenced, false];
    else if (fenced) {
      const [, prompt = "", text] = /^(\$ )?xianzhi (.+)$/.exec(line) ?? [];
      if (text !== undefined) {
        commands.push({place: `${file}:${index + 1}`, args: splitArguments(text), answer: []});
        open = prompt !== "";
      } else if (line.startsWith("$ ")) open = false;
      else if (open && line.trim() !== "" && !line.includes("…"))
        commands.at(-1)?.answer.push(line);
    }
  }
  return commands;
}

// As a shell would: quotes hold together; what stands two blanks apart is a remark.
function splitArguments(text: string): string[] {
  const [line = ""] = text.split(/\s+#\s|\s{2,}(?![^"]*"(?:[^"]*"[^"]*")*[^"]*$)/);
  return [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? ""
  );
}
