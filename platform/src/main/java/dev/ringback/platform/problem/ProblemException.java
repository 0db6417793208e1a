package dev.ringback.platform.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A failure with a documented code. Unchecked, so that it rolls the transaction back. */
public class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ErrorCode code;
    private final transient List<Object> args = new ArrayList<>();
    private final transient List<Violation> violations = new ArrayList<>();
    private final transient Map<String, Object> extensions = new LinkedHashMap<>();

    public ProblemException(ErrorCode code) {
        super(code.name());
        this.code = code;
    }

    /** Values for the placeholders of the detail text. Never personal data. */
    public ProblemException detailArgs(Object... values) {
        args.addAll(List.of(values));
        return this;
    }

    /** Names a field at fault. */
    public ProblemException violation(String field, String violationCode, String message) {
        violations.add(new Violation(field, violationCode, message));
        return this;
    }

    /** Adds an extension member to the problem document. */
    public ProblemException with(String extension, Object value) {
        extensions.put(extension, value);
        return this;
    }

    /** The stable code. */
    public ErrorCode code() {
        return code;
    }

    List<Object> args() {
        return args;
    }

    /** The fields at fault. */
    public List<Violation> violations() {
        return List.copyOf(violations);
    }

    Map<String, Object> extensions() {
        return extensions;
    }
}
