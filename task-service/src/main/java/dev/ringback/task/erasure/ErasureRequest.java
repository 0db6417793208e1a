package dev.ringback.task.erasure;

import dev.ringback.task.input.PlainText;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a person is to be erased. */
@Schema(name = "ErasureRequest", description = "That a person is to be erased.")
record ErasureRequest(
        @NotNull
        @PlainText(max = 500)
        @Schema(
                examples = "Asked for in writing, letter 2026-117",
                maxLength = 500,
                description = "Why. It stays: do not name the person. Telephone numbers in it are masked.")
        String reason) {}
