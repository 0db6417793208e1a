package dev.ringback.call.edition;

import org.jspecify.annotations.Nullable;

/**
 * Which documents to list.
 *
 * @param purpose only those for this purpose
 * @param stage only versions in this stage; null for the newest version of each document
 * @param afterId only ids behind this
 */
public record EditionQuery(
        @Nullable String purpose, @Nullable DocumentStage stage, String afterId, int limit) {}
