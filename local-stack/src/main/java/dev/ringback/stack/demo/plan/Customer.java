package dev.ringback.stack.demo.plan;

/**
 * A customer, all made up.
 *
 * @param source the system that knows the customer
 * @param externalId the customer's id there
 * @param name the name
 * @param phone a number in a block that is not given out to people
 */
public record Customer(String source, String externalId, String name, String phone) {}
