package dev.ringback.call.history;

import static dev.ringback.call.history.MappedRow.rejected;

import dev.ringback.call.callrecord.HistoricCall;
import dev.ringback.call.outcome.Direction;
import dev.ringback.call.outcome.Disposition;
import dev.ringback.call.outcome.Outcome;
import dev.ringback.platform.bulk.RejectedRowException;
import dev.ringback.platform.text.FreeText;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes calls of rows, as a mapping says. */
final class CallReader {

    private static final int LONGEST_EXTERNAL_ID = 128;
    private static final int LONGEST_BUSINESS = 64;
    private static final int LONGEST_NOTES = 2000;
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,7}(?:\\.[0-9]{1,9})?");
    private static final Pattern CLOCK = Pattern.compile("(?:([0-9]{1,3}):(?=[0-5]?[0-9]:))?([0-9]{1,3}):([0-5][0-9])");

    private final CallMapping mapping;
    private final String source;
    private final TimePattern startPattern;
    private final @Nullable TimePattern endPattern;

    CallReader(CallMapping mapping, String source) {
        this.mapping = mapping;
        this.source = source;
        ZoneId zone = ZoneId.of(mapping.zone());
        this.startPattern = TimePattern.of(mapping.startedAt().pattern(), zone);
        this.endPattern = mapping.endedAt() == null
                ? null
                : TimePattern.of(mapping.endedAt().pattern(), zone);
    }

    /** Every column the mapping reads. */
    Set<String> columns() {
        Set<String> columns = new HashSet<>(structured());
        MappedFields fields = mapping.fields();
        Stream.of(fields.business(), fields.notes())
                .filter(Objects::nonNull)
                .map(TextRule::column)
                .filter(Objects::nonNull)
                .forEach(columns::add);
        return columns;
    }

    /** The columns of ids, times and codes, which a reader needs to find a row again; all others are free text. */
    Set<String> structured() {
        MappedFields fields = mapping.fields();
        Set<String> columns = Stream.of(
                        fields.externalId(),
                        fields.direction(),
                        fields.agentId(),
                        fields.orgUnitId(),
                        fields.customerId(),
                        fields.disposition())
                .filter(Objects::nonNull)
                .map(TextRule::column)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
        columns.addAll(mapping.startedAt().columns());
        columns.addAll(endColumns());
        mapping.outcomes().forEach(each -> columns.addAll(each.when().keySet()));
        return columns;
    }

    /**
     * The call of a row.
     *
     * @throws RejectedRowException if it cannot be read
     */
    HistoricCall read(MappedRow row) {
        MappedFields fields = mapping.fields();
        String direction = required(row, fields.direction(), MappingRules::isDirection, MappingFault.NOT_A_DIRECTION);
        String agent = required(row, fields.agentId(), MappingRules::isId, MappingFault.NOT_AN_IDENTIFIER);
        String unit = optional(row, fields.orgUnitId(), MappingRules::isId, MappingFault.NOT_AN_IDENTIFIER);
        String customer = optional(row, fields.customerId(), MappingRules::isUuid, MappingFault.NOT_A_UUID);
        String disposition =
                optional(row, fields.disposition(), MappingRules::isDisposition, MappingFault.NOT_A_DISPOSITION);
        Instant startedAt = instant(row, mapping.startedAt(), startPattern);
        return new HistoricCall(
                source,
                plain(row, fields.externalId(), required(row, fields.externalId()), LONGEST_EXTERNAL_ID),
                Direction.valueOf(direction),
                agent,
                unit,
                customer == null ? null : UUID.fromString(customer),
                plain(row, fields.business(), LONGEST_BUSINESS),
                startedAt,
                endedAt(row, startedAt),
                outcome(row),
                disposition == null ? null : Disposition.valueOf(disposition),
                plain(row, fields.notes(), LONGEST_NOTES));
    }

    /** The columns behind a field of a call, or null if there are none. */
    @Nullable
    String columnsOf(String field) {
        List<String> columns = switch (field) {
            case "startedAt" -> mapping.startedAt().columns();
            case "endedAt" -> endColumns();
            default -> {
                TextRule rule = mapping.fields().disposition();
                yield rule == null || rule.column() == null ? List.of() : List.of(rule.column());
            }
        };
        return columns.isEmpty() ? null : String.join(", ", columns);
    }

    private List<String> endColumns() {
        if (mapping.endedAt() != null) {
            return mapping.endedAt().columns();
        }
        return mapping.duration() == null ? List.of() : mapping.duration().columns();
    }

    private Outcome outcome(MappedRow row) {
        return mapping.outcomes().stream()
                .filter(row::is)
                .findFirst()
                .map(OutcomeCase::outcome)
                .orElseThrow(() -> rejected("OUTCOME_UNDECIDED", null, "no case of the mapping holds for this row"));
    }

    private Instant endedAt(MappedRow row, Instant startedAt) {
        if (mapping.endedAt() != null && endPattern != null) {
            return instant(row, mapping.endedAt(), endPattern);
        }
        DurationRule rule = mapping.duration();
        Instant endedAt = startedAt;
        for (String column : rule == null ? List.<String>of() : rule.columns()) {
            String cell = row.cell(column);
            endedAt = cell.isEmpty()
                    ? endedAt
                    : endedAt.plus(
                            duration(cell, column, Objects.requireNonNull(rule).unit()));
        }
        return endedAt;
    }

    private static Duration duration(String cell, String column, DurationRule.Unit unit) {
        Matcher matcher = (unit == DurationRule.Unit.SECONDS ? SECONDS : CLOCK).matcher(cell);
        if (!matcher.matches()) {
            throw rejected("BAD_DURATION", column, "the cell is no length of time");
        }
        return switch (unit) {
            case SECONDS ->
                Duration.ofNanos(new BigDecimal(cell).movePointRight(9).longValueExact());
            case CLOCK ->
                Duration.ofHours(matcher.group(1) == null ? 0 : Long.parseLong(matcher.group(1)))
                        .plusMinutes(Long.parseLong(matcher.group(2)))
                        .plusSeconds(Long.parseLong(matcher.group(3)));
        };
    }

    private static Instant instant(MappedRow row, TimeRule rule, TimePattern pattern) {
        String text = rule.columns().stream().map(row::cell).collect(Collectors.joining(" "));
        String columns = String.join(", ", rule.columns());
        if (text.isBlank()) {
            throw rejected("MISSING", columns, "the cell is empty");
        }
        try {
            return pattern.parse(text);
        } catch (DateTimeException e) {
            throw rejected("BAD_TIME", columns, "the cell does not keep the pattern, or names no real time");
        }
    }

    private static String required(MappedRow row, TextRule rule) {
        String text = row.text(rule);
        if (text == null) {
            throw rejected("MISSING", rule.column(), "the cell is empty");
        }
        return text;
    }

    private static String required(MappedRow row, TextRule rule, Predicate<String> fits, MappingFault otherwise) {
        return fitting(required(row, rule), rule, fits, otherwise);
    }

    private static @Nullable String optional(
            MappedRow row, @Nullable TextRule rule, Predicate<String> fits, MappingFault otherwise) {
        String text = row.text(rule);
        return text == null || rule == null ? null : fitting(text, rule, fits, otherwise);
    }

    private static String fitting(String text, TextRule rule, Predicate<String> fits, MappingFault otherwise) {
        if (!fits.test(text)) {
            throw rejected(otherwise.name(), rule.column(), otherwise.message());
        }
        return text;
    }

    private static @Nullable String plain(MappedRow row, @Nullable TextRule rule, int longest) {
        String text = row.text(rule);
        return text == null || rule == null || FreeText.saysNothing(text) ? null : plain(row, rule, text, longest);
    }

    private static String plain(MappedRow row, TextRule rule, String text, int longest) {
        if (text.length() > longest) {
            throw rejected("TOO_LONG", rule.column(), "longer than " + longest + " characters");
        }
        if (!text.codePoints().allMatch(CallReader::isStorable)) {
            throw rejected("PLAIN_TEXT", rule.column(), "must not hold control characters");
        }
        return text;
    }

    private static boolean isStorable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL -> codePoint == '\n' || codePoint == '\r' || codePoint == '\t';
            case Character.SURROGATE -> false;
            default -> true;
        };
    }
}
