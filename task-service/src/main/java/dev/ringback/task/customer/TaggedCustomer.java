package dev.ringback.task.customer;

/**
 * A customer with the entity tag of what is shown.
 *
 * @param etag changes with the customer
 */
public record TaggedCustomer(CustomerView view, String etag) {

    static TaggedCustomer of(StoredCustomer customer) {
        return new TaggedCustomer(CustomerView.of(customer), etag(customer.revision()));
    }

    /** Whether an {@code If-Match} header names the revision. */
    public static boolean matches(String ifMatch, long revision) {
        return ifMatch.trim().equals("*") || ifMatch.trim().equals(etag(revision));
    }

    private static String etag(long revision) {
        return "\"" + revision + "\"";
    }
}
