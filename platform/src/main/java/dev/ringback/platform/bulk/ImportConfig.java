package dev.ringback.platform.bulk;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Configuration of bulk imports. All times are wall time. */
@ConfigMapping(prefix = "ringback.imports")
interface ImportConfig {

    /** Whether this process works imports off. It takes them in either way. */
    @WithDefault("true")
    boolean enabled();

    /** How many rows are taken in with one transaction. */
    @WithDefault("1000")
    int batch();

    /** After how many batches another waiting import has its turn. */
    @WithDefault("20")
    int batchesPerTurn();

    /** How long a worker holds an import without committing a batch. After a crash another one goes on then. */
    @WithDefault("15S")
    Duration lease();

    /** How often a worker looks for imports that another process took in or left. */
    @WithDefault("1S")
    Duration poll();

    /** An upload from which nothing was heard for so long is thrown away. */
    @WithDefault("1H")
    Duration abandonedAfter();
}
