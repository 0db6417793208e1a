package dev.ringback.scoring.simulation;

/** How far a simulation is. */
enum SimulationState {
    WAITING,
    RUNNING,
    DONE,
    /** Tried three times in vain. */
    FAILED
}
