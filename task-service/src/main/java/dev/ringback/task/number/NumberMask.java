package dev.ringback.task.number;

import dev.ringback.platform.mask.PhoneMask;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Masks telephone numbers inside free text, where nobody asked for them. */
public final class NumberMask {

    /** A mainland mobile number, written in groups or not; or any row of seven digits or more. */
    private static final Pattern LIKE_A_NUMBER = Pattern.compile(
            "1[3-9]\\p{Nd}[ .-]?\\p{Nd}{4}[ .-]?\\p{Nd}{4}|\\p{Nd}{7,}", Pattern.UNICODE_CHARACTER_CLASS);

    private NumberMask() {}

    /** The text with the middle digits of each number hidden (GOV-1). */
    public static String mask(String text) {
        return LIKE_A_NUMBER.matcher(text).replaceAll(match -> Matcher.quoteReplacement(PhoneMask.mask(match.group())));
    }
}
