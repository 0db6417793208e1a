package dev.ringback.platform.mask;

/** GOV-1: the middle four digits of a number are hidden wherever it is shown. */
public final class PhoneMask {
    private static final int HIDDEN = 4;

    private PhoneMask() {}

    /**
     * Masks the national form of a number, e.g. {@code 13812345678} to {@code 138****5678}: with n digits the hidden
     * part starts at floor((n − 4) / 2). A number of four digits or fewer is hidden whole.
     */
    public static String mask(String number) {
        int start = Math.max(0, (number.length() - HIDDEN) / 2);
        int end = Math.min(number.length(), start + HIDDEN);
        return number.substring(0, start) + "*".repeat(end - start) + number.substring(end);
    }
}
