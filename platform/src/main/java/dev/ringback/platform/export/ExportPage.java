package dev.ringback.platform.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A page that is also written as CSV and NDJSON. Both are made of the very JSON of its items, so no format can say
 * another figure than the others.
 */
public interface ExportPage {
    /** The rows. */
    List<?> items();

    /** The columns of the page as a table, for items given as their JSON. */
    List<Column> columns(List<JsonNode> items);
}
