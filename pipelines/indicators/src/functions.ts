import {quickVerdict, type NumberFigure} from "@xianzhi/methods/quickVerdict";
import {spanReadings, type SpanReading} from "@xianzhi/methods/verdict";
import type {Warehouse} from "@xianzhi/warehouse/openWarehouse";
import {registerTextFunction, type Argument} from "@xianzhi/warehouse/scalarFunction";

const printCases = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map(
  (decimals) => `when ${decimals} then format('{:.${decimals}f}', value)`
);

const nothing: NumberFigure = {value: 0, halfUnit: 0}; // a printed change starts from here

/**
 * Gives models the words they share with the rest of the program: `judge_spans` and
 * `judge_published` are the verdicts of packages/methods; `print_decimal` writes a number with
 * the decimals it was printed with.
 */
export async function registerFunctions(warehouse: Warehouse): Promise<void> {
  const figures = ["base", "base_half", "value", "value_half"];
  const both = [...figures, ...figures].map(() => "double" as const);
  registerTextFunction(warehouse, "judge_spans", [...both, "varchar"], judge);
  registerTextFunction(
    warehouse,
    "judge_published",
    ["double", "double", "double", "double"],
    (change, half, other, otherHalf) =>
      quickVerdict(
        {start: nothing, end: figure(change, half)},
        {start: nothing, end: figure(other, otherHalf)},
        "points"
      )
  );
  await warehouse.run(
    "create or replace macro print_decimal(value, decimals) as " +
      `case decimals ${printCases.join(" ")} else cast(value as varchar) end`
  );
}

function judge(...values: readonly Argument[]): string | null {
  const [base, baseHalf, value, half, otherBase, otherBaseHalf, other, otherHalf, word] = values;
  const reading = spanReadings.find((one): one is SpanReading => one === word);
  if (reading === undefined) throw new RangeError(`unknown reading: ${word}`);
  return quickVerdict(
    {start: figure(base, baseHalf), end: figure(value, half)},
    {start: figure(otherBase, otherBaseHalf), end: figure(other, otherHalf)},
    reading
  );
}

function figure(value: Argument | undefined, halfUnit: Argument | undefined): NumberFigure {
  return {value: Number(value), halfUnit: Number(halfUnit)};
}
