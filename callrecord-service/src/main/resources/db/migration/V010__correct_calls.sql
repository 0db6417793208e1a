-- What a successful callback of the dial answers, in the order to ask: a correction is held to it like the first record.
ALTER TABLE call_record ADD COLUMN questions text[] NOT NULL DEFAULT '{}';

-- Calls kept before this column: a successful call of the same program answered all of them, else it is what was answered.
UPDATE call_record c SET questions = known.questions
FROM (SELECT DISTINCT ON (each.id) each.id, asked.questions
      FROM call_record each
      JOIN (SELECT r.id, r.program_id, r.program_version, r.successful,
                   array_agg(a.question ORDER BY a.position) AS questions
            FROM call_record r JOIN call_answer a ON a.call_id = r.id
            GROUP BY r.id) asked
        ON asked.id = each.id
           OR (asked.successful AND asked.program_id = each.program_id AND asked.program_version = each.program_version)
      ORDER BY each.id, asked.successful DESC, asked.id = each.id DESC) known
WHERE known.id = c.id;

-- Which protection the dial was exempt from, as its grant says (CMPL-4).
ALTER TABLE call_record ADD COLUMN contact_class text;

-- Corrections of a call. Its first revision is the row of call_record, which is never updated, so old values stay readable.
CREATE TABLE call_correction (
    call_id            uuid        NOT NULL REFERENCES call_record (id),
    revision           integer     NOT NULL CHECK (revision >= 2),
    outcome            text        NOT NULL,
    disposition        text,
    appointment_at     timestamptz,
    notes              text,
    answers            jsonb       NOT NULL,
    connected          boolean     NOT NULL,
    effective          boolean     NOT NULL,
    successful         boolean     NOT NULL,
    definition_version integer     NOT NULL,
    reason             text        NOT NULL,
    corrected_by       text        NOT NULL,
    corrected_at       timestamptz NOT NULL,
    PRIMARY KEY (call_id, revision),
    -- CALL-2
    CONSTRAINT call_correction_connected_contains_effective CHECK (connected OR NOT effective),
    CONSTRAINT call_correction_effective_contains_successful CHECK (effective OR NOT successful)
);
