package dev.ringback.task.customer;

/** How a source system names a customer. */
record CustomerKey(String source, String externalId) implements Comparable<CustomerKey> {

    @Override
    public int compareTo(CustomerKey other) {
        int bySource = source.compareTo(other.source);
        return bySource != 0 ? bySource : externalId.compareTo(other.externalId);
    }
}
