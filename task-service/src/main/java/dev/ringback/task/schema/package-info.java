/** What a document of this service has to look like, by the JSON Schema of regulation packs. */
@NullMarked
package dev.ringback.task.schema;

import org.jspecify.annotations.NullMarked;
