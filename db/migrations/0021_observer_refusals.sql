CREATE TABLE `observer_refusal` (
	`id` text PRIMARY KEY NOT NULL,
	`observer_id` text NOT NULL,
	`user_id` text NOT NULL,
	`page` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`observer_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `observer_refusal_observer` ON `observer_refusal` (`observer_id`,`at`);
--> statement-breakpoint
CREATE TRIGGER observer_refusal_no_update BEFORE UPDATE ON observer_refusal BEGIN SELECT RAISE(ABORT, 'look_append_only'); END;
--> statement-breakpoint
CREATE TRIGGER observer_refusal_no_delete BEFORE DELETE ON observer_refusal BEGIN SELECT RAISE(ABORT, 'look_append_only'); END;
--> statement-breakpoint
-- A price that is typed while its market is being closed comes too late, whoever was first.
CREATE TRIGGER market_price_of_open_market BEFORE INSERT ON market_price
WHEN EXISTS (SELECT 1 FROM market WHERE id = NEW.market_id AND closed_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'market_closed'); END;
