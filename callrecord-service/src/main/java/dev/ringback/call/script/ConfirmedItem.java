package dev.ringback.call.script;

/** What the customer has to hear and affirm before an order is taken (CALL-6). */
public enum ConfirmedItem {
    PRODUCT_NAME(Placeholder.PRODUCT_NAME),
    FEE(Placeholder.PRODUCT_FEE),
    PAYMENT_METHOD(Placeholder.PAYMENT_METHOD);

    private final Placeholder stated;

    ConfirmedItem(Placeholder stated) {
        this.stated = stated;
    }

    /** What the text of the node has to name. */
    public Placeholder stated() {
        return stated;
    }
}
