package dev.ringback.scoring.directory;

import dev.ringback.scoring.scheme.Scheme;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an agent is paid by.
 *
 * @param basePay yuan a month
 * @param scheme the scoring scheme that makes pay of it
 * @param baseTaskPay yuan a month that is measured by tasks, only under a scheme that knows it (S2)
 */
record PayTerms(BigDecimal basePay, String scheme, @Nullable BigDecimal baseTaskPay) {

    static PayTerms of(PutPayProfile request) {
        @Nullable String task = request.baseTaskPay();
        return new PayTerms(
                new BigDecimal(Objects.requireNonNull(request.basePay())).setScale(2),
                Objects.requireNonNullElse(request.scheme(), Scheme.CALLBACK_AGENT),
                task == null ? null : new BigDecimal(task).setScale(2));
    }
}
