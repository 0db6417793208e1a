-- TASK-17: public telephones and leaders of party, government and military are never called. Where the company's policy is still the one
-- that ships, its next version says so; one that was changed is its owner's to change.
INSERT INTO contact_policy_version (policy_id, version, effective_from, definition)
SELECT v.policy_id, 2, v.effective_from,
       v.definition || '{"excluded": {"rule": "TASK-17",
                                      "classes": ["PUBLIC_PHONE", "PARTY_LEADER", "GOVERNMENT_LEADER", "MILITARY_LEADER", "OTHER_EXCLUDED"]}}'
FROM contact_policy p JOIN contact_policy_version v ON v.policy_id = p.id AND v.version = p.version
WHERE p.id = 'COMPANY' AND p.version = 1;

UPDATE contact_policy SET version = 2, immediate_version = 2 WHERE id = 'COMPANY' AND version = 1;
