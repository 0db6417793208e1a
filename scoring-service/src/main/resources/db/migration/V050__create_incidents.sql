-- Cases that people record beside complaints' findings, and what their price depends on.
ALTER TABLE measure_finding ADD COLUMN quantity numeric;
ALTER TABLE measure_finding ADD COLUMN due_at timestamptz;
ALTER TABLE measure_finding ADD COLUMN due_whole_day boolean;
ALTER TABLE measure_finding ADD COLUMN came_at timestamptz;
ALTER TABLE measure_finding ADD COLUMN exempt boolean;
COMMENT ON COLUMN measure_finding.complaint_id IS 'absent for an incident that somebody recorded';
COMMENT ON COLUMN measure_finding.due_whole_day IS 'whether due_at is the end of a day, which is late itself';
COMMENT ON COLUMN measure_finding.exempt IS 'explained beforehand: on record, costs nothing and counts for nothing';
CREATE INDEX measure_finding_unit_idx ON measure_finding (org_unit_id, occurred_on) WHERE agent_id IS NULL;

-- Deductions in yuan that closed statements recommend, beside the pay.
ALTER TABLE closed_statement ADD COLUMN fines numeric NOT NULL DEFAULT 0;
ALTER TABLE closed_adjustment ADD COLUMN fines numeric NOT NULL DEFAULT 0;
