import {isUnitColumn} from "./asideColumns.ts";
import {type Profile} from "./profile.ts";
import {headWords, isGrowth, isHeaded} from "./headWords.ts";
import type {Hypothesis} from "./hypotheses.ts";
import type {ColumnRole} from "./layout.ts";
import {readHeadedPart} from "./periods.ts";
import {isWider} from "./placeLevels.ts";
import {codeWords, flagWords, noteWords, regionWords, suffixFlags, valueWords} from "./words.ts";

/** The columns of a block before meaning is given to them. */
export interface Sides {
  readonly keys: readonly Profile[]; // names and periods
  readonly data: readonly Profile[];
  readonly codes: readonly Profile[];
}

/**
 * Tells data columns from those that key them. Figures left of the last leading column of names are
 * codes; a column headed 数值 or OBS_VALUE is the only data column, but for its growth beside it.
 */
export function splitSides(profiles: readonly Profile[]): Sides {
  const figures = profiles.filter((profile) => profile.type === "figures");
  const values = figures.filter((p) => p.path.length === 1 && isHeaded(p, valueWords));
  const [only] = values.length === 1 ? values : [];
  const edge = only ? only.column : findEdge(profiles);
  const right = profiles.filter(
    (p) => p.column >= edge && (p.type === "figures" || isBlankData(p))
  );
  const data = only
    ? figures.filter((p) => p === only || (p.column > edge && isGrowth(p)))
    : right.slice(right.findIndex((p) => !isSwitch(p)));
  const codes = profiles.filter(
    (p) => !data.includes(p) && (p.type === "codes" || p.type === "figures")
  );
  const keys = profiles.filter((p) => p.type === "names" || p.type === "periods");
  return {keys, data, codes};
}

// Nothing but 0 and 1 in a long column before the data is a class, not a count.
function isSwitch(profile: Profile): boolean {
  return (
    profile.type === "figures" &&
    profile.rows >= 20 &&
    profile.distinct === 2 &&
    profile.texts.every((text) => text === "" || /^[01](\.0)?$/.test(text))
  );
}

// An empty column with a header is data not yet there.
function isBlankData(profile: Profile): boolean {
  return profile.type === "empty" && profile.path.length > 0;
}

// The first column that can be data: right of the last names with figures on their right.
function findEdge(profiles: readonly Profile[]): number {
  let edge = 0;
  for (const [i, profile] of profiles.entries()) {
    if (profile.type === "figures" || profile.type === "empty") continue;
    const right = profiles.slice(i + 1).some((p) => p.type === "figures");
    const left = profiles.slice(0, i).filter((p) => p.type === "figures");
    if (right && profile.filled > 0.5 && left.every(isCodeable)) edge = profile.column + 1;
  }
  return edge;
}

function isCodeable(profile: Profile): boolean {
  return (
    profile.integers &&
    (profile.distinct === profile.rows ||
      profile.distinct <= 30 ||
      isHeaded(profile, codeWords))
  );
}

/** Returns the role of a column under a hypothesis. */
export function findRole(profile: Profile, sides: Sides, winner: Hypothesis): ColumnRole {
  if (sides.data.includes(profile)) return "data";
  if (profile.type === "empty") return "empty";
  if (profile.column === winner.region) return "region";
  if (profile.column === winner.label) return "label";
  if (profile.column === winner.period) return "period";
  if (isPartOfYear(profile, winner)) return "period";
  if (isUnitColumn(profile)) return "unit";
  const words = headWords(profile);
  if (isRegionCode(profile, sides, winner)) return "code";
  if (words.some((word) => flagWords.test(word)) || isBareFlag(profile, sides)) return "flag";
  if (words.some((word) => noteWords.test(word) || /code$|代码$/i.test(word))) return "note";
  if (profile.distinct < 2 && words.some((word) => /^tablename$/i.test(word))) return "note";
  if (profile.type === "codes" || profile.type === "figures") return "mark";
  const region = sides.keys.find((key) => key.column === winner.region);
  if (region && isWider(profile, region) && profile.runs <= region.runs) return "parent";
  if (region && isTranslation(profile, region)) return "note";
  if (region && isParent(profile, region)) return "parent";
  return profile.type === "names" && profile.distinct > 0 ? "dim" : "note";
}

// A column of months or quarters beside one of years.
function isPartOfYear(profile: Profile, winner: Hypothesis): boolean {
  return (
    profile.type === "periods" &&
    winner.period !== null &&
    profile.texts.every((text) => text === "" || readHeadedPart(text, profile.head) !== "")
  );
}

// Letters under no head, right beside figures, are the flags of those.
function isBareFlag({path, column, texts}: Profile, sides: Sides): boolean {
  return (
    path.length === 0 &&
    sides.data.some((data) => data.column === column - 1) &&
    texts.every((text) => text === "" || suffixFlags.test(text))
  );
}

// The code nearest to the names, one to one with them, is the region's.
function isRegionCode(profile: Profile, sides: Sides, winner: Hypothesis): boolean {
  const region = sides.keys.find((key) => key.column === winner.region);
  if (!region) return winner.header !== "regions" && isHeaded(profile, regionWords);
  const texts = sides.keys.filter(
    (key) => key.type === "names" && isHeaded(key, codeWords)
  );
  const fits = [...sides.codes, ...texts].filter(
    (code) =>
      code !== region &&
      code.distinct >= 0.9 * region.distinct &&
      determines(code.texts, region.texts)
  );
  return fits[0] === profile;
}

// A parent changes less often than the regions under it. Where each region has one parent, the names
// or the head must be those of places; where regions share names (市辖区), the head must be.
function isParent(profile: Profile, region: Profile): boolean {
  if (profile.type !== "names" || profile.runs > region.runs) return false;
  const headed = isHeaded(profile, regionWords);
  if (headed && profile.places > 0.5) return true;
  return (headed || profile.places > 0.5) && determines(region.texts, profile.texts);
}

// The same regions in another language or as codes: as many names, one to one.
function isTranslation(profile: Profile, region: Profile): boolean {
  const beside = Math.abs(profile.column - region.column) === 1 && profile.distinct > 4;
  return (
    (beside || isHeaded(profile, regionWords)) &&
    profile.distinct > 1 &&
    profile.distinct === region.distinct &&
    determines(region.texts, profile.texts)
  );
}

// Nearly every text of `from` goes with one text of `to`.
function determines(from: readonly string[], to: readonly string[]): boolean {
  const pairs = new Map<string, string>();
  let broken = 0;
  for (const [i, text] of from.entries()) {
    const other = to[i] ?? "";
    const known = pairs.get(text);
    if (known === undefined) pairs.set(text, other);
    else if (known !== other) ++broken;
  }
  return broken <= 0.1 * from.length;
}
