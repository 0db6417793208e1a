package dev.ringback.task.masterdata;

import dev.ringback.task.customer.CustomerClassification;
import dev.ringback.task.customer.MasterData;
import dev.ringback.task.input.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a customer is to the company from today on (GOV-8): a row of the daily update.
 *
 * @param valueTier stays as it is when absent
 */
public record ClassificationRequest(
        @NotNull @PlainText(max = 64) String source,
        @NotNull @PlainText(max = 128) String externalId,
        @NotNull CustomerClassification classification,
        @Pattern(regexp = MasterData.VALUE_TIER) @Nullable String valueTier) {}
