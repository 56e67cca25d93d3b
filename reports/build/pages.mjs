import {readFile, readdir, writeFile} from "node:fs/promises";
import {relative, sep} from "node:path";
import {listOthers, preloadData} from "./notebooks.mjs";
import {writePolicy} from "./policy.mjs";

/**
 * Finishes what Framework wrote: the page's language, free zooming, the page
 * script and a Content-Security-Policy. Frames (pages that reports are stamped
 * into) lose Framework's scripts: they need none.
 */
export async function finishPages(output, scriptHash) {
  for (const file of await listPages(output)) {
    const path = `/${relative(output, file).split(sep).join("/")}`;
    const html = finishPage(await readFile(file, "utf8"), path, scriptHash);
    await writeFile(file, html);
  }
  await writeFile(`${output}/index.html`, entry);
}

// Framework encodes a data address twice, so the icon comes in here.
const icon = `<link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' \
viewBox='0 0 16 16'%3E%3Crect width='16' height='16' rx='2' fill='%231d4f91'/%3E%3Cpath \
d='M4 12V8m4 4V4m4 8V6' stroke='%23fff' stroke-width='2'/%3E%3C/svg%3E">`;

const entry = `<!DOCTYPE html>
<html lang="zh-CN">
<meta charset="utf-8">
<title>县志 Xianzhi</title>
<meta http-equiv="refresh" content="0; url=zh/index.html">
<p><a href="zh/index.html">中文</a> · <a href="en/index.html" lang="en">English</a></p>
`;

function finishPage(html, path, scriptHash) {
  const tag = path.startsWith("/en/") ? "en" : "zh-CN";
  const root = "../".repeat(path.split("/").length - 2);
  const script = `<script defer src="${root}enhance.js?${scriptHash}"></script>`;
  const page = (path.endsWith("/frame.html") ? openFrame(html) : finishNotebook(html, path))
    .replace(/<html[^>]*>/, `<html lang="${tag}" data-root="${root}">`)
    .replace(", maximum-scale=1", "")
    .replace(/<meta name="generator"[^>]*>\n/, "")
    .replace(/<link rel="preload" as="style"[^>]*>\n?/g, "")
    .replace("</head>", `${icon}\n${script}\n</head>`);
  return page.replace(`<meta charset="utf-8">`, `<meta charset="utf-8">\n${writePolicy(page)}`);
}

function openFrame(html) {
  return html
    .replace(/<script type="module">.*?<\/script>\n?/gs, "")
    .replace(/<link rel="modulepreload"[^>]*>\n?/g, "")
    .replace(/(<a class="language" href=")[^"]*/, "$1xianzhi:other");
}

// A notebook says what it is for in its lede; all belong to the header's entry for comparing.
function finishNotebook(html, path) {
  const lede = /<p class="lede">([^<]*)/.exec(html)?.[1] ?? "";
  return html
    .replace("xianzhi:description", lede.replaceAll('"', "&quot;"))
    .replace("</head>", () => `${preloadData(path)}</head>`)
    .replace("</main>", () => `${listOthers(path)}\n</main>`)
    .replace(/(<li data-page="compare.html"><a)/, '$1 aria-current="true"');
}

async function listPages(folder) {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true});
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(".html"))
    .map((entry) => `${entry.parentPath}/${entry.name}`);
}
