package dev.ringback.call.script;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The declared placeholders of script texts. A text that holds another one, or a brace by itself, is at fault. */
public enum Placeholder {
    CUSTOMER_NAME("customer.name"),
    /** The agent's name in the directory, unless the front end gives another. */
    AGENT_NAME("agent.name"),
    COMPANY_NAME("company.name"),
    /** The business of the dial, unless the front end gives another. */
    BUSINESS("business"),
    ORDER_DATE("order.date"),
    PRODUCT_NAME("product.name"),
    /** In yuan, a decimal such as 2699.00. */
    PRODUCT_FEE("product.fee"),
    PAYMENT_METHOD("payment.method"),
    /** When the customer will be called again (CALL-10). */
    APPOINTMENT_AT("appointment.at"),
    /** By when the customer will have an answer (CALL-10). */
    PROMISED_AT("promised.at"),
    /** Of an event the customer is invited to (TASK-25). */
    EVENT_TIME("event.time"),
    EVENT_PLACE("event.place"),
    EVENT_DOCUMENTS("event.documents");

    private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)}|[{}]");

    private final String text;

    Placeholder(String text) {
        this.text = text;
    }

    /** As it stands in a text, between braces. */
    public String text() {
        return text;
    }

    /** The placeholder of this name. */
    public static Optional<Placeholder> of(String name) {
        return Arrays.stream(values()).filter(each -> each.text.equals(name)).findFirst();
    }

    /** Whether a text names it. */
    public boolean in(String content) {
        return content.contains("{" + text + "}");
    }

    /** What stands between or as braces in a text and is no placeholder. */
    static List<String> unknownIn(String content) {
        Matcher matcher = BRACES.matcher(content);
        return matcher.results()
                .filter(found -> found.group(1) == null || of(found.group(1)).isEmpty())
                .map(found -> found.group())
                .distinct()
                .toList();
    }

    /**
     * The text with values in place of placeholders; one without a value stays as it is. A value is never looked into.
     *
     * @param values by name
     */
    public static String fill(String content, Map<String, String> values) {
        return BRACES.matcher(content).replaceAll(found -> {
            String value = found.group(1) == null ? null : values.get(found.group(1));
            return Matcher.quoteReplacement(value == null ? found.group() : value);
        });
    }

    /** The placeholders of a text, in their order. */
    public static List<Placeholder> allIn(String content) {
        return Arrays.stream(values()).filter(each -> each.in(content)).toList();
    }
}
