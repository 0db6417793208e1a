-- Orders that came to nothing, by their sources. What the source told stays as it told it.
CREATE TABLE order_cancellation (
    order_id      uuid           PRIMARY KEY REFERENCES business_order (id),
    kind          text           NOT NULL CHECK (kind IN ('CANCELLED', 'REFUNDED')),
    cancelled_at  timestamptz    NOT NULL,
    refund_amount numeric(15, 2) CHECK (refund_amount IS NULL OR (refund_amount >= 0 AND kind = 'REFUNDED')),
    recorded_at   timestamptz    NOT NULL
);

-- Who must never make a planned callback.
ALTER TABLE planned_callback ADD COLUMN excluded_agent_id text;
