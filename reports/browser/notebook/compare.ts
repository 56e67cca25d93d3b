export {compareChooser} from "../compareChooser.ts";
export {compareView} from "../compareView.ts";
export {loadComparison} from "../comparison.ts";
export {loadPeers} from "../peerFile.ts";
