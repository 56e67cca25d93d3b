// What an analyst's notebook may draw with; one name per form, as in the package of charts.
export {drawBump} from "@xianzhi/charts/bump";
export {drawDistribution} from "@xianzhi/charts/distribution";
export {drawDotStrip} from "@xianzhi/charts/dotStrip";
export {drawDumbbell} from "@xianzhi/charts/dumbbell";
export {drawGapBars} from "@xianzhi/charts/gapBars";
export {drawHeatTable} from "@xianzhi/charts/heatTable";
export {drawRankIntervals} from "@xianzhi/charts/rankIntervals";
export {drawScatter} from "@xianzhi/charts/scatter";
export {drawSlope} from "@xianzhi/charts/slope";
export {drawSmallMultiples} from "@xianzhi/charts/smallMultiples";
export {drawTrend} from "@xianzhi/charts/trend";
export {drawWaterfall} from "@xianzhi/charts/waterfall";
