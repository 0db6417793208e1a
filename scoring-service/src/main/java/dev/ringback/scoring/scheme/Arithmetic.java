package dev.ringback.scoring.scheme;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Says a line's computation in Chinese. The sentences of the lines come from few patterns, and each has its Chinese here, so that a
 * statement closed years ago is read in both languages too, without a change of what was stored. Numbers, signs, dates, codes of
 * packs and names stay as they are.
 */
public final class Arithmetic {
    private static final Map<Pattern, String> PHRASES = phrases();

    private Arithmetic() {}

    /** The same computation, in Chinese. */
    public static String inChinese(String english) {
        String chinese = english;
        for (Map.Entry<Pattern, String> phrase : PHRASES.entrySet()) {
            chinese = phrase.getKey().matcher(chinese).replaceAll(phrase.getValue());
        }
        return chinese;
    }

    /** In their order: what is part of another sentence comes behind it. */
    private static Map<Pattern, String> phrases() {
        Map<Pattern, String> phrases = new LinkedHashMap<>();
        lines(phrases);
        money(phrases);
        items(phrases);
        adjustments(phrases);
        words(phrases);
        return phrases;
    }

    private static void lines(Map<Pattern, String> phrases) {
        put(phrases, "^base (\\S+)", "基础分 $1");
        put(phrases, "nothing due in the weeks of the month", "当月各周均无应办事项");
        put(phrases, "nothing due", "无应办事项");
        put(phrases, "(\\d+) due − (\\d+) that left the denominator", "应办 $1 − 不计入 $2");
        put(phrases, "(\\d+) of (\\d+) called back in time", "应办 $2 项，按时回访 $1 项");
        put(phrases, "(\\d+) of (\\d+) called back on the day", "应办 $2 项，当日回访 $1 项");
        put(phrases, "week of (\\S+): ", "$1 当周：");
        put(phrases, "(\\S+) reported \\+ (\\S+) counted", "上报 $1 + 计数 $2");
        put(phrases, "(\\d+) of (\\d+) reports say FAIL", "$2 份报告中不合格 $1 份");
        put(phrases, "(\\d+) of (\\d+) reports say PASS", "$2 份报告中合格 $1 份");
        put(phrases, "counts as met, granted on appeal", "复议成立，视为达成");
        put(phrases, ": not met", "：未达成");
        put(phrases, ": met", "：达成");
    }

    private static void money(Map<Pattern, String> phrases) {
        put(phrases, "targets of (\\d+) of (\\d+) days: ", "按当月 $2 天中在职 $1 天折算目标：");
        put(phrases, "(BASE_\\S+) of the pay profile", "薪酬档案的$1");
        put(phrases, ": (\\S+) instead of (\\S+)", "：以 $1 代替 $2");
        put(phrases, ", gate closed：以", "，条件未全部满足：以");
        put(phrases, ", gate closed: ", "，条件未全部满足：");
        put(phrases, ": the lines above stay", "：以上各行不变");
        put(phrases, "(\\d+) of (\\d+) months in a row", "要求连续 $2 个月，已连续 $1 个月");
        put(phrases, ": (\\S+) recommended, for a person to decide", "：建议$1，由人决定");
        put(phrases, "no pay profile is in force on (\\S+): no pay", "$1 无有效薪酬档案：不计薪");
        put(phrases, "the lines add up to ", "各行合计 ");
        put(phrases, ", rounded half-up once: ", "，四舍五入一次：");
        put(phrases, "no factor has a value: N/A", "各因素均无数值：不适用");
    }

    private static void items(Map<Pattern, String> phrases) {
        put(phrases, "case (\\d+) of the month: ", "当月第 $1 例：");
        put(phrases, "case (\\d+) of the year: ", "当年第 $1 例：");
        put(phrases, "case (\\d+): ", "第 $1 例：");
        put(phrases, "offence (\\d+): ", "第 $1 次违规：");
        put(phrases, "(\\d+) started days late", "逾期 $1 天（不足一天按一天计）");
        put(phrases, "in time", "按时");
        put(phrases, "explained beforehand: exempt", "事先说明：免予处理");
        put(phrases, "under no priced item", "无计价项目");
        put(phrases, "no case", "无事项");
        put(phrases, "\\(([0-9.]+) charged \\+ ([0-9.]+) as a fine\\)", "(话费 $1 + 罚款 $2)");
    }

    private static void adjustments(Map<Pattern, String> phrases) {
        put(
                phrases,
                "(\\S+) points known now − \\((\\S+) closed \\+ (\\S+) adjusted before\\)",
                "现计 $1 分 −（关账 $2 + 已调整 $3）");
        put(phrases, "; demerit points ", "；扣分 ");
        put(phrases, "; recommended deductions ", "；建议扣款 ");
        put(phrases, " yuan", " 元");
    }

    /** Measures, reasons and recommendations by their names in the glossary. */
    private static void words(Map<Pattern, String> phrases) {
        word(phrases, "BASE_TASK_PAY", "绩效基本任务工资");
        word(phrases, "BASE_PAY", "基本工资");
        word(phrases, "CALLBACKS_CONNECTED", "接通量");
        word(phrases, "CALLBACKS_EFFECTIVE", "有效通话量");
        word(phrases, "CALLS_DIALLED", "外呼量");
        word(phrases, "CALLS_CONNECTED", "接通量");
        word(phrases, "CALLS_EFFECTIVE", "有效通话量");
        word(phrases, "CALLS_SUCCESSFUL", "成功回访");
        word(phrases, "ARRIVALS", "到院");
        word(phrases, "ORDERS", "订单量");
        word(phrases, "RECORDS_VERIFIED", "核查资料数");
        word(phrases, "EVENT_CLOSINGS", "活动成交");
        word(phrases, "SUCCESSES", "营销成功量");
        word(phrases, "ONLINE_EXECUTION", "在线营销执行率");
        word(phrases, "HOURS_UTILISATION", "工时利用率");
        word(phrases, "SATISFACTION", "客户满意度");
        word(phrases, "EFFECTIVE_LEADS", "有效线索");
        word(phrases, "DISMISSAL_REVIEW", "解聘审查");
        word(phrases, "BARRED", "受保护");
        word(phrases, "UNREACHABLE", "无法联系");
        word(phrases, "DO_NOT_CALL", "禁止呼叫");
        word(phrases, "CANCELLED", "已取消");
        word(phrases, "EXPIRED", "已过期");
        word(phrases, "WRONG_NUMBER", "号码错误");
        word(phrases, "REFUSED", "拒绝");
        word(phrases, "N/A", "不适用");
        put(phrases, "; ", "；");
        put(phrases, ": ", "：");
        put(phrases, ", ", "，");
    }

    private static void word(Map<Pattern, String> phrases, String code, String chinese) {
        put(phrases, "(?<![A-Z_])" + code + "(?![A-Z_])", chinese);
    }

    private static void put(Map<Pattern, String> phrases, String english, String chinese) {
        phrases.put(Pattern.compile(english), chinese);
    }
}
