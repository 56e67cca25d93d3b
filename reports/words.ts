/** What the frame itself says, by language. Pages bring their own words. */
export const words = {
  zh: {
    brand: "县志",
    skip: "跳到正文",
    navigation: "主导航",
    search: "搜索",
    searchHint: "地区、指标、代码或拼音",
    other: "English",
    footer: "本站每个数字都能追溯到原表单元格。",
    sources: "来源与条款",
    methods: "帮助：怎么读、怎么算"
  },
  en: {
    brand: "Xianzhi",
    skip: "Skip to content",
    navigation: "Main",
    search: "Search",
    searchHint: "Area, indicator, code or pinyin",
    other: "中文",
    footer: "Every number on this site leads back to the cell it was read from.",
    sources: "Sources and terms",
    methods: "Help: how to read it, how it is computed"
  }
} as const;
