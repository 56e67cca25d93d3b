/** Returns the drawing as text to put into a page; equal drawings give equal text. */
export function renderSvg(svg: SVGSVGElement): string {
  return svg.outerHTML;
}

/**
 * Returns the drawing as a file of its own, with its namespace and the rule the
 * page's style sheet would have given it. It shows the light colours.
 */
export function renderSvgFile(svg: SVGSVGElement): string {
  const text = svg.outerHTML.replace(/ xmlns(:xlink)?="[^"]*"/g, "");
  return text
    .replace("<svg", `<svg xmlns="http://www.w3.org/2000/svg"`)
    .replace(">", "><style>text{white-space:pre}</style>");
}
