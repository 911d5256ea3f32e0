DROP INDEX `award_open_once`;--> statement-breakpoint
CREATE UNIQUE INDEX `award_once_per_plan` ON `award` (`plan_id`,`line_id`,`offer_id`);