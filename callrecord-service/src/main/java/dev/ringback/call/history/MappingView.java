package dev.ringback.call.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A mapping in force. */
@Schema(
        name = "CallMappingInForce",
        description = "A mapping in force.",
        requiredProperties = {"id", "version", "mapping"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record MappingView(
        @Schema(examples = "call-log") String id,

        @Schema(examples = "1", description = "Imports name it.")
        int version,

        CallMapping mapping) {

    static MappingView of(MappingVersion found) {
        return new MappingView(found.id(), found.version(), found.definition());
    }
}
