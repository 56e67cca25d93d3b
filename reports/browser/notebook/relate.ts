export {loadComparison} from "../comparison.ts";
export {relateChooser} from "../relateChooser.ts";
export {relateView} from "../relateView.ts";

// It draws in any case: Plot comes along with the figures, not after them.
void import("../chartForms.ts");
