package dev.ringback.call.callrecord;

import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import java.util.List;

/**
 * One thing that is wrong with a posted outcome.
 *
 * @param field JSON path of the request's field
 * @param code what is wrong with it
 */
record Breach(String field, BreachCode code) {

    /** The answer to a request with these faults. */
    static ProblemException problem(List<Breach> breaches) {
        ProblemException invalid = new ProblemException(CommonError.VALIDATION_FAILED);
        breaches.forEach(breach -> invalid.violation(
                breach.field(), breach.code().name(), breach.code().message()));
        return invalid;
    }
}
