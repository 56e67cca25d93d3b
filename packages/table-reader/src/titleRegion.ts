import {foldText} from "./fold.ts";
import {findPeriod} from "./periods.ts";
import {join, settlementWords} from "./words.ts";

const number =
  /^(?:续?表)?\s*\d+(?:[-–—.－]\d+)*[、.\s]+|^(?:续?表)\s*\d+|^[(（]?[一二三四五六七八九十]+[)）、.]\s*/;
const name = new RegExp(
  String.raw`^([\u4e00-\u9fff]{2,9}?(?:自治区|自治州|自治县|地区|特别行政区|新区)` +
    String.raw`|[\u4e00-\u9fff]{2,4}?[省市县区州盟旗镇乡]|[\u4e00-\u9fff]县)` +
    String.raw`(?![场值民政容属域直级价内外长划间位均数农业])`
);
const noName = join(
  String.raw`^[全各分本我该两主大中小某多上超股]|^[省市县区州]+$|城市$|[级辖列]市$`,
  String.raw`|[园特社灾林牧矿校景片辖库山]区$|开发区$|保护区$|^(?:农村|城镇|城乡|贫困|民族|沿海)`,
  String.raw`|^(?:东部|中部|西部|农贸|居民|人均|人口)`
);
const several = /各|分(?:地区|省|市|县|区)|按地区|主要城市|所属|下辖|统计局|政府|调查队|年鉴/;
const western = new RegExp(
  String.raw`(?:^|\bof )((?!(?:By|Per|Each|All|Main|Rural|Urban|The|Total|Sub) )` +
    String.raw`(?:[A-Z][\w'’-]+ ){1,3}(?:County|Province|City|District|Prefecture|Municipality))\b`
);

/**
 * Returns the region that the titles of a table name (`2020年鹿邑县主要指标` is of 鹿邑县), the
 * narrowest of a chain of names, "" when they name none or speak of several.
 */
export function findTitleRegion(titles: readonly string[]): string {
  for (const title of titles) {
    if (several.test(title) || /\bby (?:county|city|province|region|district)/i.test(title))
      continue;
    const region = readTitle(foldText(title));
    if (region !== "") return region;
  }
  return "";
}

function readTitle(title: string): string {
  const bare = title.replace(number, "");
  if (/^全国/.test(bare)) return "全国";
  const bracketed = /[\u4e00-\u9fff][(（]([^()（）]{2,12})[)）]$/.exec(bare)?.[1] ?? "";
  const whole = bracketed === "" ? "" : readChain(bracketed);
  if (whole !== "" && bracketed.endsWith(whole)) return whole;
  const undated = startsWithPeriod(bare) ? (findPeriod(bare)?.rest ?? bare) : bare;
  const chain = readChain(undated.replace(/^(?:以来|[末底初])/, ""));
  return chain !== "" ? chain : (western.exec(bare)?.[1] ?? "");
}

function startsWithPeriod(title: string): boolean {
  return /^(?:1[89]|20)\d\d/.test(title);
}

// 河南省周口市鹿邑县: the last name of a chain is the region described.
function readChain(text: string): string {
  let rest = text;
  let last = "";
  for (let found = name.exec(rest); found; found = name.exec(rest)) {
    const [, region = ""] = found;
    if (noName.test(region) || settlementWords.test(region)) break;
    last = region;
    rest = rest.slice(region.length);
  }
  return /^[省市县区州]/.test(rest) ? "" : last;
}
