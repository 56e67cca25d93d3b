/** Lets the language switch take the page's query and anchor along, as they are when it is used. */
export function keepQuery(): void {
  const link = document.querySelector<HTMLAnchorElement>("a.language");
  const own = link?.getAttribute("href");
  if (link === null || own === null || own === undefined) return;
  for (const event of ["pointerdown", "focus", "click"]) {
    link.addEventListener(event, () => {
      link.setAttribute("href", own + location.search + location.hash);
    });
  }
}
