CREATE TABLE `health_run` (
	`month` text PRIMARY KEY NOT NULL,
	`day` text NOT NULL,
	`after_id` text DEFAULT '' NOT NULL,
	`forum_awarded` integer NOT NULL,
	`forum_weight` integer NOT NULL,
	`done_at` integer,
	`summary` text
);
--> statement-breakpoint
DROP INDEX `health_score_month`;--> statement-breakpoint
ALTER TABLE `health_score` ADD `change` integer;--> statement-breakpoint
CREATE INDEX `health_score_month` ON `health_score` (`month`,case when total is null then 101 else total end,`cooperative_id`);--> statement-breakpoint
CREATE INDEX `health_score_change` ON `health_score` (`month`,case when change is null then 101 else change end,case when total is null then 101 else total end,`cooperative_id`);--> statement-breakpoint
CREATE INDEX `party_kecamatan` ON `party` (`kind`,`kecamatan`,`status`);--> statement-breakpoint
CREATE INDEX `party_name` ON `party` (`name`,`id`) WHERE kind = 'cooperative';--> statement-breakpoint
CREATE INDEX `warning_gravest` ON `warning` (case severity when 'serious' then 0 when 'warning' then 1 else 2 end,`since`,`id`) WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX `warning_kind` ON `warning` (`kind`,case severity when 'serious' then 0 when 'warning' then 1 else 2 end,`since`,`id`) WHERE ended_at is null;