package dev.ringback.gateway.proxy;

import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * The W3C trace context of a request.
 *
 * @param header value of {@code traceparent}
 * @param started whether the trace begins here
 */
public record TraceParent(String header, boolean started) {

    private static final Pattern FORM = Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
    private static final int TRACE_ID_START = 3;
    private static final int TRACE_ID_END = 35;

    /** The one the client sent if it is a single, well-formed one, else a new sampled one. */
    public static TraceParent of(List<String> headers) {
        if (headers.size() == 1 && FORM.matcher(headers.getFirst()).matches()) {
            return new TraceParent(headers.getFirst(), false);
        }
        return new TraceParent("00-" + random() + random() + "-" + random() + "-01", true);
    }

    /** The trace's id, 32 hexadecimal digits. */
    public String traceId() {
        return header.substring(TRACE_ID_START, TRACE_ID_END);
    }

    private static String random() {
        // All zero would be no valid id.
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE));
    }
}
