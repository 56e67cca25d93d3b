/**
 * Returns how many decimals of a change are worth showing: as many as its half-width vouches for
 * (0.05 is one decimal), two at most, so that a computed growth does not look exact.
 */
export function decimalsWithin(halfWidth: number | null): number {
  if (halfWidth === null || halfWidth <= 0) return 2;
  return Math.max(0, Math.min(2, -Math.floor(Math.log10(halfWidth * 2.000001))));
}

/** A lead and what rounding may shift it by. */
interface Lead {
  readonly lead: number | null;
  readonly halfWidth: number | null;
}

/** Returns the decimals for all leads of a column: those of its finest, so that digits align. */
export function decimalsOfLeads(leads: readonly Lead[]): number {
  const known = leads.filter(({lead}) => lead !== null);
  return Math.max(0, ...known.map(({lead, halfWidth}) => decimalsOfLead(lead, halfWidth)));
}

/**
 * Returns the decimals of a lead: those of `decimalsWithin`, or more where it would read as zero.
 */
export function decimalsOfLead(lead: number | null, halfWidth: number | null): number {
  const decimals = decimalsWithin(halfWidth);
  if (lead === null || lead === 0) return decimals;
  const needed = Math.ceil(-Math.log10(Math.abs(lead)) - 1e-9);
  return Math.min(6, Math.max(decimals, needed));
}

/**
 * Returns the decimals a figure was printed with, in its indicator's unit: below zero where it was
 * printed in a larger one. 57806.9 of 100 million is 578069000 of ten thousand, whose last three
 * digits nobody printed; scaled for English it must not show them as decimals.
 */
export function printedDecimals({
  decimals,
  halfUnit
}: {
  readonly decimals: number | null;
  readonly halfUnit: number | null;
}): number | null {
  if (decimals !== 0 || halfUnit === null || halfUnit <= 0.5) return decimals;
  return -Math.floor(Math.log10(halfUnit * 2) + 1e-9);
}
