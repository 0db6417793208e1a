package dev.ringback.stack;

/**
 * One running copy of a process.
 *
 * @param name which process
 * @param number 1 for the ordinary one, more for extra copies of a service
 */
record Instance(ProcessName name, int number) {

    static Instance of(ProcessName name) {
        return new Instance(name, 1);
    }

    /** Name of its pid file and its log. */
    String id() {
        return number == 1 ? name.id() : name.id() + "-" + number;
    }
}
