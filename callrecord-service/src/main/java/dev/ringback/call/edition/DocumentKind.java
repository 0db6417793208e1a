package dev.ringback.call.edition;

/** What a versioned document is. Ids of different kinds are apart. */
public enum DocumentKind {
    SCRIPT,
    QUESTIONNAIRE
}
