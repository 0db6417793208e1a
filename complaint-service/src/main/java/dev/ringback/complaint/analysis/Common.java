package dev.ringback.complaint.analysis;

/** What two complaints have in common. */
enum Common {
    /** They tell of the same thing that happened. */
    INCIDENT("incident"),
    CUSTOMER("customer"),
    /** The same agent, and the same cause. */
    AGENT("agent"),
    /** The same product, and the same cause. */
    PRODUCT("product"),
    ROOT_CAUSE("root_cause");

    private final String column;

    Common(String column) {
        this.column = column;
    }

    /** Its column in what the database finds. */
    String column() {
        return column;
    }
}
