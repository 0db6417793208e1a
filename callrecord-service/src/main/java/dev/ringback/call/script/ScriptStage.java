package dev.ringback.call.script;

/** Which part of the call a node belongs to (CALL-5). */
public enum ScriptStage {
    /** Who calls, on whose behalf, whether it suits, and that the call is recorded. */
    OPENING,
    /** Finding out how the customer stands. */
    JUDGE,
    /** Answering what the customer said. */
    RESPOND,
    /** Introducing what the call is about or what is offered. */
    INTRODUCE,
    /** Confirming, thanking, agreeing on what comes next. */
    CLOSE,
    /** The call is over. */
    END
}
