package dev.ringback.complaint.evidence;

import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.text.FreeText;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a piece of evidence has to satisfy beside its form. */
public final class EvidenceRules {

    private static final Pattern CALL = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern SCRIPT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}@[1-9][0-9]{0,5}");

    /** A mobile number, also with the country's code; what stands in longer runs is an id. */
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![0-9A-Za-z])(?:\\+?86|0086)?[-_. ]?1[3-9][0-9][-_. ]?[0-9]{4}[-_. ]?[0-9]{4}(?![0-9A-Za-z])");

    private EvidenceRules() {}

    /**
     * Adds what is wrong with a piece of evidence to the problem.
     *
     * @param at path of the piece, empty or with a dot at its end
     */
    public static void check(AddEvidence add, String at, ProblemException invalid) {
        boolean statement = add.kind() == EvidenceKind.STATEMENT;
        if (statement) {
            require(add.text(), at + "text", invalid);
            require(add.saidBy(), at + "saidBy", invalid);
            refuse(add.reference(), at + "reference", invalid);
            refuse(add.sha256(), at + "sha256", invalid);
        } else {
            require(add.reference(), at + "reference", invalid);
            refuse(add.text(), at + "text", invalid);
            refuse(add.saidBy(), at + "saidBy", invalid);
        }
        @Nullable String reference = add.reference();
        if (reference == null || statement) {
            return;
        }
        if (NUMBER.matcher(reference).find()) {
            invalid.violation(at + "reference", "NUMBER_IN_REFERENCE", "A reference names no telephone number.");
        } else if (!fits(add.kind(), reference)) {
            invalid.violation(at + "reference", "NO_SUCH_REFERENCE", "The reference is not of this kind.");
        }
    }

    private static boolean fits(EvidenceKind kind, String reference) {
        return switch (kind) {
            case CALL -> CALL.matcher(reference).matches();
            case SCRIPT_VERSION -> SCRIPT.matcher(reference).matches();
            case DOCUMENT, PICTURE, RECORDING, STATEMENT -> true;
        };
    }

    private static void require(@Nullable String value, String field, ProblemException invalid) {
        if (value == null || FreeText.saysNothing(value)) {
            invalid.violation(field, "SAYS_NOTHING", "The text cannot be blank.");
        }
    }

    private static void refuse(@Nullable String value, String field, ProblemException invalid) {
        if (value != null) {
            invalid.violation(field, "NOT_OF_THIS_KIND", "Evidence of this kind has no such field.");
        }
    }
}
