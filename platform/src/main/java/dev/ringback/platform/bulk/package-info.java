/**
 * Bulk imports: a body of any size is taken in as a stream, and worked off in the background in batches. Rows, rejections
 * and progress of a batch commit together, under a lease, so that a crash anywhere loses and doubles nothing.
 *
 * <p>A service that has imports makes the tables {@code bulk_import}, {@code import_chunk} and {@code import_rejection} in
 * a migration of its own, and says what to do with rows as beans of {@link dev.ringback.platform.bulk.ImportTarget}.
 */
@NullMarked
package dev.ringback.platform.bulk;

import org.jspecify.annotations.NullMarked;
