package dev.ringback.call.callrecord;

/**
 * Why a call of another system cannot be kept.
 *
 * @param field the field at fault, as {@code POST /v1/call-records} names it
 * @param code stable code of the interface
 * @param message for people
 */
public record HistoryFault(String field, String code, String message) {}
