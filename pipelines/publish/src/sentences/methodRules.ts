import {strengthRule} from "../facts/strengths.ts";
import {benchmarkName, type View} from "../view.ts";
import {memberName, memberNames} from "./kinds.ts";

/** A rule by which the site judges, in the words of the page on methods. */
export interface MethodRule {
  readonly id: string; // anchor on the page
  readonly name: string;
  readonly read: string;
  readonly compute: string;
  readonly limits: string;
}

/** Returns the rules of the site in the view's language. */
export function methodRules(view: View): MethodRule[] {
  return [...verdictRules(view), ...figureRules(view), ...comparisonRules(view)];
}

function verdictRules(view: View): MethodRule[] {
  const benchmark = benchmarkName(view, null);
  const member = memberName(view);
  return [
    {
      id: "goals",
      name: view.say(`增幅高于${benchmark}：怎么判断`, `Gaining faster than ${benchmark}`),
      read: view.say(
        `比较的是增幅，不是水平：比率和比重看提高了几个百分点，收入看增长率。一个县水平低于${benchmark}，增幅仍可快于${benchmark}。`,
        `Gains are compared, not levels: rates and shares by percentage points, incomes by growth. One ${member} may stand below ${benchmark} and still gain faster.`
      ),
      compute: view.say(
        `领先＝本县从基年到截止年的变化－${benchmark}同期变化。领先减去修约误差仍大于零为快于，加上修约误差仍小于零为慢于，其余为修约误差内。基年、累计或逐年、比较对象和范围是四个开关，总览用默认值。`,
        `Lead = the ${member}’s change from base to end year less that of ${benchmark} over the same years. Faster if the lead less its rounding is above zero, slower if the lead plus its rounding is below zero, otherwise within rounding. Base year, cumulative or yearly, benchmark and scope are four switches; the overview uses the defaults.`
      ),
      limits: view.say(
        "方案未写明基年、累计或逐年和比较对象，默认值是本站的选择。基年缺数不换起点；跨口径变动或不同版本不计算。预计数和待核数不用于判断。",
        "The plan names neither base year nor rule nor benchmark: the defaults are this site’s choice. A missing base year is not replaced; nothing is computed across a break or between vintages. Forecasts and unverified figures never decide."
      )
    },
    {
      id: "rounding",
      name: view.say("修约误差", "Rounding"),
      read: view.say(
        "公布数按位数四舍五入，差别小于误差时无法分辨快慢，本站写明修约误差内，不当作领先或落后。",
        "Published figures are rounded; a difference smaller than that tells nothing, and is shown as within rounding rather than as a lead or a lag."
      ),
      compute: view.say(
        "每个公布数的误差为末位的一半；差的误差是各数误差之和，两个比率之差的差共四项。由人数推算的比率误差按人数的误差传递。",
        "A printed figure may be off by half its last digit; the band of a difference is the sum of its parts, four for a difference of two changes in rates. Rates derived from counts carry the counts’ own rounding."
      ),
      limits: view.say(
        "这是最坏情形的界限，不是概率；抽样误差和登记误差不在其内。",
        "This is a worst case, not a probability; errors of sampling and registration are not part of it."
      )
    },
    {
      id: "strengths",
      name: view.say("优势与短板", "Strengths and weaknesses"),
      read: view.say(
        `连续几年快于${benchmark}且位次靠前的指标为优势，反之为短板；按规则列出，不加挑选。`,
        `An indicator that was faster than ${benchmark} for years and ranks high is a strength, the reverse a weakness; listed by the rule, never picked by hand.`
      ),
      compute: view.say(
        `最近${strengthRule.years}个可判断年份中至少${strengthRule.clear}年同向，且位次在前（后）三分之一。`,
        `At least ${strengthRule.clear} of the last ${strengthRule.years} years that can be decided point one way, and the rank is in the first (last) third.`
      ),
      limits: view.say(
        "可判断年份不足的指标两边都不列；没有列出不等于没有问题。",
        "Indicators with too few such years are in neither list; not being listed does not mean there is no problem."
      )
    }
  ];
}

function figureRules(view: View): MethodRule[] {
  return [
    {
      id: "preferred",
      name: view.say("同一数字有多个来源", "Several sources for one figure"),
      read: view.say(
        "所有来源的数字都保留；采用的一个标明理由，其余列在来由页。",
        "Every source’s figure is kept; the one used says why, the others stand beside it on the how page."
      ),
      compute: view.say(
        "依次比较：口径是否相同，状态（最终、修订、初步、估计、预计），出版物类别，版本，公布日期。",
        "Compared in turn: scope, status (final, revised, provisional, estimated, forecast), kind of publication, vintage, date of release."
      ),
      limits: view.say(
        "来源矛盾而不能由规则分辨时，照列并提示；本站不改原数，更正另存并写明依据。",
        "Where sources contradict each other beyond the rule, both are shown and flagged; nothing printed is edited, a correction stands beside it with its evidence."
      )
    },
    {
      id: "missing",
      name: view.say("缺数", "What is missing"),
      read: view.say(
        "没有的数写明原因，不填零、不插值、不沿用上年。",
        "A figure that is missing says why; it is never zero, interpolated or carried forward."
      ),
      compute: view.say(
        "原因取自固定清单；派生指标缺任何一项输入即为缺，并写明缺哪一项。",
        "Reasons come from a closed list; a derived figure is missing when any input is."
      ),
      limits: view.say(
        "原表空格多半没有说明，记为未说明。",
        "Tables mostly leave blanks unexplained; they are recorded as such."
      )
    },
    {
      id: "breaks",
      name: view.say("口径变动", "Breaks in a series"),
      read: view.say(
        "普查、概念或区划改变的年份，前后的数不可比；图上断线，表中标[b]。",
        "Where a census, a concept or a boundary changed, figures before and after cannot be compared: lines stop, tables print [b]."
      ),
      compute: view.say(
        "变动逐条登记年份、指标、地区和依据；增速、百分点变化、走势和位次变化都不跨越。",
        "Each break is recorded with year, indicator, area and evidence; no growth, change, direction or change of rank crosses it."
      ),
      limits: view.say(
        "未登记的变动看不出来；发现者请补登记。",
        "A break nobody recorded cannot be seen; please report it."
      )
    }
  ];
}

function comparisonRules(view: View): MethodRule[] {
  return [
    {
      id: "growth",
      name: view.say("增长与百分点", "Growth and percentage points"),
      read: view.say(
        "数量说增长百分之几，比率和比重说提高几个百分点；地区生产总值的增速按可比价，以公布数为准。",
        "Amounts grow by per cent, rates and shares by percentage points; GDP growth is at comparable prices, as published."
      ),
      compute: view.say(
        "名义增长＝本年÷上年－1，只在同一口径、同一版本内计算；公布的实际增速直接采用，不由现价推算。",
        "Nominal growth = this year ÷ the year before − 1, within one scope and vintage only; real growth is taken as published and never derived from current prices."
      ),
      limits: view.say(
        "现价增长含物价变动，两县物价不同时不可直接说明实际快慢。",
        "Growth at current prices contains price changes and says little about real growth where prices differ."
      )
    },
    {
      id: "ranks",
      name: view.say("位次", "Ranks"),
      read: view.say(
        `位次是在有数的${memberName(view)}中排；数值相同的并列。八个单位中一位之差很小，不宜单看位次变化。`,
        `Ranks are among the ${memberNames(view)} that have a figure; equal values share a place. Among few, one place is little: do not read rank changes alone.`
      ),
      compute: view.say(
        "按数值从优到劣；越低越好的指标从低到高。上年位次只在有数的县数相同时给出。",
        `From best to worst by value; from low to high where lower is better. Last year’s rank is given only when as many ${memberNames(view)} had a figure.`
      ),
      limits: view.say(
        "位次变动可能来自本县、他县、数据修订或有数的县变多。",
        `A rank may move because of the ${memberName(view)}, of others, of a revision or of more ${memberNames(view)} having a figure.`
      )
    },
    {
      id: "direction",
      name: view.say("走势", "Direction"),
      read: view.say(
        "最近五个可比年份的方向是否稳定；不是统计显著性。",
        "Whether the last five comparable years point steadily one way; no claim of statistical significance."
      ),
      compute: view.say(
        "取斜率中位数，去掉任何一年后方向不变为稳定；变动小于修约单位为基本平稳。",
        "The median slope; steady if no single year turns its sign; about stable if it is smaller than the rounding unit."
      ),
      limits: view.say(
        "不足五个可比年份不给出。",
        "Not given for fewer than five comparable years."
      )
    }
  ];
}
