package dev.ringback.task.masterdata;

import dev.ringback.task.customer.CustomerClassification;
import dev.ringback.task.customer.MasterData;
import dev.ringback.task.input.PersonalDay;
import dev.ringback.task.input.PlainText;
import dev.ringback.task.input.TimeZoneId;
import dev.ringback.task.protection.CalleeClass;
import dev.ringback.task.protection.PreferredWindow;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** New values of a customer's master data; those that are absent stay. */
@Schema(
        name = "VerificationChanges",
        description =
                "New values; those that are absent stay. Telephone numbers in free text are masked before it is stored.")
public record MasterDataFields(
        @PlainText(max = 200) @Schema(examples = "王玮", maxLength = 200) @Nullable
        String name,

        @PlainText(max = 100) @Schema(examples = "浙江", maxLength = 100) @Nullable
        String region,

        @Schema(examples = "KEY_ACCOUNT") @Nullable CustomerClassification classification,
        @Schema(examples = "ORDINARY") @Nullable CalleeClass calleeClass,

        @Pattern(regexp = MasterData.VALUE_TIER)
        @Schema(examples = "A", description = "The company's own scale, best first (GOV-8).")
        @Nullable
        String valueTier,

        @PlainText(max = 64)
        @Schema(examples = "KH-0077", maxLength = 64, description = "The company's own code of the customer.")
        @Nullable
        String coding,

        @PlainText(max = 300) @Schema(examples = "杭州市文三路 1 号", maxLength = 300) @Nullable
        String address,

        @PlainText(max = 200) @Schema(examples = "张经理", maxLength = 200) @Nullable
        String contactPerson,

        @PersonalDay @Schema(examples = "1980-05-06") @Nullable
        LocalDate birthday,

        @PersonalDay @Schema(examples = "2021-03-01") @Nullable
        LocalDate memberSince,

        @Valid @Nullable PreferredWindow preferredWindow,

        @TimeZoneId
        @Schema(examples = "Asia/Urumqi", description = "IANA name; without one the customer lives by business time.")
        @Nullable
        String timeZone) {

    /**
     * A customer with these values.
     *
     * @param cleared fields that have no value from now on; a class is ORDINARY then
     */
    public MasterData applied(MasterData before, Set<String> cleared) {
        return new MasterData(
                        name == null ? before.name() : name,
                        now("region", region, before.region(), cleared),
                        kept(
                                "classification",
                                classification,
                                before.classification(),
                                CustomerClassification.ORDINARY,
                                cleared),
                        kept("calleeClass", calleeClass, before.calleeClass(), CalleeClass.ORDINARY, cleared),
                        now("valueTier", valueTier, before.valueTier(), cleared),
                        now("coding", coding, before.coding(), cleared),
                        now("address", address, before.address(), cleared),
                        now("contactPerson", contactPerson, before.contactPerson(), cleared),
                        now("birthday", birthday, before.birthday(), cleared),
                        now("memberSince", memberSince, before.memberSince(), cleared),
                        now("preferredWindow", preferredWindow, before.preferredWindow(), cleared),
                        now("timeZone", timeZone, before.timeZone(), cleared),
                        before.obsolete())
                .masked();
    }

    private static <T> T kept(String field, @Nullable T given, T before, T ordinary, Set<String> cleared) {
        if (given != null) {
            return given;
        }
        return cleared.contains(field) ? ordinary : before;
    }

    private static <T> @Nullable T now(String field, @Nullable T given, @Nullable T before, Set<String> cleared) {
        if (given != null) {
            return given;
        }
        return cleared.contains(field) ? null : before;
    }
}
