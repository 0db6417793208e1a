package dev.ringback.gateway.own;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.ringback.gateway.catalogue.Catalogues;
import dev.ringback.gateway.document.ApiDocument;
import dev.ringback.gateway.document.DocsConfig;
import dev.ringback.gateway.document.MergedDocument;
import dev.ringback.gateway.page.DocsPage;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes everything the gateway answers itself. */
@Singleton
final class Contents {

    static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.CHINESE);

    private static final String REVALIDATE = "no-cache";

    private final ApiDocument document;
    private final DocsPage page;
    private final DocsConfig config;
    private final ObjectMapper json;

    Contents(ApiDocument document, DocsPage page, DocsConfig config, ObjectMapper json) {
        this.document = document;
        this.page = page;
        this.config = config;
        this.json = json;
    }

    /** All of it, by path, the catalogues by {@link #catalogues}. Takes a second of processor time. */
    Map<String, Content> make() {
        Map<String, Content> contents = new HashMap<>();
        MergedDocument merged = document.merge();
        contents.put(OwnPaths.DOCUMENT, content("application/json", write(json, merged.document()), Map.of()));
        YAMLMapper yaml =
                YAMLMapper.builder().disable(YAMLGenerator.Feature.SPLIT_LINES).build();
        contents.put(OwnPaths.YAML, content("application/yaml", write(yaml, merged.document()), Map.of()));
        Catalogues catalogues = Catalogues.of(merged);
        for (Locale language : LANGUAGES) {
            Map<String, String> headers =
                    Map.of("Content-Language", language.toLanguageTag(), "Vary", "Accept-Language, Accept-Encoding");
            contents.put(
                    catalogues(language), content("application/json", write(json, catalogues.in(language)), headers));
        }
        if (config.enabled()) {
            addPage(contents);
        }
        return Map.copyOf(contents);
    }

    /** The key of the catalogues in a language. */
    static String catalogues(Locale language) {
        return OwnPaths.CATALOGUES + " " + language.toLanguageTag();
    }

    private void addPage(Map<String, Content> contents) {
        Map<String, String> policy =
                Map.of("Content-Security-Policy", page.contentSecurityPolicy(), "Referrer-Policy", "no-referrer");
        contents.put(OwnPaths.PAGE, content(page.page(), policy));
        page.files().forEach((name, file) -> contents.put(OwnPaths.PAGE + "/" + name, content(file, policy)));
    }

    private static Content content(DocsPage.File file, Map<String, String> more) {
        String type = file.mediaType().startsWith("text/") ? file.mediaType() + ";charset=UTF-8" : file.mediaType();
        return content(type, file.bytes(), more);
    }

    private static Content content(String mediaType, byte[] bytes, Map<String, String> more) {
        Map<String, String> headers = new HashMap<>(Map.of(
                "Content-Type",
                mediaType,
                "Cache-Control",
                REVALIDATE,
                "Vary",
                "Accept-Encoding",
                "X-Content-Type-Options",
                "nosniff"));
        headers.putAll(more);
        return Content.of(bytes, headers);
    }

    private static byte[] write(ObjectMapper mapper, JsonNode node) {
        try {
            return mapper.writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
