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

    @Version
    private long version = 1;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    PayProfile() {}

    PayProfile(Key key, BigDecimal basePay) {
        this.key = key;
        this.basePay = basePay;
    }

    /** Takes over the new pay; whether it differs. */
    boolean change(BigDecimal newBasePay) {
        boolean changed = basePay.compareTo(newBasePay) != 0;
        basePay = newBasePay;
        return changed;
    }

    BigDecimal basePay() {
        return basePay;
    }

    LocalDate effectiveFrom() {
        return key.effectiveFrom();
    }

    long version() {
        return version;
    }

    PayProfileView view() {
        return new PayProfileView(
                key.agentId(),
                key.effectiveFrom(),
                basePay.setScale(2, RoundingMode.UNNECESSARY).toPlainString());
    }
}
