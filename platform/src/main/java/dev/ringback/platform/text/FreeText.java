package dev.ringback.platform.text;

import dev.ringback.platform.mask.PhoneMask;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes telephone numbers out of free text before it is stored, since no number leaves the task service unmasked: every
 * run of seven or more digits, of any script, also where blanks, hyphens, dots, brackets or invisible characters stand
 * between them. A date such as 2026-04-01 stays. It masks too much rather than too little: a long order number loses its
 * middle as well.
 */
public final class FreeText {

    private static final String DIGIT = "[\\p{Nd}〇零一二三四五六七八九幺]";
    private static final String BETWEEN = "[\\p{Zs}\\p{Cf}\\p{Pd}.,·・()（）/_+＋]{0,3}+";
    private static final String DATE = "(?<![\\p{Nd}+])(?:19|20)[0-9]{2}(?<between>[-/.])(?:0?[1-9]|1[0-2])\\k<between>"
            + "(?:0?[1-9]|[12][0-9]|3[01])(?!\\p{Nd})";
    private static final Pattern DATE_OR_NUMBER =
            Pattern.compile("(?<date>" + DATE + ")|(?<number>" + DIGIT + "(?:" + BETWEEN + DIGIT + "){6,})");
    /** No number has more digits than these (E.164); a longer run may be several numbers, and is hidden whole. */
    private static final int LONGEST_NUMBER = 15;

    private static final Pattern DIGITS = Pattern.compile(DIGIT);

    private FreeText() {}

    /** The text with every number that could be dialled masked as {@code 138****5678}. */
    public static String withoutNumbers(String text) {
        return DATE_OR_NUMBER
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(
                        match.group("date") != null ? match.group() : masked(digitsOf(match.group()))));
    }

    /** Whether there is anything to see: blanks and invisible characters alone say nothing. */
    public static boolean saysNothing(String text) {
        return text.codePoints().allMatch(FreeText::invisible);
    }

    private static boolean invisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT -> true;
            default -> false;
        };
    }

    private static String masked(String digits) {
        return digits.length() > LONGEST_NUMBER ? "*".repeat(digits.length()) : PhoneMask.mask(digits);
    }

    private static String digitsOf(String number) {
        StringBuilder digits = new StringBuilder();
        Matcher matcher = DIGITS.matcher(number);
        while (matcher.find()) {
            digits.append(matcher.group());
        }
        return digits.toString();
    }
}
