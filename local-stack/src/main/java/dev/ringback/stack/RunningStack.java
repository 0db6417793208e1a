package dev.ringback.stack;

import dev.ringback.stack.process.ProjectRoot;

/** The stack that later commands speak to. */
final class RunningStack {

    private RunningStack() {}

    /**
     * The stack that was last started, running or not.
     *
     * @throws StackException if none ever was
     */
    static Stack last(ProjectRoot root) {
        return StackState.load(root, StackOptions.home(root))
                .map(Stack::of)
                .orElseThrow(
                        () -> new StackException("Ringback has not been started here. Start it with: ./ringback up"));
    }

    /**
     * The stack that was last started, if the process runs.
     *
     * @throws StackException if it does not
     */
    static Stack with(ProjectRoot root, ProcessName needed) {
        Stack stack = last(root);
        if (!stack.isRunning(needed)) {
            throw new StackException(needed.id() + " does not run. Start it with: ./ringback up");
        }
        return stack;
    }
}
