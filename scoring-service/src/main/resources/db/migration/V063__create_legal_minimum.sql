-- The legal minimum wage a month, by unit and the date it begins; of several versions the last counts. Append only: who set what, when.
CREATE TABLE legal_minimum (
    org_unit_id    text COLLATE "C" NOT NULL CONSTRAINT legal_minimum_org_unit_fk REFERENCES org_unit (id),
    effective_from date           NOT NULL,
    version        bigint         NOT NULL,
    monthly_wage   numeric(14, 2) NOT NULL CONSTRAINT legal_minimum_wage_check CHECK (monthly_wage > 0),
    set_by         text           NOT NULL,
    set_at         timestamptz    NOT NULL,
    PRIMARY KEY (org_unit_id, effective_from, version)
);
CREATE TRIGGER legal_minimum_append_only BEFORE UPDATE OR DELETE ON legal_minimum
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER legal_minimum_no_truncate BEFORE TRUNCATE ON legal_minimum
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
