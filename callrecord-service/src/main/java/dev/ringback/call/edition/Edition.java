package dev.ringback.call.edition;

/** A version of a document. */
public record Edition<T>(
        String id, int version, DocumentStage stage, Heading heading, T content, EditionHistory history) {

    /** The version as an ETag: it changes with each change of the draft and with the stage. */
    public String etag() {
        return "\"" + version + "." + history.revision() + "." + stage.name().charAt(0) + "\"";
    }
}
