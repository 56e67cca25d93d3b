export {loadComparison} from "../comparison.ts";
export {relateChooser} from "../relateChooser.ts";
export {relateView} from "../relateView.ts";
