import type {PeerFacts, PeerStanding} from "../facts/peerFacts.ts";
import type {View} from "../view.ts";

/** Returns what a region is placed among: 河南的157个县, the 157 counties of Henan. */
export function namePeers(view: View, {within, kind, count}: Omit<PeerFacts, "standings">): string {
  const kinds = view.site.kinds.get(kind);
  const [one, many] = [kinds?.label.zh ?? "地区", kinds?.plural ?? "areas"];
  const whole = within === null ? view.word(view.site.name) : view.region(within);
  return view.say(`${whole}的${count}个${one}`, `the ${count} ${many} of ${whole}`);
}

/** Returns in which fifth a value lies: 最高的五分之一, the highest fifth. */
export function nameFifth(view: View, fifth: number): string {
  const names = [
    ["最低的五分之一", "the lowest fifth"],
    ["较低的五分之一", "the second lowest fifth"],
    ["居中的五分之一", "the middle fifth"],
    ["较高的五分之一", "the second highest fifth"],
    ["最高的五分之一", "the highest fifth"]
  ] as const;
  const [zh, en] = names[fifth - 1] ?? ["", ""];
  return view.say(zh, en);
}

/** Returns a place in words: 高于其余155个中的120个，处于较高的五分之一. No verdict on it. */
export function writeStanding(view: View, {below, others, fifth}: PeerStanding): string {
  const place = nameFifth(view, fifth);
  return view.say(
    `高于其余${others}个中的${below}个，处于${place}`,
    `Above ${below} of the other ${others}, in ${place}`
  );
}
