CREATE TABLE `demand_month` (
	`month` text NOT NULL,
	`institution_id` text NOT NULL,
	`commodity_id` text NOT NULL,
	`lines` integer NOT NULL,
	`asked` integer NOT NULL,
	`confirmed` integer NOT NULL,
	`waived` integer NOT NULL,
	`value` integer NOT NULL,
	PRIMARY KEY(`month`, `institution_id`, `commodity_id`),
	FOREIGN KEY (`institution_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`commodity_id`) REFERENCES `commodity`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `demand_month_institution` ON `demand_month` (`institution_id`,`month`);--> statement-breakpoint
CREATE TABLE `trade_month` (
	`month` text NOT NULL,
	`cooperative_id` text NOT NULL,
	`commodity_id` text NOT NULL,
	`awards` integer NOT NULL,
	`awarded` integer NOT NULL,
	`confirmations` integer NOT NULL,
	`confirmed` integer NOT NULL,
	`value` integer NOT NULL,
	`declines` integer NOT NULL,
	`lapses` integer NOT NULL,
	`answer_minutes` integer NOT NULL,
	`receipts` integer NOT NULL,
	`on_time` integer NOT NULL,
	`sent_milli` integer NOT NULL,
	`received_milli` integer NOT NULL,
	`refused_milli` integer NOT NULL,
	`deducted_milli` integer NOT NULL,
	PRIMARY KEY(`month`, `cooperative_id`, `commodity_id`),
	FOREIGN KEY (`cooperative_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`commodity_id`) REFERENCES `commodity`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `trade_month_cooperative` ON `trade_month` (`cooperative_id`,`month`);--> statement-breakpoint
-- Days that were worked out before are not worked out again: their months are made of them once.
INSERT INTO trade_month SELECT substr(day, 1, 7), cooperative_id, commodity_id, sum(awards), sum(awarded), sum(confirmations), sum(confirmed),
  sum(value), sum(declines), sum(lapses), sum(answer_minutes), sum(receipts), sum(on_time), sum(sent_milli), sum(received_milli),
  sum(refused_milli), sum(deducted_milli) FROM trade_day GROUP BY 1, 2, 3;
--> statement-breakpoint
INSERT INTO demand_month SELECT substr(day, 1, 7), institution_id, commodity_id, sum(lines), sum(asked), sum(confirmed), sum(waived), sum(value)
FROM demand_day GROUP BY 1, 2, 3;
