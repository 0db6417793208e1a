package dev.ringback.task.fact;

/** A body that states a fact. */
public interface FactRequest<F extends NewFact<F>> {
    /** The fact, once the body's constraints hold. */
    F fact();
}
