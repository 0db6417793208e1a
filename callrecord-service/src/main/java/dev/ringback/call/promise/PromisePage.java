package dev.ringback.call.promise;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The form of a page in the published contract. */
@Schema(name = "PromisePage", description = "A page of promises.", requiredProperties = "items")
record PromisePage(
        List<PromiseView> items,

        @Schema(description = "Opaque; absent on the last page.") @Nullable
        String nextCursor) {}
