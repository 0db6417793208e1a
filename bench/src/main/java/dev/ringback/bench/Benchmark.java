package dev.ringback.bench;

import java.util.Arrays;
import java.util.List;

/** What can be measured, in the order in which it is run: each feeds the next. */
enum Benchmark {
    /** One callback claimed a request. */
    CLAIMS("claims"),
    /** Ten callbacks claimed a request; counted in callbacks. */
    CLAIMS_BY_TEN("claims-by-ten"),
    /** A claimed callback dialled: protection decided again, ledger, grant. */
    DIALS("dials"),
    /** The outcome of a dial recorded. */
    OUTCOMES("outcomes");

    private final String id;

    Benchmark(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    /**
     * The benchmark of a name.
     *
     * @throws IllegalArgumentException if there is none
     */
    static Benchmark of(String id) {
        return Arrays.stream(values())
                .filter(each -> each.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such benchmark: " + id + "; there are " + ids()));
    }

    private static List<String> ids() {
        return Arrays.stream(values()).map(Benchmark::id).toList();
    }
}
