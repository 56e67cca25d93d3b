import type {Language} from "./language.ts";

const words = {
  zh: {
    start: "运行",
    starting: "正在载入查询引擎（约 8 MB，只载入一次）…",
    running: "正在查询…",
    rows: (n: number, shown: number) => (n > shown ? `${n} 行，显示前 ${shown} 行` : `${n} 行`),
    label: "SQL（只读，DuckDB 方言）",
    examples: "从一个例子开始",
    keys: "Ctrl + Enter 也可运行",
    schema: "有哪些表和列",
    size: (rows: number) => `${rows} 行`,
    firstRows: "填入查询：前 20 行",
    download: "下载结果 CSV",
    result: "查询结果"
  },
  en: {
    start: "Run",
    starting: "Loading the query engine (about 8 MB, once) …",
    running: "Running …",
    rows: (n: number, shown: number) =>
      n > shown ? `${n} rows, the first ${shown} shown` : `${n} rows`,
    label: "SQL (read-only, DuckDB's dialect)",
    examples: "Start from an example",
    keys: "or Ctrl + Enter",
    schema: "Tables and their columns",
    size: (rows: number) => `${rows} rows`,
    firstRows: "Fill in: its first 20 rows",
    download: "Download the result (CSV)",
    result: "Result"
  }
} as const;

/** Returns what the query page says in a language. */
export function exploreWords(language: Language): (typeof words)[Language] {
  return words[language];
}
