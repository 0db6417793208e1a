-- The number the reporter is told, in the order of intake.
ALTER TABLE complaint ADD COLUMN number bigint;
UPDATE complaint c SET number = n.number
  FROM (SELECT id, row_number() OVER (ORDER BY created_at, id) AS number FROM complaint) n WHERE n.id = c.id;
ALTER TABLE complaint ALTER COLUMN number SET NOT NULL;
ALTER TABLE complaint ALTER COLUMN number ADD GENERATED ALWAYS AS IDENTITY;
SELECT setval(pg_get_serial_sequence('complaint', 'number'), (SELECT COALESCE(max(number), 0) + 1 FROM complaint), false);
ALTER TABLE complaint ADD CONSTRAINT complaint_number UNIQUE (number);

-- Whom it is about beside agents, each as ROLE:id (CMPL-9).
ALTER TABLE complaint ADD COLUMN parties text[] NOT NULL DEFAULT '{}';
CREATE INDEX complaint_by_party ON complaint USING gin (parties);

-- What complaints are set against: projects of a designer, orders of a store; as told by the system that knows them.
CREATE TABLE ratio_base (
    month      date        NOT NULL CHECK (extract(day FROM month) = 1),
    dimension  text        NOT NULL,
    key        text        NOT NULL,
    base       bigint      NOT NULL CHECK (base >= 0),
    changed_at timestamptz NOT NULL,
    changed_by text        NOT NULL,
    PRIMARY KEY (month, dimension, key)
);
