CREATE TABLE `account_balance` (
	`party_id` text NOT NULL,
	`code` text NOT NULL,
	`counterparty_id` text NOT NULL,
	`balance` integer NOT NULL,
	PRIMARY KEY(`party_id`, `code`, `counterparty_id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `account_balance_open` ON `account_balance` (`code`,`balance`,`party_id`) WHERE balance <> 0;--> statement-breakpoint
CREATE TABLE `area_answer` (
	`period` text NOT NULL,
	`area` text NOT NULL,
	`commodity_id` text NOT NULL,
	`class` integer NOT NULL,
	`answers` integer NOT NULL,
	PRIMARY KEY(`period`, `area`, `commodity_id`, `class`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `area_sum` (
	`period` text NOT NULL,
	`area` text NOT NULL,
	`commodity_id` text NOT NULL,
	`confirmations` integer NOT NULL,
	`confirmed` integer NOT NULL,
	`value` integer NOT NULL,
	`declines` integer NOT NULL,
	`lapses` integer NOT NULL,
	`answer_minutes` integer NOT NULL,
	`receipts` integer NOT NULL,
	`on_time` integer NOT NULL,
	`received_value` integer NOT NULL,
	`refused_value` integer NOT NULL,
	`deducted_value` integer NOT NULL,
	`lines` integer NOT NULL,
	`asked` integer NOT NULL,
	`met` integer NOT NULL,
	`spent` integer NOT NULL,
	`cost` integer NOT NULL,
	`saved` integer NOT NULL,
	PRIMARY KEY(`period`, `area`, `commodity_id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `area_sum_rank` ON `area_sum` (`period`,`commodity_id`,`value`);--> statement-breakpoint
CREATE TABLE `cooperative_lot` (
	`cooperative_id` text PRIMARY KEY NOT NULL,
	`lot` integer NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `cooperative_lot_order` ON `cooperative_lot` (`lot`,`cooperative_id`);--> statement-breakpoint
CREATE TABLE `standing` (
	`what` text NOT NULL,
	`area` text NOT NULL,
	`commodity_id` text NOT NULL,
	`count` integer NOT NULL,
	`amount` integer NOT NULL,
	`value` integer NOT NULL,
	PRIMARY KEY(`what`, `area`, `commodity_id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `supply_day` (
	`day` text NOT NULL,
	`institution_id` text NOT NULL,
	`cooperative_id` text NOT NULL,
	`commodity_id` text NOT NULL,
	`receipts` integer NOT NULL,
	`on_time` integer NOT NULL,
	`received_value` integer NOT NULL,
	`refused_value` integer NOT NULL,
	`deducted_value` integer NOT NULL,
	PRIMARY KEY(`day`, `institution_id`, `cooperative_id`, `commodity_id`),
	FOREIGN KEY (`institution_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`cooperative_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`commodity_id`) REFERENCES `commodity`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `supply_day_institution` ON `supply_day` (`institution_id`,`day`);--> statement-breakpoint
CREATE TABLE `supply_month` (
	`month` text NOT NULL,
	`institution_id` text NOT NULL,
	`cooperative_id` text NOT NULL,
	`commodity_id` text NOT NULL,
	`receipts` integer NOT NULL,
	`on_time` integer NOT NULL,
	`received_value` integer NOT NULL,
	`refused_value` integer NOT NULL,
	`deducted_value` integer NOT NULL,
	PRIMARY KEY(`month`, `institution_id`, `cooperative_id`, `commodity_id`),
	FOREIGN KEY (`institution_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`cooperative_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`commodity_id`) REFERENCES `commodity`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `supply_month_institution` ON `supply_month` (`institution_id`,`month`);--> statement-breakpoint
ALTER TABLE `demand_day` ADD `compared` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `demand_day` ADD `otherwise` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `demand_month` ADD `compared` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `demand_month` ADD `otherwise` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `trade_day` ADD `received_value` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `trade_day` ADD `refused_value` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `trade_day` ADD `deducted_value` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `trade_month` ADD `received_value` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `trade_month` ADD `refused_value` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `trade_month` ADD `deducted_value` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `offer_free` ON `offer` ((available - reserved),`id`) WHERE state = 'listed' and available > reserved;--> statement-breakpoint
CREATE INDEX `award_decided_by` ON `award` (`cooperative_id`,`decided_at`) WHERE decided_at is not null;--> statement-breakpoint
CREATE INDEX `award_declined` ON `award` (`decided_at`) WHERE state = 'declined';--> statement-breakpoint
CREATE INDEX `bulk_order_placed_by` ON `bulk_order` (`institution_id`,`placed_at`) WHERE placed_at is not null;
--> statement-breakpoint
-- What did not come and was split again is sold by another: it leaves the sums of the day it was confirmed.
CREATE TRIGGER shortfall_touches_days AFTER INSERT ON shortfall_decision BEGIN
  INSERT INTO rollup_touched (at) SELECT decided_at FROM award WHERE id = NEW.award_id AND decided_at IS NOT NULL;
  INSERT INTO rollup_touched (at) SELECT placed_at FROM bulk_order WHERE id = NEW.order_id AND placed_at IS NOT NULL;
END;
--> statement-breakpoint
CREATE TRIGGER shortfall_change_touches_days AFTER UPDATE ON shortfall_decision BEGIN
  INSERT INTO rollup_touched (at) SELECT decided_at FROM award WHERE id = NEW.award_id AND decided_at IS NOT NULL;
  INSERT INTO rollup_touched (at) SELECT placed_at FROM bulk_order WHERE id = NEW.order_id AND placed_at IS NOT NULL;
END;
--> statement-breakpoint
-- What the same goods would have cost is known by the median offered that day; a sum not made yet is noted anyway.
CREATE TRIGGER price_touches_days AFTER INSERT ON commodity_price_day WHEN EXISTS (SELECT 1 FROM demand_day WHERE day = NEW.day AND commodity_id = NEW.commodity_id) BEGIN
  INSERT INTO rollup_touched (at) VALUES (CAST(strftime('%s', NEW.day || 'T05:00:00Z') AS INTEGER) * 1000);
END;
--> statement-breakpoint
CREATE TRIGGER price_change_touches_days AFTER UPDATE OF median ON commodity_price_day
WHEN EXISTS (SELECT 1 FROM demand_day WHERE day = NEW.day AND commodity_id = NEW.commodity_id) BEGIN
  INSERT INTO rollup_touched (at) VALUES (CAST(strftime('%s', NEW.day || 'T05:00:00Z') AS INTEGER) * 1000);
END;
--> statement-breakpoint
-- Who moves to another kecamatan takes all its days along, and what is its own at this moment.
CREATE TRIGGER party_moves_days AFTER UPDATE OF kecamatan ON party WHEN OLD.kecamatan IS NOT NEW.kecamatan BEGIN
  INSERT INTO rollup_touched (at) SELECT CAST(strftime('%s', day || 'T05:00:00Z') AS INTEGER) * 1000 FROM (
    SELECT day FROM trade_day WHERE cooperative_id = NEW.id UNION SELECT day FROM demand_day WHERE institution_id = NEW.id UNION SELECT day FROM joint_day WHERE cooperative_id = NEW.id);
  INSERT INTO standing (what, area, commodity_id, count, amount, value)
  SELECT * FROM (SELECT 'stock', OLD.kecamatan, commodity_id, -count(*), -sum(available - reserved), -sum((available - reserved) * coalesce(listed_price, 0)) FROM offer WHERE cooperative_id = NEW.id AND state = 'listed' AND available > reserved GROUP BY commodity_id) WHERE OLD.kecamatan <> ''
  ON CONFLICT (what, area, commodity_id) DO UPDATE SET count = count + excluded.count, amount = amount + excluded.amount, value = value + excluded.value;
  INSERT INTO standing (what, area, commodity_id, count, amount, value)
  SELECT * FROM (SELECT 'stock', NEW.kecamatan, commodity_id, count(*), sum(available - reserved), sum((available - reserved) * coalesce(listed_price, 0)) FROM offer WHERE cooperative_id = NEW.id AND state = 'listed' AND available > reserved GROUP BY commodity_id) WHERE NEW.kecamatan <> ''
  ON CONFLICT (what, area, commodity_id) DO UPDATE SET count = count + excluded.count, amount = amount + excluded.amount, value = value + excluded.value;
  INSERT INTO standing (what, area, commodity_id, count, amount, value)
  SELECT * FROM (SELECT 'backlog', OLD.kecamatan, commodity_id, -count(*), 0, 0 FROM offer o JOIN offer_revision r ON r.offer_id = o.id AND r.state = 'submitted' WHERE o.cooperative_id = NEW.id GROUP BY commodity_id) WHERE OLD.kecamatan <> ''
  ON CONFLICT (what, area, commodity_id) DO UPDATE SET count = count + excluded.count, amount = amount + excluded.amount, value = value + excluded.value;
  INSERT INTO standing (what, area, commodity_id, count, amount, value)
  SELECT * FROM (SELECT 'backlog', NEW.kecamatan, commodity_id, count(*), 0, 0 FROM offer o JOIN offer_revision r ON r.offer_id = o.id AND r.state = 'submitted' WHERE o.cooperative_id = NEW.id GROUP BY commodity_id) WHERE NEW.kecamatan <> ''
  ON CONFLICT (what, area, commodity_id) DO UPDATE SET count = count + excluded.count, amount = amount + excluded.amount, value = value + excluded.value;
  INSERT INTO standing (what, area, commodity_id, count, amount, value)
  SELECT * FROM (SELECT 'outstanding', OLD.kecamatan, '', 0, 0, -sum(balance) FROM account_balance WHERE party_id = NEW.id AND code = '1200' HAVING count(*) > 0) WHERE OLD.kecamatan <> ''
  ON CONFLICT (what, area, commodity_id) DO UPDATE SET count = count + excluded.count, amount = amount + excluded.amount, value = value + excluded.value;
  INSERT INTO standing (what, area, commodity_id, count, amount, value)
  SELECT * FROM (SELECT 'outstanding', NEW.kecamatan, '', 0, 0, sum(balance) FROM account_balance WHERE party_id = NEW.id AND code = '1200' HAVING count(*) > 0) WHERE NEW.kecamatan <> ''
  ON CONFLICT (what, area, commodity_id) DO UPDATE SET count = count + excluded.count, amount = amount + excluded.amount, value = value + excluded.value;
END;
--> statement-breakpoint
-- Stock on offer, offers awaiting moderators and money outstanding: kept at each change, for all and by kecamatan.
CREATE TRIGGER offer_adds_stock AFTER INSERT ON offer BEGIN
  INSERT INTO standing (what, area, commodity_id, count, amount, value)
  SELECT 'stock', v.area, NEW.commodity_id, (NEW.state = 'listed' AND NEW.available > NEW.reserved),
    (NEW.state = 'listed' AND NEW.available > NEW.reserved) * (NEW.available - NEW.reserved),
    (NEW.state = 'listed' AND NEW.available > NEW.reserved) * (NEW.available - NEW.reserved) * coalesce(NEW.listed_price, 0)
  FROM (SELECT '' area UNION ALL SELECT kecamatan FROM party WHERE id = NEW.cooperative_id AND kecamatan <> '') v WHERE true
  ON CONFLICT (what, area, commodity_id) DO UPDATE SET count = count + excluded.count, amount = amount + excluded.amount, value = value + excluded.value;
END;
--> statement-breakpoint
CREATE TRIGGER offer_changes_stock AFTER UPDATE OF state, available, reserved, listed_price ON offer BEGIN
  INSERT INTO standing (what, area, commodity_id, count, amount, value)
  SELECT 'stock', v.area, NEW.commodity_id, (NEW.state = 'listed' AND NEW.available > NEW.reserved) - (OLD.state = 'listed' AND OLD.available > OLD.reserved),
    (NEW.state = 'listed' AND NEW.available > NEW.reserved) * (NEW.available - NEW.reserved) - (OLD.state = 'listed' AND OLD.available > OLD.reserved) * (OLD.available - OLD.reserved),
    (NEW.state = 'listed' AND NEW.available > NEW.reserved) * (NEW.available - NEW.reserved) * coalesce(NEW.listed_price, 0) - (OLD.state = 'listed' AND OLD.available > OLD.reserved) * (OLD.available - OLD.reserved) * coalesce(OLD.listed_price, 0)
  FROM (SELECT '' area UNION ALL SELECT kecamatan FROM party WHERE id = NEW.cooperative_id AND kecamatan <> '') v WHERE true
  ON CONFLICT (what, area, commodity_id) DO UPDATE SET count = count + excluded.count, amount = amount + excluded.amount, value = value + excluded.value;
END;
--> statement-breakpoint
CREATE TRIGGER offer_takes_stock AFTER DELETE ON offer BEGIN
  INSERT INTO standing (what, area, commodity_id, count, amount, value)
  SELECT 'stock', v.area, OLD.commodity_id, - (OLD.state = 'listed' AND OLD.available > OLD.reserved),
    - (OLD.state = 'listed' AND OLD.available > OLD.reserved) * (OLD.available - OLD.reserved),
    - (OLD.state = 'listed' AND OLD.available > OLD.reserved) * (OLD.available - OLD.reserved) * coalesce(OLD.listed_price, 0)
  FROM (SELECT '' area UNION ALL SELECT kecamatan FROM party WHERE id = OLD.cooperative_id AND kecamatan <> '') v WHERE true
  ON CONFLICT (what, area, commodity_id) DO UPDATE SET count = count + excluded.count, amount = amount + excluded.amount, value = value + excluded.value;
END;
--> statement-breakpoint
CREATE TRIGGER revision_adds_backlog AFTER INSERT ON offer_revision WHEN NEW.state = 'submitted' BEGIN
  INSERT INTO standing (what, area, commodity_id, count, amount, value) SELECT 'backlog', '', commodity_id, 1, 0, 0 FROM offer WHERE id = NEW.offer_id
  ON CONFLICT (what, area, commodity_id) DO UPDATE SET count = count + excluded.count;
  INSERT INTO standing (what, area, commodity_id, count, amount, value) SELECT 'backlog', p.kecamatan, o.commodity_id, 1, 0, 0
    FROM offer o JOIN party p ON p.id = o.cooperative_id WHERE o.id = NEW.offer_id AND p.kecamatan <> ''
  ON CONFLICT (what, area, commodity_id) DO UPDATE SET count = count + excluded.count;
END;
--> statement-breakpoint
CREATE TRIGGER revision_changes_backlog AFTER UPDATE OF state ON offer_revision WHEN (OLD.state = 'submitted') <> (NEW.state = 'submitted') BEGIN
  INSERT INTO standing (what, area, commodity_id, count, amount, value) SELECT 'backlog', '', commodity_id, iif(NEW.state = 'submitted', 1, -1), 0, 0 FROM offer WHERE id = NEW.offer_id
  ON CONFLICT (what, area, commodity_id) DO UPDATE SET count = count + excluded.count;
  INSERT INTO standing (what, area, commodity_id, count, amount, value) SELECT 'backlog', p.kecamatan, o.commodity_id, iif(NEW.state = 'submitted', 1, -1), 0, 0
    FROM offer o JOIN party p ON p.id = o.cooperative_id WHERE o.id = NEW.offer_id AND p.kecamatan <> ''
  ON CONFLICT (what, area, commodity_id) DO UPDATE SET count = count + excluded.count;
END;
--> statement-breakpoint
CREATE TRIGGER revision_takes_backlog AFTER DELETE ON offer_revision WHEN OLD.state = 'submitted' BEGIN
  INSERT INTO standing (what, area, commodity_id, count, amount, value) SELECT 'backlog', '', commodity_id, -1, 0, 0 FROM offer WHERE id = OLD.offer_id
  ON CONFLICT (what, area, commodity_id) DO UPDATE SET count = count + excluded.count;
  INSERT INTO standing (what, area, commodity_id, count, amount, value) SELECT 'backlog', p.kecamatan, o.commodity_id, -1, 0, 0
    FROM offer o JOIN party p ON p.id = o.cooperative_id WHERE o.id = OLD.offer_id AND p.kecamatan <> ''
  ON CONFLICT (what, area, commodity_id) DO UPDATE SET count = count + excluded.count;
END;
--> statement-breakpoint
CREATE TRIGGER account_month_adds_balance AFTER INSERT ON account_month WHEN NEW.code IN ('1200', '1210', '2100') BEGIN
  INSERT INTO account_balance (party_id, code, counterparty_id, balance)
  VALUES (NEW.party_id, NEW.code, NEW.counterparty_id, NEW.debit - NEW.credit)
  ON CONFLICT (party_id, code, counterparty_id) DO UPDATE SET balance = balance + excluded.balance;
  INSERT INTO standing (what, area, commodity_id, count, amount, value)
  SELECT 'outstanding', v.area, '', 0, 0, NEW.debit - NEW.credit
  FROM (SELECT '' area, kind FROM party WHERE id = NEW.party_id UNION ALL SELECT kecamatan, kind FROM party WHERE id = NEW.party_id AND kecamatan <> '') v
  WHERE NEW.code = '1200' AND v.kind IN ('cooperative', 'forum')
  ON CONFLICT (what, area, commodity_id) DO UPDATE SET value = value + excluded.value;
END;
--> statement-breakpoint
CREATE TRIGGER account_month_changes_balance AFTER UPDATE OF debit, credit ON account_month WHEN NEW.code IN ('1200', '1210', '2100') BEGIN
  INSERT INTO account_balance (party_id, code, counterparty_id, balance)
  VALUES (NEW.party_id, NEW.code, NEW.counterparty_id, NEW.debit - NEW.credit - OLD.debit + OLD.credit)
  ON CONFLICT (party_id, code, counterparty_id) DO UPDATE SET balance = balance + excluded.balance;
  INSERT INTO standing (what, area, commodity_id, count, amount, value)
  SELECT 'outstanding', v.area, '', 0, 0, NEW.debit - NEW.credit - OLD.debit + OLD.credit
  FROM (SELECT '' area, kind FROM party WHERE id = NEW.party_id UNION ALL SELECT kecamatan, kind FROM party WHERE id = NEW.party_id AND kecamatan <> '') v
  WHERE NEW.code = '1200' AND v.kind IN ('cooperative', 'forum')
  ON CONFLICT (what, area, commodity_id) DO UPDATE SET value = value + excluded.value;
END;
--> statement-breakpoint
-- A cooperative draws its number when it is verified.
CREATE TRIGGER cooperative_draws AFTER INSERT ON party WHEN NEW.kind = 'cooperative' AND NEW.status = 'verified' BEGIN
  INSERT OR IGNORE INTO cooperative_lot (cooperative_id, lot) VALUES (NEW.id, random() & 4503599627370495);
END;
--> statement-breakpoint
CREATE TRIGGER cooperative_verified_draws AFTER UPDATE OF status ON party WHEN NEW.kind = 'cooperative' AND NEW.status = 'verified' BEGIN
  INSERT OR IGNORE INTO cooperative_lot (cooperative_id, lot) VALUES (NEW.id, random() & 4503599627370495);
END;
--> statement-breakpoint
CREATE TRIGGER cooperative_gone_draws_no_more AFTER UPDATE OF status ON party WHEN NOT (NEW.kind = 'cooperative' AND NEW.status = 'verified') BEGIN
  DELETE FROM cooperative_lot WHERE cooperative_id = NEW.id;
END;
--> statement-breakpoint
CREATE TRIGGER cooperative_deleted_draws_no_more AFTER DELETE ON party BEGIN
  DELETE FROM cooperative_lot WHERE cooperative_id = OLD.id;
END;
--> statement-breakpoint
-- All there was before this. What is kept by day is worked out once more: days are noted as whole hours.
INSERT INTO cooperative_lot SELECT id, random() & 4503599627370495 FROM party WHERE kind = 'cooperative' AND status = 'verified';
--> statement-breakpoint
INSERT INTO account_balance SELECT party_id, code, counterparty_id, sum(debit - credit) FROM account_month WHERE code IN ('1200', '1210', '2100') GROUP BY 1, 2, 3;
--> statement-breakpoint
INSERT INTO standing SELECT 'stock', iif(v.all_of, '', p.kecamatan), o.commodity_id, count(*), sum(available - reserved), sum((available - reserved) * coalesce(listed_price, 0))
FROM offer o JOIN party p ON p.id = o.cooperative_id JOIN (SELECT 0 all_of UNION ALL SELECT 1) v ON v.all_of OR p.kecamatan <> ''
WHERE o.state = 'listed' AND o.available > o.reserved GROUP BY 2, 3;
--> statement-breakpoint
INSERT INTO standing SELECT 'backlog', iif(v.all_of, '', p.kecamatan), o.commodity_id, count(*), 0, 0
FROM offer_revision r JOIN offer o ON o.id = r.offer_id JOIN party p ON p.id = o.cooperative_id JOIN (SELECT 0 all_of UNION ALL SELECT 1) v ON v.all_of OR p.kecamatan <> ''
WHERE r.state = 'submitted' GROUP BY 2, 3;
--> statement-breakpoint
INSERT INTO standing SELECT 'outstanding', iif(v.all_of, '', p.kecamatan), '', 0, 0, sum(b.balance)
FROM account_balance b JOIN party p ON p.id = b.party_id AND p.kind IN ('cooperative', 'forum') JOIN (SELECT 0 all_of UNION ALL SELECT 1) v ON v.all_of OR p.kecamatan <> ''
WHERE b.code = '1200' GROUP BY 2;
--> statement-breakpoint
INSERT INTO rollup_touched (at) SELECT DISTINCT created_at / 3600000 * 3600000 FROM award WHERE created_at IS NOT NULL;
--> statement-breakpoint
INSERT INTO rollup_touched (at) SELECT DISTINCT decided_at / 3600000 * 3600000 FROM award WHERE decided_at IS NOT NULL;
--> statement-breakpoint
INSERT INTO rollup_touched (at) SELECT DISTINCT placed_at / 3600000 * 3600000 FROM bulk_order WHERE placed_at IS NOT NULL;
--> statement-breakpoint
INSERT INTO rollup_touched (at) SELECT DISTINCT created_at / 3600000 * 3600000 FROM receipt WHERE created_at IS NOT NULL;
--> statement-breakpoint
INSERT INTO rollup_touched (at) SELECT DISTINCT closed_at / 3600000 * 3600000 FROM campaign WHERE closed_at IS NOT NULL;
