/**
 * Returns what is wrong with the texts of a page's drawings: `clipped` by their drawing, `overlap`
 * with another text of it, or `small`, shown under 10 px high. Runs in the page, whole: it may name nothing outside itself.
 * Drawings that are not shown are passed over.
 */
export function findBadTexts(): string[] {
  return [...document.querySelectorAll("svg")].flatMap((svg) => {
    const frame = svg.getBoundingClientRect();
    if (frame.width === 0) return [];
    const scale = frame.width / (Number(svg.getAttribute("width")) || frame.width);
    const small = [...svg.querySelectorAll("text")].filter(
      (text) => Number.parseFloat(getComputedStyle(text).fontSize) * scale < 9.99
    );
    const seen = [...svg.querySelectorAll("text")].flatMap((text) => {
      const lines = [...text.querySelectorAll("tspan")];
      return (lines.length > 0 ? lines : [text]).flatMap((line) => {
        const said = (line.textContent ?? "").trim();
        const {left, right, top, bottom} = line.getBoundingClientRect();
        const air = (bottom - top) * 0.18; // a line box is taller than its letters
        return said === "" ? [] : [{said, left, right, top: top + air, bottom: bottom - air}];
      });
    });
    const clipped = seen.filter(
      ({left, right, top, bottom}) =>
        left < frame.left - 0.5 ||
        right > frame.right + 0.5 ||
        top < frame.top - 1 ||
        bottom > frame.bottom + 1
    );
    const overlapping = seen.flatMap((one, i) =>
      seen
        .slice(i + 1)
        .filter(
          (other) =>
            Math.min(one.right, other.right) - Math.max(one.left, other.left) > 0.5 &&
            Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 0.5
        )
        .map((other) => `overlap: ${one.said} / ${other.said}`)
    );
    return [
      ...clipped.map(({said}) => `clipped: ${said}`),
      ...overlapping,
      ...small.map(({textContent}) => `small: ${textContent}`)
    ];
  });
}
