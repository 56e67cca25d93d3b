import {ink, stepFill} from "@xianzhi/charts/ink";
import {html, type Html, raw} from "../html.ts";

/** The marks a legend explains, as the charts draw them. */
export type LegendMark = keyof typeof marks;

const marks = {
  dot: `<circle cx="7" cy="7" r="4" fill="${ink.mark}"></circle>`,
  greyDot: `<circle cx="7" cy="7" r="4.5" fill="${ink.context}"></circle>`,
  square: `<rect x="4" y="4" width="6" height="6" fill="${ink.text}"></rect>`,
  diamond: `<path d="M7 1l6 6l-6 6l-6-6z" fill="${ink.mark}"></path>`,
  above: `<path d="M7 2l6 10H1z" fill="${ink.above}"></path>`,
  below: `<rect x="2.5" y="2.5" width="9" height="9" fill="${ink.below}"></rect>`,
  undecided: `<circle cx="7" cy="7" r="4" fill="${ink.rounding}"></circle>`,
  hollow: `<circle cx="7" cy="7" r="4" fill="${ink.page}" stroke="${ink.mark}" stroke-width="1.6"></circle>`,
  line: `<path d="M0 7h14" stroke="${ink.mark}" stroke-width="2.4"></path>`,
  thinLine: `<path d="M0 7h14" stroke="${ink.quiet}" stroke-width="1.2"></path>`,
  rule: `<path d="M7 0v14" stroke="${ink.text}" stroke-width="2"></path>`,
  dotted: `<path d="M7 0v14" stroke="${ink.quiet}" stroke-width="1.4" stroke-dasharray="3,2.5"></path>`,
  column: `<path d="M2 14V6h4v8zM8 14V2h4v12z" fill="${ink.context}"></path>`,
  band: `<rect y="3" width="14" height="8" fill="${ink.band}"></rect>`,
  hatch: `<path d="M.5.5h13v13h-13zM1 7L7 1M1 13L13 1M7 13L13 7" fill="none" stroke="${ink.quiet}"></path>`
} as const;

/** Returns a mark and what it stands for, as one item of a legend. */
export function legendMark(mark: LegendMark, words: string): Html {
  return html`${swatch(marks[mark])}${words}`;
}

/** Returns a class's shade, 1 the lowest, and its name. */
export function legendStep(step: number, words: string): Html {
  const fill = stepFill(step);
  return html`${swatch(`<rect x=".5" y=".5" width="13" height="13" fill="${fill}" stroke="${ink.context}"></rect>`)}${words}`;
}

function swatch(inside: string): Html {
  return html`<svg class="swatch" width="14" height="14" aria-hidden="true">${raw(inside)}</svg>`;
}
