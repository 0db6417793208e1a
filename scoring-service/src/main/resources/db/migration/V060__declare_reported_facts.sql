-- What people report declares its measures and may be corrected: of several versions the highest counts.
CREATE TABLE measure_quantity (
    fact_key    text COLLATE "C" NOT NULL,
    measure     text COLLATE "C" NOT NULL,
    agent_id    text COLLATE "C",
    org_unit_id text COLLATE "C",
    day         date    NOT NULL,
    amount      numeric NOT NULL,
    version     bigint  NOT NULL,
    fact_id     text COLLATE "C" NOT NULL,
    PRIMARY KEY (fact_key, measure)
);
COMMENT ON COLUMN measure_quantity.fact_key IS 'the first version''s fact id, which all versions share';
CREATE INDEX measure_quantity_agent_idx ON measure_quantity (agent_id, measure, day);

ALTER TABLE measure_trip ADD COLUMN version bigint NOT NULL DEFAULT 0;
COMMENT ON COLUMN measure_trip.fact_id IS 'the first version''s fact id';

-- What the customer said, for orders and satisfaction (S5-1, S5-5).
ALTER TABLE measure_call ADD COLUMN disposition text COLLATE "C";
UPDATE measure_call AS call
SET disposition = coalesce(fact.payload->'corrected'->>'disposition', fact.payload->>'disposition')
FROM journal AS fact
WHERE fact.fact_id = call.fact_id
  AND coalesce(fact.payload->'corrected'->>'disposition', fact.payload->>'disposition') IS NOT NULL;
