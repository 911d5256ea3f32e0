DROP INDEX `award_order`;--> statement-breakpoint
CREATE INDEX `award_line` ON `award` (`line_id`,`state`);--> statement-breakpoint
CREATE INDEX `award_order` ON `award` (`order_id`,`state`);