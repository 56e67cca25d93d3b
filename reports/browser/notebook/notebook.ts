export * as charts from "../chartForms.ts";
export {frameChart} from "../figureFrame.ts";
export {loadMart} from "../mart.ts";
export {writeNumber} from "../numbers.ts";
export {readPoints} from "../pointTips.ts";
export {textTable} from "../textTable.ts";
