package dev.ringback.call.history;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the rows of an import are: calls, by a version of a mapping.
 *
 * @param version the version the import keeps to, whatever comes into force while it runs
 */
record MappingKind(String mapping, int version) {

    private static final Pattern TEXT = Pattern.compile("([A-Za-z0-9._-]+)@([0-9]+)");

    /** Whether a text is that of a kind. */
    static boolean isOne(String text) {
        return TEXT.matcher(text).matches();
    }

    static MappingKind parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("No mapping with its version: " + text);
        }
        return new MappingKind(matcher.group(1), Integer.parseInt(matcher.group(2)));
    }

    String text() {
        return mapping + "@" + version;
    }
}
