import type {Row, Warehouse} from "@xianzhi/warehouse/openWarehouse";

/** How far a publish may go without being asked. */
export interface GateLimits {
  readonly vanished: number; // published figures that may disappear
  readonly flipped: number; // verdicts that may turn round
  readonly level_jump_pct: number; // the largest change of a figure, in per cent
  readonly jumps: number; // figures that may change by more than that
}

/**
 * Returns why a comparison goes beyond the limits, each reason with its count and first example;
 * none means that it may be published.
 */
export async function gateReasons(
  warehouse: Warehouse,
  limits: GateLimits
): Promise<readonly string[]> {
  const vanished = await warehouse.rows(
    "select figure_key from diff_figures where vanished order by figure_key"
  );
  const flipped = await warehouse.rows(
    "select region_id || '/' || coalesce(indicator_id, kind) || ' ' || setting as name " +
      "from diff_verdicts where flipped order by name"
  );
  const jumps = await warehouse.rows(
    "select figure_key || ' ' || round(change_pct, 1) || ' %' as name from diff_figures " +
      "where abs(change_pct) > $1 order by abs(change_pct) desc, figure_key",
    [limits.level_jump_pct]
  );
  const over = (what: string, rows: readonly Row[], limit: number) => {
    const [first] = Object.values(rows[0] ?? {});
    const reason = `${rows.length} ${what} (${limit} allowed), first ${String(first)}`;
    return rows.length > limit ? [reason] : [];
  };
  return [
    ...over("figures vanish", vanished, limits.vanished),
    ...over("verdicts flip", flipped, limits.flipped),
    ...over(`figures change by more than ${limits.level_jump_pct} %`, jumps, limits.jumps)
  ];
}
