package dev.ringback.task.fact;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One attribute of a fact and the column it is stored in.
 *
 * @param field its name in bodies, e.g. {@code closedAt}; the column is named alike, {@code closed_at}
 * @param type SQL type of the column
 * @param expression how it is read when it has no column of its own, else null
 * @param compared whether a fact stated again has to have the same
 */
public record FactColumn<F>(
        String field,
        String type,
        Function<F, @Nullable Object> value,
        @Nullable String expression,
        boolean compared) {

    /** Text. */
    public static <F> FactColumn<F> text(String field, Function<F, @Nullable Object> value) {
        return new FactColumn<>(field, "text", value, null, true);
    }

    /** An exact number. */
    public static <F> FactColumn<F> decimal(String field, Function<F, @Nullable Object> value) {
        return new FactColumn<>(field, "numeric", value, null, true);
    }

    /** An instant, in microseconds. */
    public static <F> FactColumn<F> instant(String field, Function<F, @Nullable Object> value) {
        return new FactColumn<>(field, "timestamptz", value, null, true);
    }

    /** A date. */
    public static <F> FactColumn<F> date(String field, Function<F, @Nullable Object> value) {
        return new FactColumn<>(field, "date", value, null, true);
    }

    /** The id of the fact's one customer, who is compared as a customer. */
    public static <F> FactColumn<F> customer(Function<F, @Nullable UUID> value) {
        return new FactColumn<>("customerId", "uuid", value::apply, null, false);
    }

    /** What is stored apart; {@code expression} reads it for the fact {@code f}, and it is compared by {@code value}. */
    public static <F> FactColumn<F> parts(String field, Function<F, @Nullable Object> value, String expression) {
        return new FactColumn<>(field, "", value, expression, true);
    }

    boolean stored() {
        return expression == null;
    }

    String column() {
        return field.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    /** The value in the form the statement casts from. */
    @Nullable
    String textOf(F fact) {
        return switch (value.apply(fact)) {
            case null -> null;
            case BigDecimal number -> number.toPlainString();
            case Object other -> other.toString();
        };
    }

    boolean differs(F one, F other) {
        Object mine = value.apply(one);
        Object theirs = value.apply(other);
        if (mine instanceof BigDecimal number && theirs instanceof BigDecimal otherNumber) {
            return number.compareTo(otherNumber) != 0;
        }
        return !Objects.equals(mine, theirs);
    }
}
