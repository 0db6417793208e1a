package dev.ringback.scoring.scheme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says a line's computation in Chinese. The sentences of the lines come from few patterns, and each has its Chinese here, so that a
 * statement closed years ago is read in both languages too, without a change of what was stored. Numbers, signs, dates, codes of
 * packs and names stay as they are.
 */
public final class Arithmetic {
    private static final List<Phrase> PHRASES = phrases();
    private static final Map<String, String> WORDS = words();
    private static final Pattern WORD = Pattern.compile("[A-Z][A-Z_]*[A-Z]|N/A");

    private Arithmetic() {}

    /**
     * A sentence that the lines say.
     *
     * @param sign what stands in it as it is: where that is not, the pattern need not be tried
     */
    private record Phrase(String sign, Pattern english, String chinese) {}

    /** The same computation, in Chinese. */
    public static String inChinese(String english) {
        String chinese = english;
        for (Phrase phrase : PHRASES) {
            if (chinese.contains(phrase.sign())) {
                chinese = phrase.english().matcher(chinese).replaceAll(phrase.chinese());
            }
        }
        return WORD.matcher(chinese)
                .replaceAll(word -> WORDS.getOrDefault(word.group(), Matcher.quoteReplacement(word.group())))
                .replace("; ", "；")
                .replace(": ", "：")
                .replace(", ", "，");
    }

    /** In their order: what is part of another sentence comes behind it. */
    private static List<Phrase> phrases() {
        List<Phrase> phrases = new ArrayList<>();
        lines(phrases);
        money(phrases);
        items(phrases);
        adjustments(phrases);
        return List.copyOf(phrases);
    }

    private static void lines(List<Phrase> phrases) {
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

    private static void money(List<Phrase> phrases) {
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

    private static void items(List<Phrase> phrases) {
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

    private static void adjustments(List<Phrase> phrases) {
        put(
                phrases,
                "(\\S+) points known now − \\((\\S+) closed \\+ (\\S+) adjusted before\\)",
                "现计 $1 分 −（关账 $2 + 已调整 $3）");
        put(phrases, "; demerit points ", "；扣分 ");
        put(phrases, "; recommended deductions ", "；建议扣款 ");
        put(phrases, " yuan", " 元");
    }

    /** Measures, reasons and recommendations by their names in the glossary. */
    private static Map<String, String> words() {
        return Map.ofEntries(
                Map.entry("BASE_TASK_PAY", "绩效基本任务工资"),
                Map.entry("BASE_PAY", "基本工资"),
                Map.entry("CALLBACKS_CONNECTED", "接通量"),
                Map.entry("CALLBACKS_EFFECTIVE", "有效通话量"),
                Map.entry("CALLS_DIALLED", "外呼量"),
                Map.entry("CALLS_CONNECTED", "接通量"),
                Map.entry("CALLS_EFFECTIVE", "有效通话量"),
                Map.entry("CALLS_SUCCESSFUL", "成功回访"),
                Map.entry("ARRIVALS", "到院"),
                Map.entry("ORDERS", "订单量"),
                Map.entry("RECORDS_VERIFIED", "核查资料数"),
                Map.entry("EVENT_CLOSINGS", "活动成交"),
                Map.entry("SUCCESSES", "营销成功量"),
                Map.entry("ONLINE_EXECUTION", "在线营销执行率"),
                Map.entry("HOURS_UTILISATION", "工时利用率"),
                Map.entry("SATISFACTION", "客户满意度"),
                Map.entry("EFFECTIVE_LEADS", "有效线索"),
                Map.entry("DISMISSAL_REVIEW", "解聘审查"),
                Map.entry("BARRED", "受保护"),
                Map.entry("UNREACHABLE", "无法联系"),
                Map.entry("DO_NOT_CALL", "禁止呼叫"),
                Map.entry("CANCELLED", "已取消"),
                Map.entry("EXPIRED", "已过期"),
                Map.entry("WRONG_NUMBER", "号码错误"),
                Map.entry("REFUSED", "拒绝"),
                Map.entry("N/A", "不适用"));
    }

    private static void put(List<Phrase> phrases, String english, String chinese) {
        phrases.add(new Phrase(sign(english), Pattern.compile(english), chinese));
    }

    /** The longest part of a pattern that is no pattern. */
    private static String sign(String english) {
        return Arrays.stream(english.split("\\([^)]*\\)|[\\\\^]+[()+]?"))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }
}
