package dev.ringback.gateway.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringback.gateway.document.MergedDocument;
import dev.ringback.gateway.document.TestDocs;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The guard of the label files: what the contracts enumerate, people can read. */
class CatalogueLabelsTest {

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    private final MergedDocument merged = TestDocs.merged();
    private final Catalogues catalogues = Catalogues.of(merged);

    @Test
    void everyValueHasAnEnglishLabel() {
        assertThat(catalogues.missing(Locale.ENGLISH))
                .as("Lines that gateway/src/main/resources/catalogue lacks")
                .isEmpty();
    }

    @Test
    void everyValueHasAChineseLabel() {
        assertThat(catalogues.missing(Locale.CHINESE))
                .as("Lines that gateway/src/main/resources/catalogue lacks")
                .isEmpty();
    }

    @Test
    void labelsAreInTheirLanguage() {
        catalogues.in(Locale.CHINESE).findParents("label").stream()
                // A value that still lacks its label, which the tests above tell, is its own.
                .filter(value -> !value.path("label").equals(value.path("value")))
                .forEach(value -> assertThat(value.path("label").asText())
                        .as("Chinese label of %s", value)
                        .containsPattern(CHINESE));
        catalogues
                .in(Locale.ENGLISH)
                .findParents("label")
                .forEach(value -> assertThat(value.path("label").asText())
                        .as("English label of %s", value)
                        .doesNotContainPattern(CHINESE));
    }

    @Test
    void everyEnumeratedTextOfTheMergedDocumentIsInACatalogue() {
        JsonNode items = catalogues.in(Locale.ENGLISH).path("items");
        merged.document().findValues("enum").forEach(enumeration -> {
            // The merge itself adds one: the services that share a path.
            if (!enumeration.path(0).asText().equals("task-service")) {
                enumeration.forEach(value -> assertThat(items.findValuesAsText("value"))
                        .as("values of all catalogues")
                        .contains(value.asText()));
            }
        });
    }

    @Test
    void valueWithoutALabelIsMissing() {
        ObjectNode task = merged.sources().getFirst().document();
        task.withObject("/components/schemas/Mood").putArray("enum").add("GRUMPY");

        assertThat(Catalogues.of(merged).missing(Locale.CHINESE)).contains("task-service_zh.properties: Mood.GRUMPY=");
    }
}
