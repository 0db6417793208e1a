package dev.ringback.task.rotation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a re-encryption did. */
@Schema(name = "Reencryption", description = "What a re-encryption did.")
record ReencryptionView(
        @Schema(required = true, examples = "k2", description = "The key that numbers are encrypted under now.")
        String keyId,

        @Schema(required = true, examples = "1200", description = "Numbers put under it by this request.")
        long reencrypted,

        @Schema(
                required = true,
                examples = "0",
                description =
                        "Numbers under former keys still; at 0 the former keys can be taken out of the configuration.")
        long left) {}
