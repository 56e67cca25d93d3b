// The most frequent characters of statistical tables in simplified and traditional Chinese and in
// Japanese: wrong decodings hit them by chance only.
const frequentHan = new Set(
  "年人口地区市县省国民生产总值增加第一二三产业全合计单位万元亿中数比重上城乡镇村男女" +
    "农工平均收入支出财政教育学校医院面积公里吨业建设消费品零售额贸易指标其他以及分按的" +
    "區縣國民產總業單萬億數農鄉鎮財學醫積萬專貿標東西南北京江河山安海州湖广广東天津" +
    "総数府道市町村世帯別県域調査率額"
);

// The same for Korean: years, persons, places and totals.
const frequentHangul = new Set(
  "년인구시군구도별총남여자명수계전국서울부산대천광주울경기강원충청북라상제합단위지역세율액출생가"
);

/**
 * Returns how plausible a decoded text is, from about -1 to 1: shares of its non-ASCII characters
 * that are frequent in tables, other characters of East Asia, letters of European languages, or
 * out of place.
 */
export function scoreText(text: string): number {
  let count = 0;
  let score = 0;
  let previous = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    if (code > 127) {
      ++count;
      score += scoreCharacter(char, code, previous);
    }
    previous = code;
  }
  return count === 0 ? 0 : score / count;
}

function scoreCharacter(char: string, code: number, previous: number): number {
  if (code === 0xfffd || (code >= 0x80 && code < 0xa0)) return -3;
  if (code >= 0xe000 && code < 0xf900) return -2; // private use
  if (frequentHan.has(char) || frequentHangul.has(char)) return 1;
  if (code >= 0x4e00 && code < 0xa000) return isLatin(previous) ? -0.5 : 0.35;
  if (code >= 0xac00 && code < 0xd7b0) return isLatin(previous) ? -0.5 : 0.2;
  if (code >= 0x3000 && code < 0x3100) return 0.6; // punctuation and kana
  if (code >= 0xff00 && code < 0xff60) return 0.6;
  if (code >= 0xc0 && code < 0x180) return isLatin(previous) || previous < 65 ? 0.7 : -0.5;
  if (code >= 0xa0 && code < 0xc0) return 0.1;
  if (code >= 0x2010 && code < 0x2040) return 0.3;
  return code >= 0x3400 && code < 0x4e00 ? -0.5 : -0.3;
}

function isLatin(code: number): boolean {
  return (
    (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code >= 0xdf && code < 0x100)
  );
}
