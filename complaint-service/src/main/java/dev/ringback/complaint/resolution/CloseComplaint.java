package dev.ringback.complaint.resolution;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a complaint ends without the customer's word. */
@Schema(name = "CloseComplaint", description = "Why a complaint ends without the customer's word.")
record CloseComplaint(
        @Schema(
                description =
                        "WITHDRAWN: the customer took it back, at any time. NO_CUSTOMER: it is resolved, and nobody"
                                + " is known who could be asked. UNREACHABLE: it is resolved, and the customer could not be reached.")
        @NotNull
        ClosureReason reason) {}
