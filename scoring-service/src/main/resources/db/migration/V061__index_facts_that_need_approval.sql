-- Facts that count only once a second person approved them: few among all, asked for by each close.
CREATE INDEX journal_approval_idx ON journal (business_date, seq) WHERE payload->>'needsApproval' = 'true';
