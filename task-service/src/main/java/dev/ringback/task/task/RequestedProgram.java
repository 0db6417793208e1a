package dev.ringback.task.task;

import dev.ringback.platform.problem.ProblemException;
import dev.ringback.task.program.Program;
import dev.ringback.task.program.Programs;
import dev.ringback.task.program.Purpose;
import org.jspecify.annotations.Nullable;

/** Checks the program a person names for a callback. */
public final class RequestedProgram {

    private RequestedProgram() {}

    /** The program in force, or null with what is wrong with it told to the problem. */
    public static @Nullable Program find(
            Programs programs, String id, Purpose purpose, String business, ProblemException problem) {
        Program program = programs.current(id).orElse(null);
        if (program == null) {
            problem.violation("programId", "PROGRAM_UNKNOWN", "no such program");
        } else if (program.purpose() != purpose) {
            problem.violation("programId", "PURPOSE", "not a program of purpose " + purpose);
        } else if (!program.active()) {
            problem.violation("programId", "PROGRAM_INACTIVE", "the program is not active");
        } else if (program.business() != null && !program.business().equals(business)) {
            problem.violation("business", "PROGRAM_BUSINESS", "not the business of the program");
        }
        return program;
    }
}
