package dev.ringback.scoring.testing;

import java.util.List;
import java.util.Map;

/** A statement as a client reads it. */
public record StatementView(Map<String, Object> json) {

    public String text(String name) {
        return (String) json.get(name);
    }

    @SuppressWarnings("unchecked")
    public List<Map<String, Object>> lines() {
        return (List<Map<String, Object>>) json.get("lines");
    }

    public Map<String, Object> line(String rule) {
        return lines().stream()
                .filter(line -> line.get("rule").equals(rule))
                .findFirst()
                .orElseThrow();
    }

    public String points(String rule) {
        return (String) line(rule).get("points");
    }

    public boolean met(String rule) {
        return (Boolean) line(rule).get("met");
    }

    @SuppressWarnings("unchecked")
    public String input(String rule, String name) {
        return ((Map<String, String>) line(rule).get("inputs")).get(name);
    }

    /** One member of each entry of a list. */
    @SuppressWarnings("unchecked")
    public List<Object> each(String list, String member) {
        return ((List<Map<String, Object>>) json.get(list))
                .stream().map(entry -> entry.get(member)).toList();
    }

    @SuppressWarnings("unchecked")
    public List<Map<String, Object>> adjustments() {
        return (List<Map<String, Object>>) json.get("adjustments");
    }

    public Map<String, Object> adjustment(int index) {
        return adjustments().get(index);
    }

    public Object failedItems() {
        return json.get("failedItems");
    }
}
