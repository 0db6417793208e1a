package dev.ringback.task.allocation;

/** By what customers are shared out. */
public enum Basis {
    /** Everybody gets as many; counts differ by at most one. */
    BALANCED,
    /** By ability, largest remainder; of equal ability, counts differ by at most one. */
    ABILITY
}
