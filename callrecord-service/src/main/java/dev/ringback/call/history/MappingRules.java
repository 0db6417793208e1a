package dev.ringback.call.history;

import dev.ringback.call.outcome.Direction;
import dev.ringback.call.outcome.Disposition;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a mapping has to keep beside its form, so that a file fails for its own faults only. */
final class MappingRules {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Pattern DELIMITER = Pattern.compile("[\\t!#-&(-/:-@\\[-`{-~]");

    private final Map<String, MappingFault> faults = new TreeMap<>();

    private MappingRules() {}

    /**
     * Checks a mapping.
     *
     * @throws ProblemException VALIDATION_FAILED with every fault
     */
    static void check(CallMapping mapping) {
        MappingRules rules = new MappingRules();
        rules.all(mapping);
        if (!rules.faults.isEmpty()) {
            ProblemException invalid = new ProblemException(CommonError.VALIDATION_FAILED);
            rules.faults.forEach((field, fault) -> invalid.violation(field, fault.name(), fault.message()));
            throw invalid;
        }
    }

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    static boolean isDirection(String text) {
        return names(Direction.values(), text);
    }

    static boolean isDisposition(String text) {
        return names(Disposition.values(), text);
    }

    static boolean isUuid(String text) {
        try {
            return UUID.fromString(text).toString().equalsIgnoreCase(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void all(CallMapping mapping) {
        if (!DELIMITER.matcher(mapping.delimiterOrComma()).matches()) {
            faults.put("delimiter", MappingFault.BAD_DELIMITER);
        }
        ZoneId zone = zone(mapping.zone());
        fields(mapping.fields());
        pattern("startedAt", mapping.startedAt(), zone);
        pattern("endedAt", mapping.endedAt(), zone);
        if (mapping.endedAt() != null && mapping.duration() != null) {
            faults.put("duration", MappingFault.END_AND_DURATION);
        }
        outcomes(mapping.outcomes());
    }

    private void fields(MappedFields fields) {
        text("externalId", fields.externalId(), any -> true, MappingFault.COLUMN_OR_CONSTANT);
        text("direction", fields.direction(), MappingRules::isDirection, MappingFault.NOT_A_DIRECTION);
        text("agentId", fields.agentId(), MappingRules::isId, MappingFault.NOT_AN_IDENTIFIER);
        text("orgUnitId", fields.orgUnitId(), MappingRules::isId, MappingFault.NOT_AN_IDENTIFIER);
        text("customerId", fields.customerId(), MappingRules::isUuid, MappingFault.NOT_A_UUID);
        text("business", fields.business(), any -> true, MappingFault.COLUMN_OR_CONSTANT);
        text("disposition", fields.disposition(), MappingRules::isDisposition, MappingFault.NOT_A_DISPOSITION);
        text("notes", fields.notes(), any -> true, MappingFault.COLUMN_OR_CONSTANT);
    }

    /** Checks a rule, and what it makes of constants and values; cells are checked when they are read. */
    private void text(String name, @Nullable TextRule rule, Predicate<String> fits, MappingFault otherwise) {
        if (rule == null) {
            return;
        }
        String field = "fields." + name;
        if ((rule.column() == null) == (rule.constant() == null)) {
            faults.put(field, MappingFault.COLUMN_OR_CONSTANT);
            return;
        }
        if (rule.column() == null && (rule.values() != null || rule.unmapped() != null)) {
            faults.put(field, MappingFault.VALUES_WITHOUT_COLUMN);
        }
        if (rule.constant() != null && !fits.test(rule.constant())) {
            faults.put(field + ".constant", otherwise);
        }
        if (rule.values() != null) {
            rule.values().forEach((cell, value) -> {
                if (!fits.test(value)) {
                    faults.put(field + ".values." + cell, otherwise);
                }
            });
        }
    }

    private ZoneId zone(String zone) {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            faults.put("zone", MappingFault.UNKNOWN_ZONE);
            return ZoneOffset.UTC;
        }
    }

    private void pattern(String field, @Nullable TimeRule rule, ZoneId zone) {
        if (rule != null && !isPattern(rule.pattern(), zone)) {
            faults.put(field + ".pattern", MappingFault.BAD_PATTERN);
        }
    }

    private static boolean isPattern(String pattern, ZoneId zone) {
        try {
            TimePattern.of(pattern, zone);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void outcomes(List<OutcomeCase> cases) {
        for (int i = 1; i < cases.size(); i++) {
            if (cases.subList(0, i).stream().anyMatch(each -> each.when().isEmpty())) {
                faults.put("outcomes[" + i + "]", MappingFault.CASE_BEHIND_OTHERWISE);
            }
        }
    }

    private static boolean names(Enum<?>[] values, String text) {
        return Arrays.stream(values).map(Enum::name).anyMatch(text::equals);
    }
}
