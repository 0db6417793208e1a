package dev.ringback.scoring.pack;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A pack as it is uploaded and handed out.
 *
 * @param sections by name, in canonical form
 */
@Schema(
        description = "A regulation pack. Its JSON Schema, GET /v1/packs/schema, says what each section holds.",
        requiredProperties = {"packId", "title", "source", "sections"})
record PackDocument(
        @Schema(examples = "P-SALES") String packId,

        @Schema(examples = "Sales company: callback agents and their points")
        String title,

        @Schema(examples = "000 part 1: TASK-2 to TASK-5, S1")
        String source,

        @Schema(description = "tasks, calls, complaints, scoring; what is left out stays as it is.")
        Map<String, Object> sections) {}
