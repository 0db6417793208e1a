package dev.ringback.bench;

/** One unit of a load. */
@FunctionalInterface
interface Step {

    /**
     * Does the work once.
     *
     * @param worker number of the thread, from 0
     * @return how many units were done; 0 when nothing is left to do
     * @throws InterruptedException if the load is stopped
     */
    int run(int worker) throws InterruptedException;
}
