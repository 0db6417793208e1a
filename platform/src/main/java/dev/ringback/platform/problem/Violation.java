package dev.ringback.platform.problem;

/**
 * One field at fault.
 *
 * @param field JSON path or parameter name, e.g. {@code customer.phone}
 * @param code stable code of the broken rule, e.g. {@code NOT_NULL}
 * @param message for people, in the language of the answer
 */
public record Violation(String field, String code, String message) {}
