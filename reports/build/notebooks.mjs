// The notebooks in the order in which they are offered.
const notebooks = [
  {page: "compare.html", zh: "对比", en: "Compare"},
  {page: "relate.html", zh: "两个指标的关系", en: "Two indicators together"},
  {page: "verdicts.html", zh: "判断情景", en: "Verdicts: what if"},
  {page: "weights.html", zh: "权重情景", en: "Weights: what if"},
  {page: "explore.html", zh: "自己查询", en: "Your own query"}
];

const headings = {zh: "更多工具", en: "More tools"};

/**
 * Returns the list of the other notebooks, to stand at the end of the one at `path`. Publishing
 * drops those a release has nothing for and puts the workspace's own at the mark.
 */
export function listOthers(path) {
  const language = path.startsWith("/en/") ? "en" : "zh";
  const up = "../".repeat(path.split("/").length - 3);
  const items = notebooks
    .filter(({page}) => path !== `/${language}/${page}`)
    .map((one) => `<li data-page="${one.page}"><a href="${up || "./"}${one.page}">${one[language]}</a></li>`);
  return `<nav class="more" aria-label="${headings[language]}"><b>${headings[language]}</b>
<ul>
${items.join("\n")}
${up === "" ? "<!--xianzhi:notebooks-->" : ""}</ul></nav>`;
}
