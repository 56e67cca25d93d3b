export {loadAssessment} from "../assessment.ts";
export {weightsChooser} from "../weightsChooser.ts";
export {weightsView} from "../weightsView.ts";
