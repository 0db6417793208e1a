package dev.ringback.stack.demo.play;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Reads lists to their end. */
final class Pages {

    private static final int SIZE = 500;

    private Pages() {}

    /**
     * All items of a list.
     *
     * @param path with a query, without limit and cursor
     * @param role who reads
     */
    static List<JsonNode> all(Stage stage, String path, String role) {
        List<JsonNode> items = new ArrayList<>();
        String base = path + (path.contains("?") ? "&" : "?") + "limit=" + SIZE;
        String next = base;
        while (true) {
            JsonNode page = Stage.accepted(stage.api().get(next, stage.token(role)), "GET " + path)
                    .body();
            page.path("items").forEach(items::add);
            String cursor = page.path("nextCursor").asText(null);
            if (cursor == null) {
                return items;
            }
            next = base + "&cursor=" + cursor;
        }
    }
}
