export {loadVerdictCase} from "../verdictCase.ts";
export {verdictChooser} from "../verdictChooser.ts";
export {verdictView} from "../verdictView.ts";
