package dev.ringback.task.task;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The inbound business object a callback is about. */
@Schema(description = "The inbound business object a callback is about.")
public record SubjectView(
        @Schema(examples = "ORDER") String kind,
        UUID id,
        @Schema(examples = "SO-10023") String externalId) {}
