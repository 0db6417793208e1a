package dev.ringback.call.callrecord;

/**
 * One thing that is wrong with a posted outcome.
 *
 * @param field JSON path of the request's field
 * @param code what is wrong with it
 */
record Breach(String field, BreachCode code) {}
