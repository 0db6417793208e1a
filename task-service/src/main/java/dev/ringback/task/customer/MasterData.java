package dev.ringback.task.customer;

import dev.ringback.platform.text.FreeText;
import dev.ringback.task.input.PersonalDay;
import dev.ringback.task.input.PlainText;
import dev.ringback.task.input.TimeZoneId;
import dev.ringback.task.protection.CalleeClass;
import dev.ringback.task.protection.PreferredWindow;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a customer beside their number (TASK-4, GOV-8). No telephone number stands in it: {@link #masked} takes them out.
 *
 * @param valueTier the company's own scale, best first: A, B, C, …
 * @param coding the company's own code of the customer
 * @param timeZone IANA name; null for business time
 * @param obsolete whether the record is of no use any more, so that nobody calls (TASK-4)
 */
public record MasterData(
        @NotNull @PlainText(max = 200) String name,
        @PlainText(max = 100) @Nullable String region,
        @NotNull CustomerClassification classification,
        @NotNull CalleeClass calleeClass,
        @Pattern(regexp = VALUE_TIER) @Nullable String valueTier,
        @PlainText(max = 64) @Nullable String coding,
        @PlainText(max = 300) @Nullable String address,
        @PlainText(max = 200) @Nullable String contactPerson,
        @PersonalDay @Nullable LocalDate birthday,
        @PersonalDay @Nullable LocalDate memberSince,
        @Valid @Nullable PreferredWindow preferredWindow,
        @TimeZoneId @Nullable String timeZone,
        boolean obsolete) {

    /** What a value tier looks like. */
    public static final String VALUE_TIER = "[A-Z][A-Z0-9]{0,9}";

    /** Somebody of whom nothing but the name, and perhaps the region, is known. */
    public static MasterData of(String name, @Nullable String region) {
        return new MasterData(
                name,
                region,
                CustomerClassification.ORDINARY,
                CalleeClass.ORDINARY,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false);
    }

    /** The same with the numbers in its free texts masked. */
    public MasterData masked() {
        return new MasterData(
                FreeText.withoutNumbers(name),
                masked(region),
                classification,
                calleeClass,
                valueTier,
                masked(coding),
                masked(address),
                masked(contactPerson),
                birthday,
                memberSince,
                preferredWindow,
                timeZone,
                obsolete);
    }

    /** The same with another classification, and another tier unless that is null. */
    public MasterData classified(CustomerClassification newClassification, @Nullable String newTier) {
        return new MasterData(
                name,
                region,
                newClassification,
                calleeClass,
                newTier == null ? valueTier : newTier,
                coding,
                address,
                contactPerson,
                birthday,
                memberSince,
                preferredWindow,
                timeZone,
                obsolete);
    }

    /** The same, of use or of no use any more. */
    public MasterData obsolete(boolean now) {
        return new MasterData(
                name,
                region,
                classification,
                calleeClass,
                valueTier,
                coding,
                address,
                contactPerson,
                birthday,
                memberSince,
                preferredWindow,
                timeZone,
                now);
    }

    /** Every field by its name, as text; null where there is no value. */
    public Map<String, @Nullable String> fields() {
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        fields.put("name", name);
        fields.put("region", region);
        fields.put("classification", classification.name());
        fields.put("calleeClass", calleeClass.name());
        fields.put("valueTier", valueTier);
        fields.put("coding", coding);
        fields.put("address", address);
        fields.put("contactPerson", contactPerson);
        fields.put("birthday", Objects.toString(birthday, null));
        fields.put("memberSince", Objects.toString(memberSince, null));
        fields.put("preferredWindow", preferredWindow == null ? null : preferredWindow.text());
        fields.put("timeZone", timeZone);
        fields.put("obsolete", String.valueOf(obsolete));
        return fields;
    }

    /** Whether protection decides otherwise about who is known like this. */
    public boolean protectedOtherwiseThan(MasterData other) {
        return calleeClass != other.calleeClass
                || obsolete != other.obsolete
                || !Objects.equals(preferredWindow, other.preferredWindow)
                || !Objects.equals(timeZone, other.timeZone);
    }

    private static @Nullable String masked(@Nullable String text) {
        return text == null ? null : FreeText.withoutNumbers(text);
    }
}
