package dev.ringback.task.visit;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.task.fact.RecordedKind;
import dev.ringback.task.program.SubjectKind;
import jakarta.inject.Singleton;

/** Declares deposits as a kind of fact. One is settled by an arrival of the same person after it was paid. */
@Singleton
class DepositFacts extends RecordedKind<Deposit> {

    DepositFacts(BusinessClock clock) {
        super(Deposit.class, SubjectKind.DEPOSIT, "deposits", Happening.INSTANT, clock);
    }

    @Override
    protected String cancelled() {
        return """
                EXISTS (SELECT FROM customer p
                        JOIN customer c ON COALESCE(c.merged_into, c.id) = COALESCE(p.merged_into, p.id)
                        JOIN arrival a ON a.customer_id = c.id AND a.happened_at >= f.happened_at
                        WHERE p.id = f.customer_id)""";
    }
}
