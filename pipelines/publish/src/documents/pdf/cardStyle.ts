/** Width and height of the card's sheets inside the margins of A4, in mm. */
export const sheetSize = {width: 186, height: 266} as const;

/** The margins of the card's pages, in mm; the foot holds the page number. */
export const margins = {top: 12, side: 12, bottom: 19} as const;

/**
 * Returns the style of the card; `foot` stands on each page beside its number. Every size is in
 * rem, so that the whole card shrinks with one number when two sheets cannot hold it.
 */
export function cardStyle(foot: string): string {
  const small = 'font: 8px "Noto Sans SC", sans-serif; color: #56606b; vertical-align: top;';
  return `@page { size: A4; margin: ${margins.top}mm ${margins.side}mm ${margins.bottom}mm;
  @bottom-left { content: "${escapeString(foot)}"; ${small} padding-top: 6mm; }
  @bottom-right { content: counter(page) " / " counter(pages); ${small} padding-top: 6mm; } }
${sheetStyle}`;
}

// A name comes from a file; in a style sheet's text its quotes would end the text.
function escapeString(text: string): string {
  return text.replace(/["\\<>\n\r]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `);
}

const sheetStyle = `
:root { font-size: 10px; --ink: #1b2026; --quiet: #56606b; --rule: #c4ccd3; --mark: #1d4f91; }
* { box-sizing: border-box; margin: 0; padding: 0; }
body { width: ${sheetSize.width}mm; color: var(--ink);
  font: 1.08rem/1.5 "Noto Sans SC", sans-serif; }
section.sheet { width: ${sheetSize.width}mm; }
section.sheet + section.sheet { break-before: page; }
header { border-bottom: 0.25rem solid var(--mark); padding-bottom: 0.5rem; margin-bottom: 0.7rem;
  display: flex; justify-content: space-between; align-items: flex-end; gap: 2rem; }
h1 { font-size: 2.3rem; line-height: 1.25; }
h1 small { font-size: 1.25rem; font-weight: 400; color: var(--quiet); margin-left: 0.6rem; }
header p { font-size: 1rem; color: var(--quiet); text-align: right; flex: none; }
.lede { font-size: 1.25rem; font-weight: 700; margin-bottom: 0.5rem; }
.notice { font-size: 1rem; color: var(--quiet); margin-bottom: 0.4rem; }
h2 { font-size: 1.35rem; line-height: 1.4; color: var(--mark); margin: 0.9rem 0 0.3rem;
  border-left: 0.4rem solid var(--mark); padding-left: 0.6rem; break-after: avoid; }
p, ul, ol { margin-bottom: 0.35rem; }
ul, ol { padding-left: 1.5rem; }
li, tr, .figure, .block, .notes { break-inside: avoid; }
table { width: 100%; border-collapse: collapse; font-size: 0.94rem; line-height: 1.4; }
th, td { text-align: left; padding: 0.24rem 0.4rem; border-bottom: 0.08rem solid var(--rule);
  vertical-align: top; font-weight: 400; }
thead th { font-weight: 700; border-bottom: 0.14rem solid var(--ink); }
thead th:lang(zh) { white-space: nowrap; }
tbody th { font-weight: 700; }
td:not(:last-child):lang(zh) { white-space: nowrap; }
tbody th { min-width: 12rem; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.charts { display: grid; grid-template-columns: 1fr 1fr; gap: 1.2rem; margin-top: 0.3rem; }
.figure { min-width: 0; display: flex; flex-direction: column; justify-content: space-between; }
.figure p { font-size: 0.94rem; line-height: 1.35; margin: 0; }
.figure b { display: block; }
.figure span { color: var(--quiet); }
svg { display: block; width: 100%; height: auto; font-family: "Noto Sans SC", sans-serif; }
svg text { white-space: pre; }
.tag, .lacking { white-space: normal; }
.legend { color: var(--quiet); font-size: 0.98rem; margin-top: 0.2rem; }
.legend span + span { margin-left: 1rem; }
.legend span span { margin: 0; }
dl { display: grid; grid-template-columns: auto 1fr; gap: 0.1rem 1rem; } dt { font-weight: 700; }
.tag.above { color: #1d6fa5; }
.tag.below { color: #b8520a; }
.tag.rounding, .tag.unknown { color: #565f6b; }
.flag { text-decoration: none; color: var(--quiet); }
.rank-change { color: var(--quiet); }
.notes { font-size: 0.9rem; line-height: 1.45; color: #333b44; }
.notes h2 { color: var(--ink); border-color: var(--quiet); font-size: 1.1rem; }
.notes ol { columns: 2; column-gap: 1.6rem; }
`;
