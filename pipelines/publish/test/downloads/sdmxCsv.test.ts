import {expect, it} from "vitest";
import {writeSdmxCsv} from "../../src/downloads/sdmxCsv.ts";
import {loadLiteralIndicator} from "./literalIndicator.ts";

it("writes SDMX-CSV 2.0: an observation a row, with its status codes and periods", async () => {
  const {figures} = await loadLiteralIndicator("gdp");
  const dataflow = "dataflow,XIANZHI:FIGURES(1.0.0),I";
  expect(writeSdmxCsv(figures).split("\n")).toEqual([
    "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,OBS_STATUS,DECIMALS,COMMENT",
    `${dataflow},A,21,gdp,2022,362.79,亿元,P,2,`,
    `${dataflow},Q,21,gdp,2023-Q1,90.5,亿元,A,2,`,
    `${dataflow},_O,22,gdp,2016-01-01/P5Y,300,亿元,A,2,`,
    `${dataflow},A,22,gdp,2022,,亿元,M,2,NOT_PUBLISHED`,
    ""
  ]);
});
