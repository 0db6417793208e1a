package dev.ringback.platform.export;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The header that gives a download its name (RFC 6266), whatever its script (RFC 8187, formerly 5987). */
public final class ContentDisposition {

    private ContentDisposition() {}

    /**
     * An attachment.
     *
     * @param fileName in any script
     * @param plain a name of ASCII letters, digits, dots, hyphens and underscores, for clients that know no other
     */
    public static String attachment(String fileName, String plain) {
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded(fileName);
    }

    /** Percent-encodes all but the unreserved characters; a blank is no plus there, and an asterisk is not allowed. */
    private static String encoded(String fileName) {
        return URLEncoder.encode(fileName, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }
}
