package dev.ringback.task.program;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether an object is called back. */
public sealed interface Decision {

    /**
     * It is.
     *
     * @param windows one for each callback, one at least
     */
    record In(List<CallWindow> windows) implements Decision {}

    /**
     * It is not.
     *
     * @param window when it would have been, if that can be said
     */
    record Out(OutReason reason, @Nullable CallWindow window) implements Decision {}
}
