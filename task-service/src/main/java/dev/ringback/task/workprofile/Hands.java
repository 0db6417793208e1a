package dev.ringback.task.workprofile;

/**
 * An agent's hands while his lock is held.
 *
 * @param unit his org unit
 * @param profile what he may hold and can do
 * @param held undialled tasks he holds now
 */
public record Hands(String unit, WorkProfile profile, int held) {

    /** How many more he may hold. */
    public int room() {
        return Math.max(0, profile.capacity() - held);
    }
}
