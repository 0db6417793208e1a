package dev.ringback.task.preview;

import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.task.program.Program;
import dev.ringback.task.program.ProgramRequest;
import dev.ringback.task.program.ProgramService;
import dev.ringback.task.program.Programs;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The program a preview asks: the one in force, or one that is only tried. */
@ApplicationScoped
class PreviewedPrograms {

    private final Programs programs;
    private final ProgramService checks;

    PreviewedPrograms(Programs programs, ProgramService checks) {
        this.programs = programs;
        this.checks = checks;
    }

    /** @param problem takes what is wrong with a program that is tried */
    Program get(String id, @Nullable ProgramRequest tried, Instant asOf, ProblemException problem) {
        if (tried == null) {
            return programs.current(id).orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
        }
        checks.faults(tried, Set.of())
                .forEach(fault -> problem.violation("program." + fault.field(), fault.code(), fault.message()));
        return tried.program(id, 1, asOf);
    }
}
