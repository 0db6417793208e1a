package dev.ringback.platform.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A column of a table.
 *
 * @param cell the text for an item; an absent or null value is an empty cell
 */
public record Column(String name, Function<JsonNode, String> cell) {
    /** What a spreadsheet takes for the beginning of a formula, in half and full width. */
    private static final Pattern FORMULA = Pattern.compile("^[\\s]*[=+\\-@＝＋－＠\\t\\r]");

    /** Figures, codes, ids and dates, as the item has them. */
    public static Column of(String property) {
        return new Column(property, item -> text(item.path(property)));
    }

    /** A list of codes, separated by blanks. */
    public static Column list(String property) {
        return new Column(
                property,
                item -> item.path(property).valueStream().map(JsonNode::asText).collect(Collectors.joining(" ")));
    }

    /** Text that people chose: it must not run as a formula where it is opened. */
    public static Column freeText(String property) {
        return new Column(property, item -> harmless(text(item.path(property))));
    }

    /** The text of a value; empty for none. */
    public static String text(JsonNode value) {
        return Optional.of(value).filter(JsonNode::isValueNode).filter(node -> !node.isNull()).stream()
                .map(JsonNode::asText)
                .findFirst()
                .orElse("");
    }

    /** The text so that it does not run as a formula: an apostrophe before it makes a spreadsheet show it as it is. */
    public static String harmless(String text) {
        return FORMULA.matcher(text).find() ? "'" + text : text;
    }
}
