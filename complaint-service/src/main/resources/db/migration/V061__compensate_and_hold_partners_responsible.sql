-- Who answers for it beside an agent or a unit, as ROLE:id, and what the customer is given (CMPL-3).
ALTER TABLE finding
    ADD COLUMN party             text,
    ADD COLUMN product_cancelled boolean NOT NULL DEFAULT false,
    ADD COLUMN compensation      numeric(9, 2) CHECK (compensation > 0 AND compensation <= 1000000);
COMMENT ON COLUMN finding.compensation IS 'yuan, granted by who made the finding';
