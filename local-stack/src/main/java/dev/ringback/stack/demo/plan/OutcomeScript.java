package dev.ringback.stack.demo.plan;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Draws how calls go. A draw depends on the seed, the subject and the attempt alone, not on who asks first, so that a play
 * goes the same way however its threads and the faults fall.
 */
public final class OutcomeScript {

    private static final List<String> SAID = List.of(
            "SATISFIED", "SATISFIED", "SATISFIED", "SATISFIED", "NEUTRAL", "NEUTRAL", "DISSATISFIED", "CONSIDERING");

    private final long seed;
    private final Map<String, List<ScriptedCall>> fixed;

    /**
     * A script.
     *
     * @param seed of the draws
     * @param fixed calls that are not drawn, by the subject's external id and in order of attempts
     */
    OutcomeScript(long seed, Map<String, List<ScriptedCall>> fixed) {
        this.seed = seed;
        this.fixed = Map.copyOf(fixed);
    }

    /**
     * How a call goes.
     *
     * @param subject external id of the order or enquiry
     * @param deal whether it is a deal
     * @param attempt 1 for the first dial
     */
    public ScriptedCall call(String subject, boolean deal, int attempt) {
        List<ScriptedCall> known = fixed.getOrDefault(subject, List.of());
        if (attempt <= known.size()) {
            return known.get(attempt - 1);
        }
        SplittableRandom random = new SplittableRandom(mix(subject, attempt));
        int percent = random.nextInt(100);
        // The second time an agent asks for a better hour, but those hard to reach stay hard to reach.
        int noAnswer = attempt == 1 ? 11 : 20;
        if (percent < noAnswer) {
            return ScriptedCall.unanswered("NO_ANSWER");
        }
        if (percent < noAnswer + 3) {
            return ScriptedCall.unanswered("POWERED_OFF");
        }
        if (percent < noAnswer + 4) {
            return ScriptedCall.unanswered("SUSPENDED");
        }
        if (attempt == 1 && percent < noAnswer + 6) {
            return new ScriptedCall("CONNECTED_INCOMPLETE", "RESCHEDULE", 25 + random.nextInt(30));
        }
        if (!deal && percent < noAnswer + 7) {
            return new ScriptedCall("WRONG_NUMBER", null, 20);
        }
        String said = SAID.get(random.nextInt(SAID.size()));
        int seconds = 60 + random.nextInt(300);
        if (percent < 50) {
            boolean refused = !deal && random.nextInt(20) == 0;
            return new ScriptedCall("EFFECTIVE", refused ? "REFUSED" : said, seconds);
        }
        return new ScriptedCall("SUCCESSFUL", said, seconds);
    }

    private long mix(String subject, int attempt) {
        long value = seed * 0x9E3779B97F4A7C15L + attempt;
        for (int i = 0; i < subject.length(); i++) {
            value = value * 1_000_003L + subject.charAt(i);
        }
        return value;
    }
}
