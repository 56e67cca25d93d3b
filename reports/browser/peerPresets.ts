import type {CompareChoice} from "./compareChoice.ts";
import {besidePeers, findPeers, type PeerLack, type Peers} from "./comparePeers.ts";
import {compareWords} from "./compareWords.ts";
import type {Comparison} from "./comparison.ts";
import {element} from "./element.ts";
import type {PeerFile} from "./peerFile.ts";

/** Buttons that set peers beside the first chosen region. */
export interface PeerPresets {
  readonly node: HTMLElement;
  readonly show: (choice: CompareChoice) => void; // what can be offered for a choice
}

/** Returns a button for each way peers are found, and why where there are none. */
export function peerPresets(
  comparison: Comparison,
  peers: PeerFile,
  choose: (regions: readonly string[]) => void
): PeerPresets {
  const {language, regions} = comparison;
  const say = compareWords(language);
  const node = element("div", {class: "presets"});
  const offer = (own: string, found: Peers): HTMLElement => {
    const button = element("button", {type: "button"}, say.peers[found.by]);
    button.addEventListener("click", () => choose(besidePeers(own, found)));
    return button;
  };
  const why = (lack: PeerLack): string => say.lack[lack](peers.fewest);
  const show = (choice: CompareChoice): void => {
    const own = regions.find(({id}) => id === choice.regions[0]);
    const found = findPeers(comparison, choice, peers);
    const offered = found.filter(({lack}) => lack === null);
    const lacking = found.flatMap(({by, lack}) =>
      lack === null ? [] : [`${say.peers[by]}${say.colon}${why(lack)}`]
    );
    const focused = [...node.querySelectorAll("button")].findIndex(isFocused);
    node.replaceChildren();
    if (own === undefined) return;
    const buttons = offered.map((one) => offer(own.id, one));
    node.append(element("p", {class: "figure-actions"}, say.peersOf(own.short), ...buttons));
    if (lacking.length > 0) node.append(element("p", {class: "note"}, lacking.join(say.semicolon)));
    buttons[focused]?.focus();
  };
  return {node, show};
}

function isFocused(button: HTMLButtonElement): boolean {
  return button === document.activeElement;
}
