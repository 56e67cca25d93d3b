/** Returns a printed number with its thousands apart, from five digits on: a year has four. */
export function groupDigits(number: string): string {
  const [, sign = "", whole = "", rest = ""] = /^([-−+]?)(\d+)(.*)$/.exec(number) ?? [];
  if (whole === "") return number;
  return sign + (whole.length > 4 ? whole.replaceAll(/\B(?=(\d{3})+$)/g, ",") : whole) + rest;
}
