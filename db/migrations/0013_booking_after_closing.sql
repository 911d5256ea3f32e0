-- Nothing is booked in a closed month, nor in one before it: the opening balances of what is closed would move.
DROP TRIGGER journal_balanced;
--> statement-breakpoint
CREATE TRIGGER journal_balanced BEFORE INSERT ON journal BEGIN
  SELECT RAISE(ABORT, 'journal_malformed') WHERE json_array_length(NEW.postings) < 2 OR EXISTS (
    SELECT 1 FROM json_each(NEW.postings)
    WHERE json_type(value, '$.amount') <> 'integer' OR coalesce(json_extract(value, '$.party'), '') = ''
      OR coalesce(json_extract(value, '$.code'), '') = '' OR json_extract(value, '$.counterparty') IS NULL
  );
  SELECT RAISE(ABORT, 'journal_unbalanced') WHERE EXISTS (
    SELECT 1 FROM json_each(NEW.postings) GROUP BY json_extract(value, '$.party') HAVING sum(json_extract(value, '$.amount')) <> 0
  );
  SELECT RAISE(ABORT, 'period_closed') WHERE EXISTS (SELECT 1 FROM closed_period WHERE month >= substr(NEW.booked_on, 1, 7));
END;
