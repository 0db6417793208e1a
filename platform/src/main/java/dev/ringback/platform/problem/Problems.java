package dev.ringback.platform.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.text.MessageFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** Writes problem documents (RFC 9457) in English or Chinese. */
public final class Problems {
    /** Media type of every error answer. */
    public static final MediaType MEDIA_TYPE = new MediaType("application", "problem+json");

    private static final String TYPE_BASE = "https://ringback.dev/problems/";
    private static final List<String> BUNDLES = List.of("service-problems", "problems");

    private Problems() {}

    /** Chinese when the client prefers it, else English. */
    public static Locale language(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.length() > 200) {
            return Locale.ENGLISH;
        }
        try {
            Locale match =
                    Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), List.of(Locale.ENGLISH, Locale.CHINESE));
            return match == null ? Locale.ENGLISH : match;
        } catch (IllegalArgumentException malformedHeader) {
            return Locale.ENGLISH;
        }
    }

    /** The members of the document, in the order of the RFC. */
    public static Map<String, Object> document(
            ErrorCode code,
            List<Object> args,
            List<Violation> violations,
            Map<String, Object> extensions,
            Locale language,
            String instance,
            @Nullable String requestId) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", TYPE_BASE + code.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        document.put("title", text(code.name() + ".title", language, code.name()));
        document.put("status", code.status());
        String detail = text(code.name() + ".detail", language, "");
        if (!detail.isEmpty()) {
            document.put(
                    "detail", args.isEmpty() ? detail : new MessageFormat(detail, language).format(args.toArray()));
        }
        document.put("instance", instance);
        document.put("code", code.name());
        if (requestId != null) {
            document.put("requestId", requestId);
        }
        document.putAll(extensions);
        if (!violations.isEmpty()) {
            document.put(
                    "violations",
                    violations.stream()
                            .map(violation -> localized(violation, language))
                            .toList());
        }
        return document;
    }

    /** A violation with its message in the language; the message it carries is the fallback. */
    public static Violation localized(Violation violation, Locale language) {
        return new Violation(
                violation.field(),
                violation.code(),
                text("violation." + violation.code(), language, violation.message()));
    }

    static Response response(Map<String, Object> document, int status, Locale language) {
        return Response.status(status)
                .type(MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .entity(document)
                .build();
    }

    /** A text of the service's bundle or the platform's, or the fallback. */
    static String text(String key, Locale language, String fallback) {
        ResourceBundle.Control exact =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        for (String base : BUNDLES) {
            try {
                ResourceBundle bundle = ResourceBundle.getBundle(
                        base, language, Thread.currentThread().getContextClassLoader(), exact);
                if (bundle.containsKey(key)) {
                    return bundle.getString(key);
                }
            } catch (MissingResourceException absent) {
                continue;
            }
        }
        return fallback;
    }
}
