package dev.ringback.stack.demo;

/** Hears how a play goes. Called from the playing thread, one call at a time. */
public interface DemoListener {

    /** Hears nothing. */
    DemoListener SILENT = new DemoListener() {
        @Override
        public void phase(String name) {}

        @Override
        public void progress(int done, int total, String what) {}

        @Override
        public void note(String text) {}
    };

    /** A new part of the play begins. */
    void phase(String name);

    /**
     * Progress within the phase.
     *
     * @param done steps done
     * @param total steps in all
     * @param what where it stands, in a few words
     */
    void progress(int done, int total, String what);

    /** Something worth a line. */
    void note(String text);
}
