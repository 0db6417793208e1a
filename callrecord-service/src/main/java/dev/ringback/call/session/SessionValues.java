package dev.ringback.call.session;

import dev.ringback.call.script.ConfirmedItem;
import dev.ringback.call.script.Placeholder;
import dev.ringback.call.script.ScriptNode;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.text.FreeText;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What placeholders stand for in a session: declared ones only, in one line, and no telephone number. */
final class SessionValues {

    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,2})?");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}]");

    private SessionValues() {}

    /**
     * The values known before with those given, which go first.
     *
     * @throws ProblemException VALIDATION_FAILED with each value at fault
     */
    static Map<String, String> with(Map<String, String> before, @Nullable Map<String, String> given) {
        Map<String, String> all = new HashMap<>(before);
        ProblemException invalid = new ProblemException(CommonError.VALIDATION_FAILED);
        new TreeMap<>(given == null ? Map.of() : given).forEach((name, value) -> {
            Optional<Placeholder> placeholder = Placeholder.of(name);
            String field = "values." + name;
            if (placeholder.isEmpty()) {
                invalid.violation(field, "UNKNOWN_PLACEHOLDER", "No placeholder has this name.");
            } else if (FreeText.saysNothing(value) || CONTROL.matcher(value).find()) {
                invalid.violation(field, "VALUE_UNREADABLE", "A value is one line that says something.");
            } else if (placeholder.get() == Placeholder.PRODUCT_FEE) {
                if (!AMOUNT.matcher(value).matches()) {
                    invalid.violation(field, "FEE_NOT_AN_AMOUNT", "A fee is a decimal of yuan such as 2699.00.");
                }
                // An amount has to be said as it is; it has too few digits to be a mobile number.
                all.put(name, value);
            } else {
                all.put(name, FreeText.withoutNumbers(value));
            }
        });
        if (!invalid.violations().isEmpty()) {
            throw invalid;
        }
        return all;
    }

    /**
     * Sees to it that what the customer is to affirm was said with its values (CALL-6).
     *
     * @throws ProblemException VALIDATION_FAILED with each value that is missing
     */
    static void requireStated(ScriptNode node, Map<String, String> values) {
        ProblemException missing = new ProblemException(CommonError.VALIDATION_FAILED);
        node.confirmsOrNone().stream()
                .map(ConfirmedItem::stated)
                .map(Placeholder::text)
                .filter(name -> !values.containsKey(name))
                .forEach(name -> missing.violation(
                        "values." + name, "VALUE_MISSING", "The customer can affirm only what was stated."));
        if (!missing.violations().isEmpty()) {
            throw missing;
        }
    }
}
