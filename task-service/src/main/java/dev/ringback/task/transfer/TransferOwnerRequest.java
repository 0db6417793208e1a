package dev.ringback.task.transfer;

import dev.ringback.task.input.PlainText;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who answers for the transfer of a source's data from a day on. */
@Schema(
        name = "DataTransferOwnerRequest",
        description = "Who answers for the transfer of a source's data from a day on (GOV-6).")
record TransferOwnerRequest(
        @NotNull
        @PlainText(max = 200)
        @Schema(
                examples = "crm-1",
                maxLength = 200,
                description = "Subject of the token that alone may import the source's data from then on.")
        String subject,

        @NotNull
        @PlainText(max = 200)
        @Schema(examples = "Zhao Lei, IT", maxLength = 200, description = "The person behind it.")
        String name,

        @NotNull @Schema(examples = "2026-04-01", description = "First business day.")
        LocalDate since) {}
