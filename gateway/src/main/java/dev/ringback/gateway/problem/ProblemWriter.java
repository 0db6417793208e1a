package dev.ringback.gateway.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Writes problems as JSON in the caller's language. */
@Singleton
public final class ProblemWriter {

    /** The media type of the answer. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.CHINESE);
    private static final int LONGEST_HEADER = 256;

    private final ObjectMapper json;
    private final Map<Locale, Properties> texts =
            Map.of(Locale.ENGLISH, load("/problems.properties"), Locale.CHINESE, load("/problems_zh.properties"));

    ProblemWriter(ObjectMapper json) {
        this.json = json;
    }

    /**
     * The language to answer in: the best of the two we have, English if the header is missing or makes no sense.
     *
     * @param acceptLanguage the request header
     */
    public static Locale language(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank() || acceptLanguage.length() > LONGEST_HEADER) {
            return Locale.ENGLISH;
        }
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), LANGUAGES);
            return found == null ? Locale.ENGLISH : found;
        } catch (IllegalArgumentException malformed) {
            return Locale.ENGLISH;
        }
    }

    /**
     * The response body.
     *
     * @param instance the path of the request, without its query
     */
    public byte[] body(Problem problem, Locale language, String instance, String requestId) {
        ProblemCode code = problem.code();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", code.type());
        members.put("title", text(language, code + ".title"));
        members.put("status", code.status());
        members.put(
                "detail",
                new MessageFormat(text(language, code + ".detail"), language)
                        .format(problem.detailArguments().toArray()));
        members.put("instance", instance);
        members.put("code", code.name());
        members.put("requestId", requestId);
        try {
            return json.writeValueAsBytes(members);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text(Locale language, String key) {
        return Objects.requireNonNull(
                Objects.requireNonNull(texts.get(language)).getProperty(key), key);
    }

    private static Properties load(String resource) {
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(ProblemWriter.class.getResourceAsStream(resource), resource);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource, e);
        }
    }
}
