package dev.ringback.complaint.problem;

import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Entity tags of configuration: its version in quotes. */
public final class VersionTag {

    private VersionTag() {}

    /** The tag of a version. */
    public static String of(int version) {
        return "\"" + version + "\"";
    }

    /**
     * Refuses a change of another version than the client has seen.
     *
     * @param ifMatch the entity tags he has seen, {@code *} for any, null if he does not care
     * @throws ProblemException STALE_VERSION
     */
    public static void check(@Nullable String ifMatch, int version) {
        boolean seen = ifMatch == null
                || (ifMatch.trim().equals("*") && version > 0)
                || Arrays.stream(ifMatch.split(",", -1))
                        .anyMatch(tag -> tag.trim().equals(of(version)));
        if (!seen) {
            throw new ProblemException(CommonError.STALE_VERSION);
        }
    }
}
