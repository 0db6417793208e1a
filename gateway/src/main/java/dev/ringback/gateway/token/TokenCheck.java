package dev.ringback.gateway.token;

/** What came out of checking a request's token. */
public sealed interface TokenCheck {

    /**
     * A good token.
     *
     * @param subject whose it is
     * @param hasRole whether it carries a role of this platform
     */
    record Good(String subject, boolean hasRole) implements TokenCheck {}

    /** There is none. */
    record Missing() implements TokenCheck {}

    /** There is one that is not good. */
    record Bad() implements TokenCheck {}

    /** One that was good, and whose time is over. */
    record Expired() implements TokenCheck {}

    /**
     * The issuer's keys could not be had.
     *
     * @param reason why
     */
    record Undecided(Throwable reason) implements TokenCheck {}
}
