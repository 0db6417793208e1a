package dev.ringback.scoring.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Base pay of an agent from a date on, until the next profile begins. */
@Entity
@Table(name = "pay_profile")
class PayProfile {
    /** An agent has one profile for each date. */
    @Embeddable
    record Key(
            @Column(name = "agent_id") String agentId,
            @Column(name = "effective_from") LocalDate effectiveFrom) {}

    @EmbeddedId
    private Key key;

    /** Yuan a month. */
    @Column(name = "base_pay", nullable = false, precision = 14, scale = 2)
    private BigDecimal basePay;

    /** By which scheme the agent is paid. */
    @Column(name = "scheme", nullable = false)
    private String scheme;

    /** Yuan a month that is measured by tasks. */
    @Column(name = "base_task_pay", precision = 14, scale = 2)
    private @Nullable BigDecimal baseTaskPay;

    @Version
    private long version = 1;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    PayProfile() {}

    PayProfile(Key key, PayTerms terms) {
        this.key = key;
        this.basePay = terms.basePay();
        this.scheme = terms.scheme();
        this.baseTaskPay = terms.baseTaskPay();
    }

    /** Takes over the new terms; whether they differ. */
    boolean change(PayTerms terms) {
        boolean changed = !terms().equals(terms);
        basePay = terms.basePay();
        scheme = terms.scheme();
        baseTaskPay = terms.baseTaskPay();
        return changed;
    }

    PayTerms terms() {
        return new PayTerms(
                basePay.setScale(2, RoundingMode.UNNECESSARY),
                scheme,
                baseTaskPay == null ? null : baseTaskPay.setScale(2, RoundingMode.UNNECESSARY));
    }

    LocalDate effectiveFrom() {
        return key.effectiveFrom();
    }

    long version() {
        return version;
    }

    PayProfileView view() {
        PayTerms terms = terms();
        return new PayProfileView(
                key.agentId(),
                key.effectiveFrom(),
                terms.basePay().toPlainString(),
                terms.scheme(),
                terms.baseTaskPay() == null ? null : terms.baseTaskPay().toPlainString());
    }
}
