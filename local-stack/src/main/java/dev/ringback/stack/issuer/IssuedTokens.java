package dev.ringback.stack.issuer;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Tokens of this process, each signed once and given again until half its life is over: signing costs more than most requests. */
public final class IssuedTokens {

    private static final Map<Wish, Issued> ISSUED = new ConcurrentHashMap<>();

    private IssuedTokens() {}

    private record Wish(Path keys, String issuer, List<String> roles, String subject, Duration life) {}

    private record Issued(String token, Instant at) {}

    /**
     * A token of the issuer whose key lies in a folder.
     *
     * @param life how long it lasts at most; at least half of it is left
     */
    public static String token(Path keys, String issuer, List<String> roles, String subject, Duration life) {
        Clock wall = Clock.systemUTC();
        Instant needed = wall.instant().minus(life.dividedBy(2));
        return ISSUED.compute(
                        new Wish(keys, issuer, List.copyOf(roles), subject, life),
                        (wish, issued) -> issued != null && issued.at().isAfter(needed)
                                ? issued
                                : new Issued(
                                        new TokenFactory(SigningKey.in(keys), issuer, wall).token(roles, subject, life),
                                        wall.instant()))
                .token();
    }
}
