package dev.ringback.gateway.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The labels of one language, from one file for each service. */
final class Labels {

    private final Locale language;
    private final Map<String, Properties> byService = new HashMap<>();

    Labels(Locale language) {
        this.language = language;
    }

    /** The label of a value, if its service's file has one. */
    Optional<String> of(Enumeration enumeration, String value) {
        Properties labels = byService.computeIfAbsent(enumeration.service(), service -> load(file(service)));
        @Nullable String label = labels.getProperty(enumeration.key() + "." + value);
        return Optional.ofNullable(label == null ? labels.getProperty(enumeration.field() + "." + value) : label);
    }

    /** The name of a service's file. */
    String file(String service) {
        return service + "_" + language.getLanguage() + ".properties";
    }

    private static Properties load(String file) {
        Properties labels = new Properties();
        try (InputStream in = Labels.class.getResourceAsStream("/catalogue/" + file)) {
            if (in != null) {
                labels.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
            return labels;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
