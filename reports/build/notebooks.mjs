// The notebooks in the order in which they are offered, with the data each reads in any case.
const notebooks = [
  {page: "compare.html", zh: "对比", en: "Compare", reads: ["LANG", "peers"]},
  {page: "relate.html", zh: "两个指标的关系", en: "Two indicators together", reads: ["LANG"]},
  {page: "verdicts.html", zh: "判断情景", en: "Verdicts: what if", reads: ["LANG", "verdicts"]},
  {page: "weights.html", zh: "权重情景", en: "Weights: what if", reads: ["weights"]},
  {page: "explore.html", zh: "自己查询", en: "Your own query", reads: []}
];

const headings = {zh: "更多工具", en: "More tools"};

/**
 * Returns the list of the other notebooks, to stand at the end of the one at `path`. Publishing
 * drops those a release has nothing for and puts the workspace's own at the mark.
 */
export function listOthers(path) {
  const language = languageOf(path);
  const up = "../".repeat(path.split("/").length - 3);
  const items = notebooks
    .filter(({page}) => path !== `/${language}/${page}`)
    .map((one) => {
      const link = `<a href="${up || "./"}${one.page}">${one[language]}</a>`;
      return `<li data-page="${one.page}">${link}</li>`;
    });
  return `<nav class="more" aria-label="${headings[language]}"><b>${headings[language]}</b>
<ul>
${items.join("\n")}
${up === "" ? "<!--xianzhi:notebooks-->" : ""}</ul></nav>`;
}

/** Returns the links by which a browser fetches a notebook's data while it still reads its code. */
export function preloadData(path) {
  const language = languageOf(path);
  const {reads = []} = notebooks.find(({page}) => path === `/${language}/${page}`) ?? {};
  return reads
    .map((name) => `../data/notebook/${name.replace("LANG", language)}.json`)
    .map((href) => `<link rel="preload" as="fetch" crossorigin href="${href}">\n`)
    .join("");
}

function languageOf(path) {
  return path.startsWith("/en/") ? "en" : "zh";
}
