package dev.ringback.gateway.catalogue;

import java.util.List;

/**
 * An enumeration as one document has it.
 *
 * @param service whose document it is
 * @param name what the catalogue is called: unique in the merged document
 * @param key what its labels' keys begin with, in the files of the service
 * @param field what they may begin with instead: the last field, or the key again for one with a schema of its own
 * @param values in the order of the document
 */
record Enumeration(String service, String name, String key, String field, List<String> values) {

    Enumeration {
        values = List.copyOf(values);
    }
}
