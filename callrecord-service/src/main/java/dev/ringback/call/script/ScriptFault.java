package dev.ringback.call.script;

import dev.ringback.platform.problem.Violation;

/** What keeps a script from being used. The names are stable codes of the interface. */
enum ScriptFault {
    DUPLICATE_NODE("Another node has this id."),
    DUPLICATE_ANSWER("The node has this answer twice."),
    DUPLICATE_FAQ("Another entry of the FAQ has this id."),
    RESERVED_ANSWER("FAILS is the answer that leads to the survey of failures; it cannot be given another meaning."),
    UNKNOWN_NODE("No node has this id."),
    UNKNOWN_FAQ("No entry of the FAQ has this id."),
    UNKNOWN_PLACEHOLDER("The text holds something in braces that is no declared placeholder."),
    NO_OPENING("The script has no node of stage OPENING."),
    NO_END("The script has no node of stage END."),
    START_MISSING("Several nodes are of stage OPENING: start has to say where a call begins."),
    START_IS_NO_OPENING("A call begins at a node of stage OPENING."),
    DEAD_END("The node has neither answers nor a next node, and is not of stage END."),
    ANSWERS_AND_NEXT("A node has answers or a next node, not both."),
    END_GOES_ON("A node of stage END has neither answers nor a next node."),
    UNREACHABLE("No call comes to this node."),
    LOOP_WITHOUT_EXIT("A call that comes here never ends: the nodes lead to each other only."),
    /** CALL-3. */
    TOO_MANY_QUESTIONS("A call would ask more than three questions."),
    QUESTION_ASKED_TWICE("Another node asks this question."),
    /** CALL-3. */
    QUESTION_ORDER_MISSING("With two or more questions each says which one it is."),
    /** CALL-3. */
    QUESTION_ORDER_CONTRADICTED("A question that comes later in the call has no higher order."),
    /** CALL-6. */
    ORDER_WITHOUT_CONFIRMATION(
            "A call can come to this order without the customer having affirmed product name, fee and payment method."),
    /** CALL-6. */
    ORDER_WITHOUT_DOUBLE_CONFIRMATION(
            "A call can come to this order without product name and fee having been affirmed together a second time."),
    /** CALL-6. */
    CONFIRMED_ITEM_NOT_STATED("The node confirms what its text does not name."),
    /** CALL-6. */
    CONFIRMATION_WITHOUT_AFFIRMATION("The node confirms something, but no answer affirms it."),
    /** CALL-8. */
    RECORDING_NOTICE_MISSING("A call can come here without the customer having been told that it is recorded."),
    /** CALL-5. */
    LOCKED_WORDING_ALTERED("The wording is locked: it stays letter for letter."),
    /** CALL-5. */
    LOCKED_WORDING_REMOVED("A node with locked wording is missing."),
    /** CALL-5. */
    LOCK_TAKEN_OFF("The wording is locked and stays so.");

    private final String message;

    ScriptFault(String message) {
        this.message = message;
    }

    /** This fault at a path of the content. */
    Violation at(String path) {
        return new Violation(path, name(), message);
    }
}
