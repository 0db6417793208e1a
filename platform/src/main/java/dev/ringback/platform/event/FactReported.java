package dev.ringback.platform.event;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A source system tells of a fact (OPS-4): what a POST of its kind takes, but without any telephone number.
 *
 * @param kind as in /v1/imports, e.g. gifts
 * @param fact its body; customerId, or customerExternalId with customerSource, names a customer who is known
 */
public record FactReported(String kind, ObjectNode fact) implements DomainEvent {}
