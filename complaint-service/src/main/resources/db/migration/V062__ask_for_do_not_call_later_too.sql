-- Do-not-call may be asked for at registration or when a complaint turns out to be of such a cause later (CMPL-4).
ALTER TABLE complaint ADD COLUMN do_not_call_at timestamptz;
UPDATE complaint SET do_not_call_at = created_at WHERE do_not_call;
