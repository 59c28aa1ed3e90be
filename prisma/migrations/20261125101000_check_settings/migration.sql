-- Checks that were switched off become settings of checks, which also hold severities and options.
UPDATE "Project"
SET settings = (settings - 'disabledChecks') || jsonb_build_object('checks', jsonb_build_object('enabled',
  COALESCE((SELECT jsonb_object_agg(off.check_id, false) FROM jsonb_array_elements_text(settings -> 'disabledChecks') AS off(check_id)), '{}'::jsonb)))
WHERE settings ? 'disabledChecks';
