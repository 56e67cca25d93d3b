import type {View} from "../view.ts";

/**
 * Returns why something could not be computed: 暂无法判断：基年缺数. The reason is one of the closed
 * list; a detail (which figure is missing) is preferred to the list's general words.
 */
export function writeReason(view: View, reason: string | null, detail = ""): string {
  const why = detail !== "" ? detail : reason === null ? "" : view.label("reasons", reason);
  if (why === "") return view.say("暂无法判断", "not assessed");
  return view.say(`暂无法判断：${why}`, `not assessed: ${why}`);
}
