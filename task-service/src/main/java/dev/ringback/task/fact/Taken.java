package dev.ringback.task.fact;

import java.util.UUID;

/** What became of a fact that was handed in. */
public sealed interface Taken {

    /** It is new and was stored. */
    record Created(UUID id) implements Taken {}

    /** It is known with the same content. */
    record Same(UUID id) implements Taken {}

    /**
     * A fact or a customer of this name is known with other content.
     *
     * @param field path of the first field that differs
     */
    record Differs(String field) implements Taken {}

    /**
     * It names a customer id that does not exist.
     *
     * @param field path of the field that does
     */
    record UnknownCustomer(String field) implements Taken {}
}
