package dev.ringback.call.edition;

/** What somebody wants a version to say. */
public record EditionDraft<T>(Heading heading, T content) {}
