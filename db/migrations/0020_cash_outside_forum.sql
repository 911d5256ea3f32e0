CREATE TABLE `cash_entry` (
	`id` text PRIMARY KEY NOT NULL,
	`party_id` text NOT NULL,
	`sequence` integer NOT NULL,
	`kind` text NOT NULL,
	`amount` integer NOT NULL,
	`stated` integer,
	`booked_on` text NOT NULL,
	`reason` text NOT NULL,
	`reverses_id` text,
	`recorded_by` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`party_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "cash_entry_amount" CHECK("cash_entry"."amount" <> 0 and typeof("cash_entry"."amount") = 'integer' and "cash_entry"."sequence" > 0),
	CONSTRAINT "cash_entry_stated" CHECK(("cash_entry"."stated" is not null) = ("cash_entry"."kind" in ('opening', 'adjustment')) and coalesce("cash_entry"."stated", 0) >= 0),
	CONSTRAINT "cash_entry_reversal" CHECK(("cash_entry"."reverses_id" is not null) = ("cash_entry"."kind" = 'reversal'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `cash_entry_number` ON `cash_entry` (`party_id`,`sequence`);--> statement-breakpoint
CREATE UNIQUE INDEX `cash_entry_reverses` ON `cash_entry` (`reverses_id`) WHERE reverses_id is not null;--> statement-breakpoint

-- Money from outside the forum: what is stated is what the books then show, an opening is there once, a reversal takes back all of it.
CREATE TRIGGER cash_entry_stated BEFORE INSERT ON cash_entry
WHEN NEW.stated IS NOT NULL AND NEW.stated <> NEW.amount
  + coalesce((SELECT sum(m.debit - m.credit) FROM account_month m
      WHERE m.party_id = NEW.party_id AND m.code = '1100' AND m.month < substr(NEW.booked_on, 1, 7)), 0)
  + coalesce((SELECT sum(g.amount) FROM account_month m CROSS JOIN posting g
      ON g.party_id = m.party_id AND g.code = m.code AND g.counterparty_id = m.counterparty_id
        AND g.booked_on BETWEEN m.month || '-01' AND NEW.booked_on
      WHERE m.party_id = NEW.party_id AND m.code = '1100' AND m.month = substr(NEW.booked_on, 1, 7)), 0)
BEGIN SELECT RAISE(ABORT, 'cash_stated_differs'); END;
--> statement-breakpoint
CREATE TRIGGER cash_entry_opening BEFORE INSERT ON cash_entry
WHEN NEW.kind <> 'reversal' AND EXISTS (
  SELECT 1 FROM cash_entry e WHERE e.party_id = NEW.party_id AND e.kind = 'opening'
    AND (NEW.kind = 'opening' OR e.booked_on >= NEW.booked_on)
    AND NOT EXISTS (SELECT 1 FROM cash_entry r WHERE r.reverses_id = e.id)
)
BEGIN SELECT RAISE(ABORT, 'cash_opening_already'); END;
--> statement-breakpoint
CREATE TRIGGER cash_entry_reversal BEFORE INSERT ON cash_entry
WHEN NEW.kind = 'reversal' AND NOT EXISTS (
  SELECT 1 FROM cash_entry e WHERE e.id = NEW.reverses_id AND e.kind <> 'reversal' AND e.party_id = NEW.party_id
    AND e.amount = -NEW.amount AND e.booked_on <= NEW.booked_on
)
BEGIN SELECT RAISE(ABORT, 'cash_reversal_differs'); END;
--> statement-breakpoint
CREATE TRIGGER cash_entry_no_update BEFORE UPDATE ON cash_entry BEGIN SELECT RAISE(ABORT, 'ledger_append_only'); END;
--> statement-breakpoint
CREATE TRIGGER cash_entry_no_delete BEFORE DELETE ON cash_entry BEGIN SELECT RAISE(ABORT, 'ledger_append_only'); END;
--> statement-breakpoint
-- A journal of such money books its entry and nothing else, and no other journal uses its account.
CREATE TRIGGER journal_of_cash BEFORE INSERT ON journal
WHEN NEW.kind = 'cash' AND NOT EXISTS (
  SELECT 1 FROM cash_entry e WHERE e.id = NEW.subject_id AND e.booked_on = NEW.booked_on AND json_array_length(NEW.postings) = 2
    AND NOT EXISTS (
      SELECT 1 FROM json_each(NEW.postings)
      WHERE json_extract(value, '$.party') IS NOT e.party_id OR json_extract(value, '$.counterparty') IS NOT e.party_id
        OR json_extract(value, '$.amount') IS NOT CASE json_extract(value, '$.code') WHEN '1100' THEN e.amount WHEN '3900' THEN -e.amount END
    )
)
BEGIN SELECT RAISE(ABORT, 'cash_journal_differs'); END;
--> statement-breakpoint
CREATE TRIGGER journal_cash_account BEFORE INSERT ON journal
WHEN NEW.kind <> 'cash' AND EXISTS (SELECT 1 FROM json_each(NEW.postings) WHERE json_extract(value, '$.code') = '3900')
BEGIN SELECT RAISE(ABORT, 'cash_journal_differs'); END;
