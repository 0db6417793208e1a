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
 * @param compared when a fact stated again has to have the same
 */
public record FactColumn<F>(
        String field,
        String type,
        Function<F, @Nullable Object> value,
        @Nullable String expression,
        Comparison compared) {

    /** When a fact stated again has to have the same. */
    enum Comparison {
        /** Always. */
        ALWAYS,
        /** When it is stated; it may be told otherwise. */
        IF_STATED,
        /** Never here. */
        NEVER
    }

    /** Text. */
    public static <F> FactColumn<F> text(String field, Function<F, @Nullable Object> value) {
        return new FactColumn<>(field, "text", value, null, Comparison.ALWAYS);
    }

    /** An exact number. */
    public static <F> FactColumn<F> decimal(String field, Function<F, @Nullable Object> value) {
        return new FactColumn<>(field, "numeric", value, null, Comparison.ALWAYS);
    }

    /** An instant, in microseconds. */
    public static <F> FactColumn<F> instant(String field, Function<F, @Nullable Object> value) {
        return new FactColumn<>(field, "timestamptz", value, null, Comparison.ALWAYS);
    }

    /** A date. */
    public static <F> FactColumn<F> date(String field, Function<F, @Nullable Object> value) {
        return new FactColumn<>(field, "date", value, null, Comparison.ALWAYS);
    }

    /** A date that may be told later, in another way; a fact that states it again has to state the same. */
    public static <F> FactColumn<F> laterDate(String field, Function<F, @Nullable Object> value) {
        return new FactColumn<>(field, "date", value, null, Comparison.IF_STATED);
    }

    /** The id of the fact's one customer, who is compared as a customer. */
    public static <F> FactColumn<F> customer(Function<F, @Nullable UUID> value) {
        return new FactColumn<>("customerId", "uuid", value::apply, null, Comparison.NEVER);
    }

    /** What is stored apart; {@code expression} reads it for the fact {@code f}, and it is compared by {@code value}. */
    public static <F> FactColumn<F> parts(String field, Function<F, @Nullable Object> value, String expression) {
        return new FactColumn<>(field, "", value, expression, Comparison.ALWAYS);
    }

    /** What follows from the fields of a fact and is kept beside them for queries; it is not compared. */
    public static <F> FactColumn<F> derived(String field, String type, Function<F, @Nullable Object> value) {
        return new FactColumn<>(field, type, value, null, Comparison.NEVER);
    }

    /** A field that stands inside another column; it is compared by {@code value}, and has neither column nor expression of its own. */
    public static <F> FactColumn<F> part(String field, Function<F, @Nullable Object> value) {
        return new FactColumn<>(field, "", value, "", Comparison.ALWAYS);
    }

    boolean selected() {
        return expression == null || !expression.isEmpty();
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

    /** Whether a fact as it is given now differs from what is known. */
    boolean differs(F given, F known) {
        Object mine = value.apply(given);
        Object theirs = value.apply(known);
        if (compared == Comparison.NEVER || (compared == Comparison.IF_STATED && mine == null)) {
            return false;
        }
        if (mine instanceof BigDecimal number && theirs instanceof BigDecimal otherNumber) {
            return number.compareTo(otherNumber) != 0;
        }
        return !Objects.equals(mine, theirs);
    }
}
