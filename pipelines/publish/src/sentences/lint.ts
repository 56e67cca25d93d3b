import type {Language} from "../language.ts";

/** A rule that generated sentences must keep, and what a text that breaks it looks like. */
interface Rule {
  readonly name: string;
  readonly pattern: RegExp;
}

const both: readonly Rule[] = [
  {name: "no value of a program", pattern: /undefined|NaN|\bnull\b|Infinity|\[object/},
  {name: "minus is U+2212", pattern: /(?<![\dA-Za-z_-])-\d/},
  {name: "no empty brackets", pattern: /（）|\(\)/},
  {name: "no doubled punctuation", pattern: /[，。；：、]{2}|[,;:]\s*[,.;:]|\s[.,;:](?!\d)/},
  {name: "no code instead of a word", pattern: /\b[A-Z]{3,}_[A-Z_]+\b|\b[a-z]+_[a-z_]+\b/}
];

const rules: Readonly<Record<Language, readonly Rule[]>> = {
  zh: [
    {name: "a fall is no negative growth", pattern: /(增长|提高|下降|回落)[\s−+-]+\d/},
    {name: "shares change in 百分点", pattern: /(提高|回落)[\d.]+%/},
    {name: "amounts change in %", pattern: /(增长|下降)[\d.]+个百分点/},
    {name: "gaps of growth are in 百分点", pattern: /[快慢]于?[^，。；]{0,8}[\d.]+%/},
    {name: "持平 claims equality", pattern: /持平/},
    {name: "one word for one verdict", pattern: /四舍五入内|误差内难定|不能判定|无法判定/},
    {name: "no thousands separators", pattern: /\d[,\u2009\u202f]\d{3}/},
    {name: "a value has its unit", pattern: /为[\d.−]+[，。；（]/},
    {name: "a percentage has its sign", pattern: /(增长|下降)[\d.]+[，。；（]/}
  ],
  en: [
    {name: "a fall is no negative rise", pattern: /\b(rose|fell|up|down|by)\s+[−+-]\d/},
    {name: "gaps of growth are in points", pattern: /\d% (faster|slower)/},
    {name: "one word for one verdict", pattern: /cannot be assessed|not assessable|indeterminate/i},
    {name: "points are percentage points", pattern: /\d points?\b/},
    {name: "no Chinese words", pattern: /[\u3400-\u9fff，。；：（）]/},
    {name: "no hundred millions", pattern: /hundred million|100 million|10 thousand/i},
    {name: "no doubled spaces", pattern: / {2}/}
  ]
};

/** Returns the names of the rules that a generated sentence breaks; none for a good one. */
export function lintSentence(text: string, language: Language): string[] {
  return [...both, ...rules[language]]
    .filter(({pattern}) => pattern.test(text))
    .map(({name}) => name);
}
