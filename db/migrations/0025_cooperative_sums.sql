CREATE TABLE `cooperative_sum` (
	`cooperative_id` text NOT NULL,
	`period` text NOT NULL,
	`value` integer NOT NULL,
	`confirmations` integer NOT NULL,
	`declines` integer NOT NULL,
	`answer_minutes` integer NOT NULL,
	`receipts` integer NOT NULL,
	`on_time` integer NOT NULL,
	`received_value` integer NOT NULL,
	`refused_value` integer NOT NULL,
	`deducted_value` integer NOT NULL,
	PRIMARY KEY(`cooperative_id`, `period`)
) WITHOUT ROWID;
--> statement-breakpoint
-- Days that were worked out before are not worked out again: months and years are made of the months there are.
INSERT INTO cooperative_sum SELECT cooperative_id, substr(month, 1, n.length), sum(value), sum(confirmations), sum(declines), sum(answer_minutes), sum(receipts), sum(on_time), sum(received_value), sum(refused_value), sum(deducted_value)
FROM trade_month CROSS JOIN (SELECT 7 length UNION ALL SELECT 4) n GROUP BY 1, 2;
