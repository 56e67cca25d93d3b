import {z} from "zod";
import {foldName} from "./foldName.ts";

/** An identifier of the catalogue: lower-case ASCII, digits, "_" and "-". */
const identifier = z.string().regex(/^[a-z0-9][a-z0-9_-]*$/);

export const regionId = identifier.brand<"RegionId">();
export const indicatorId = identifier.brand<"IndicatorId">();
export const sourceId = identifier.brand<"SourceId">();
export const groupId = identifier.brand<"GroupId">();
export const code = identifier;

export type RegionId = z.infer<typeof regionId>;
export type IndicatorId = z.infer<typeof indicatorId>;
export type SourceId = z.infer<typeof sourceId>;
export type GroupId = z.infer<typeof groupId>;

/** A text that must say something. */
export const text = z.string().min(1);

/** A label or unit as it is looked up: after NFKC, without white space. */
export const folded = text.refine((cell) => cell === foldName(cell));

/** A text that may be left blank; blank is null. */
export const optionalText = z.string().transform((cell) => (cell === "" ? null : cell));

/** Wraps a field so that a blank cell is null. */
export function optional<T extends z.ZodType<unknown, string>>(field: T) {
  return z.union([z.literal("").transform(() => null), field]);
}

export const boolean = z.enum(["true", "false"]).transform((cell) => cell === "true");

export const integer = z.string().regex(/^-?\d{1,15}$/).transform(Number);

/** A positive whole number of any length, kept exact. */
export const positiveInteger = z.string().regex(/^[1-9]\d*$/).transform(BigInt);

export const year = z.string().regex(/^[12]\d{3}$/).transform(Number);

/** A day that the calendar has, as YYYY-MM-DD; null when open. */
export const date = optional(z.iso.date());
