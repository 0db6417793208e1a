package dev.ringback.platform.bulk;

import dev.ringback.platform.mask.PhoneMask;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Masks telephone numbers in a line that is kept for its author to correct. It spares what free text is not spared, dates,
 * amounts and short ids with hyphens, without which the line could not be found again.
 */
final class LineMask {

    /** A mainland mobile number, written in groups or not; or any row of seven digits or more. */
    private static final Pattern LIKE_A_NUMBER = Pattern.compile(
            "1[3-9]\\p{Nd}[ .-]?\\p{Nd}{4}[ .-]?\\p{Nd}{4}|\\p{Nd}{7,}", Pattern.UNICODE_CHARACTER_CLASS);

    private LineMask() {}

    /** The text with the middle digits of each number hidden (GOV-1). */
    static String mask(String text) {
        return LIKE_A_NUMBER.matcher(text).replaceAll(match -> Matcher.quoteReplacement(PhoneMask.mask(match.group())));
    }
}
