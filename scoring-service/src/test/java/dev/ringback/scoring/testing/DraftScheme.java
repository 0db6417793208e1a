package dev.ringback.scoring.testing;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Shipped schemes, to be changed and tried. */
public final class DraftScheme {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Map<String, Object> document;

    private DraftScheme(Map<String, Object> document) {
        this.document = document;
    }

    /** A shipped version in the form in which packs carry it. */
    public static DraftScheme of(String name) {
        try (InputStream in = DraftScheme.class.getClassLoader().getResourceAsStream("schemes/" + name + ".json")) {
            Map<String, Object> document = MAPPER.readValue(in, new TypeReference<>() {});
            document.remove("effectiveFrom");
            document.put("version", "draft");
            return new DraftScheme(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes a member of a rule. */
    @SuppressWarnings("unchecked")
    public DraftScheme with(String rule, String member, Object value) {
        ((List<Map<String, Object>>) document.get("rules"))
                .stream()
                        .filter(each -> each.get("id").equals(rule))
                        .findFirst()
                        .orElseThrow()
                        .put(member, value);
        return this;
    }

    /** Adds a copy of a rule under another id. */
    @SuppressWarnings("unchecked")
    public DraftScheme copy(String rule, String id) {
        List<Map<String, Object>> rules = (List<Map<String, Object>>) document.get("rules");
        Map<String, Object> copy = new HashMap<>(rules.stream()
                .filter(each -> each.get("id").equals(rule))
                .findFirst()
                .orElseThrow());
        copy.put("id", id);
        rules.add(copy);
        return this;
    }

    /** Changes a member of another part. */
    @SuppressWarnings("unchecked")
    public DraftScheme withIn(String part, String member, Object value) {
        ((Map<String, Object>) document.get(part)).put(member, value);
        return this;
    }

    public Map<String, Object> document() {
        return document;
    }

    /** As a request names it. */
    public Map<String, Object> drafts() {
        return Map.of("schemes", List.of(document));
    }
}
