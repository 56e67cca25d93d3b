// In a page its own font counts.
const fonts =
  "system-ui,-apple-system,'PingFang SC','Microsoft YaHei','Noto Sans CJK SC','Noto Sans SC'," +
  "sans-serif";

/** Returns the drawing as text to put into a page; equal drawings give equal text. */
export function renderSvg(svg: SVGSVGElement): string {
  return nameLinks(closeEmpty(roundPlaces(svg.outerHTML)));
}

/**
 * Returns the drawing as a file of its own, with its namespace and the rules the
 * page's style sheet would have given it. It shows the light colours.
 */
export function renderSvgFile(svg: SVGSVGElement): string {
  const text = roundPlaces(svg.outerHTML).replace(/ xmlns(:xlink)?="[^"]*"/g, "");
  return text
    .replace("<svg", `<svg xmlns="http://www.w3.org/2000/svg"`)
    .replace(">", `><style>text{white-space:pre;font-family:${fonts}}</style>`);
}

// A drawing with links is a group of them, not one picture, and each link says where it leads.
function nameLinks(text: string): string {
  if (!/<a [^>]*href=/.test(text)) return text;
  return text
    .replace(`role="img"`, `role="group"`)
    .replace(
      /<a ([^>]*href="[^"]*"[^>]*)>(<[^<]*?>)<title>([^<]*)<\/title>/g,
      `<a $1 aria-label="$3">$2<title>$3</title>`
    );
}

// Elements without content, a chart's most, are written without an end of their own.
function closeEmpty(text: string): string {
  return text.replace(/"><\/(?:circle|line|path|rect)>/g, '"/>');
}

// Half a pixel is the finest that screens show; a fifth of a chart's bytes are digits behind it.
function roundPlaces(text: string): string {
  const places = / (?:[xyd]|[xy][12]|c[xy]|width|height|transform)="[^"]*"/g;
  const halve = (number: string): string => String(Math.round(2 * Number(number)) / 2);
  return text.replace(places, (attribute) =>
    attribute.replace(/-?\d+\.\d+(?![\dem])/g, halve)
  );
}
