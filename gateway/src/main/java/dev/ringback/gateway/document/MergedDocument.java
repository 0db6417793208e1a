package dev.ringback.gateway.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What a merge gave. */
public final class MergedDocument {

    private final ObjectNode document;
    private final List<Source> sources;
    private final ComponentNames names;

    MergedDocument(ObjectNode document, List<Source> sources, ComponentNames names) {
        this.document = document;
        this.sources = List.copyOf(sources);
        this.names = names;
    }

    /** The one document. */
    public ObjectNode document() {
        return document;
    }

    /** What it was made of. */
    public List<Source> sources() {
        return sources;
    }

    /** What a schema of one of the sources is called in the one document. */
    public String schema(Source source, String name) {
        return names.merged(source, new Component("schemas", name)).name();
    }
}
