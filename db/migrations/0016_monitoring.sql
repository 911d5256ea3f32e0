CREATE TABLE `action_item` (
	`id` text PRIMARY KEY NOT NULL,
	`cooperative_id` text NOT NULL,
	`visit_id` text,
	`what` text NOT NULL,
	`owner` text NOT NULL,
	`due_on` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`done_by` text,
	`done_at` integer,
	`done_note` text DEFAULT '' NOT NULL,
	`reminded_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`cooperative_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`visit_id`) REFERENCES `visit`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "action_item_what" CHECK("action_item"."what" <> '')
);
--> statement-breakpoint
CREATE INDEX `action_item_cooperative` ON `action_item` (`cooperative_id`,`done_at`);--> statement-breakpoint
CREATE INDEX `action_item_due` ON `action_item` (`due_on`) WHERE done_at is null;--> statement-breakpoint
CREATE TABLE `business_direction` (
	`id` text PRIMARY KEY NOT NULL,
	`cooperative_id` text NOT NULL,
	`words` text NOT NULL,
	`agreed_on` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`cooperative_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `business_direction_cooperative` ON `business_direction` (`cooperative_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `goal` (
	`id` text PRIMARY KEY NOT NULL,
	`cooperative_id` text NOT NULL,
	`measure` text NOT NULL,
	`start_value` integer,
	`target` integer NOT NULL,
	`starts_on` text NOT NULL,
	`due_on` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`cooperative_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "goal_days" CHECK("goal"."due_on" > "goal"."starts_on")
);
--> statement-breakpoint
CREATE INDEX `goal_cooperative` ON `goal` (`cooperative_id`,`ended_at`);--> statement-breakpoint
CREATE TABLE `mentorship` (
	`id` text PRIMARY KEY NOT NULL,
	`mentor_id` text NOT NULL,
	`cooperative_id` text NOT NULL,
	`since` integer NOT NULL,
	`assigned_by` text NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`mentor_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`cooperative_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `mentorship_one` ON `mentorship` (`cooperative_id`) WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX `mentorship_mentor` ON `mentorship` (`mentor_id`,`ended_at`);--> statement-breakpoint
CREATE TABLE `visit` (
	`id` text PRIMARY KEY NOT NULL,
	`cooperative_id` text NOT NULL,
	`mentor_id` text NOT NULL,
	`warning_id` text,
	`state` text DEFAULT 'planned' NOT NULL,
	`planned_on` text NOT NULL,
	`purpose` text NOT NULL,
	`done_on` text,
	`notes` text DEFAULT '' NOT NULL,
	`attendance` text DEFAULT '' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`reminded_at` integer,
	`cancel_reason` text,
	FOREIGN KEY (`cooperative_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mentor_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`warning_id`) REFERENCES `warning`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "visit_done" CHECK(("visit"."state" = 'done') = ("visit"."done_on" is not null))
);
--> statement-breakpoint
CREATE INDEX `visit_cooperative` ON `visit` (`cooperative_id`,`planned_on`);--> statement-breakpoint
CREATE INDEX `visit_mentor` ON `visit` (`mentor_id`,`state`,`planned_on`);--> statement-breakpoint
CREATE INDEX `visit_due` ON `visit` (`state`,`planned_on`);--> statement-breakpoint
CREATE TABLE `visit_photo` (
	`visit_id` text NOT NULL,
	`position` integer NOT NULL,
	`photo_id` text NOT NULL,
	PRIMARY KEY(`visit_id`, `position`),
	FOREIGN KEY (`visit_id`) REFERENCES `visit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`photo_id`) REFERENCES `photo`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `demand_day` (
	`day` text NOT NULL,
	`institution_id` text NOT NULL,
	`commodity_id` text NOT NULL,
	`lines` integer NOT NULL,
	`asked` integer NOT NULL,
	`confirmed` integer NOT NULL,
	`waived` integer NOT NULL,
	`value` integer NOT NULL,
	`suppliers` integer NOT NULL,
	PRIMARY KEY(`day`, `institution_id`, `commodity_id`),
	FOREIGN KEY (`institution_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`commodity_id`) REFERENCES `commodity`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `demand_day_institution` ON `demand_day` (`institution_id`,`day`);--> statement-breakpoint
CREATE INDEX `demand_day_commodity` ON `demand_day` (`commodity_id`,`day`);--> statement-breakpoint
CREATE TABLE `health_score` (
	`cooperative_id` text NOT NULL,
	`month` text NOT NULL,
	`total` integer,
	`measures` text NOT NULL,
	`made_at` integer NOT NULL,
	PRIMARY KEY(`cooperative_id`, `month`),
	FOREIGN KEY (`cooperative_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "health_score_total" CHECK("health_score"."total" is null or "health_score"."total" between 0 and 100)
);
--> statement-breakpoint
CREATE INDEX `health_score_month` ON `health_score` (`month`,`total`);--> statement-breakpoint
CREATE TABLE `joint_day` (
	`day` text NOT NULL,
	`cooperative_id` text NOT NULL,
	`commodity_id` text NOT NULL,
	`campaigns` integer NOT NULL,
	`ordered` integer NOT NULL,
	`received_milli` integer NOT NULL,
	`cost` integer NOT NULL,
	`saved` integer NOT NULL,
	PRIMARY KEY(`day`, `cooperative_id`, `commodity_id`),
	FOREIGN KEY (`cooperative_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`commodity_id`) REFERENCES `commodity`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `joint_day_cooperative` ON `joint_day` (`cooperative_id`,`day`);--> statement-breakpoint
CREATE TABLE `observer_grant` (
	`id` text PRIMARY KEY NOT NULL,
	`observer_id` text NOT NULL,
	`kecamatan` text,
	`from_day` text NOT NULL,
	`until_day` text NOT NULL,
	`granted_by` text NOT NULL,
	`granted_at` integer NOT NULL,
	`revoked_at` integer,
	FOREIGN KEY (`observer_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "observer_grant_days" CHECK("observer_grant"."until_day" >= "observer_grant"."from_day")
);
--> statement-breakpoint
CREATE INDEX `observer_grant_observer` ON `observer_grant` (`observer_id`,`until_day`);--> statement-breakpoint
CREATE TABLE `observer_look` (
	`id` text PRIMARY KEY NOT NULL,
	`grant_id` text NOT NULL,
	`user_id` text NOT NULL,
	`page` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`grant_id`) REFERENCES `observer_grant`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `observer_look_at` ON `observer_look` (`at`);--> statement-breakpoint
CREATE INDEX `observer_look_grant` ON `observer_look` (`grant_id`,`at`);--> statement-breakpoint
CREATE TABLE `publication` (
	`name` text NOT NULL,
	`period` text NOT NULL,
	`cells` text NOT NULL,
	`published_at` integer NOT NULL,
	PRIMARY KEY(`name`, `period`)
);
--> statement-breakpoint
CREATE TABLE `rollup_touched` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `trade_day` (
	`day` text NOT NULL,
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
	PRIMARY KEY(`day`, `cooperative_id`, `commodity_id`),
	FOREIGN KEY (`cooperative_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`commodity_id`) REFERENCES `commodity`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `trade_day_cooperative` ON `trade_day` (`cooperative_id`,`day`);--> statement-breakpoint
CREATE INDEX `trade_day_commodity` ON `trade_day` (`commodity_id`,`day`);--> statement-breakpoint
CREATE TABLE `warning` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`cooperative_id` text NOT NULL,
	`kind` text NOT NULL,
	`severity` text NOT NULL,
	`figures` text NOT NULL,
	`since` text NOT NULL,
	`raised_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`cooperative_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `warning_key` ON `warning` (`key`);--> statement-breakpoint
CREATE INDEX `warning_cooperative` ON `warning` (`cooperative_id`,`ended_at`);--> statement-breakpoint
CREATE INDEX `warning_open` ON `warning` (`raised_at`) WHERE ended_at is null;--> statement-breakpoint
CREATE TABLE `basket` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`from_day` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `basket_from` ON `basket` (`from_day`);--> statement-breakpoint
CREATE TABLE `basket_item` (
	`basket_id` text NOT NULL,
	`commodity_id` text NOT NULL,
	`quantity` integer NOT NULL,
	`base_price` integer NOT NULL,
	PRIMARY KEY(`basket_id`, `commodity_id`),
	FOREIGN KEY (`basket_id`) REFERENCES `basket`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`commodity_id`) REFERENCES `commodity`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "basket_item_figures" CHECK("basket_item"."quantity" > 0 and "basket_item"."base_price" > 0)
);
--> statement-breakpoint
CREATE TABLE `market` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`kelurahan` text NOT NULL,
	`kecamatan` text NOT NULL,
	`closed_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `market_name` ON `market` (`name`);--> statement-breakpoint
CREATE TABLE `market_price` (
	`id` text PRIMARY KEY NOT NULL,
	`market_id` text NOT NULL,
	`commodity_id` text NOT NULL,
	`day` text NOT NULL,
	`price` integer NOT NULL,
	`import_id` text,
	`recorded_by` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`replaced_at` integer,
	FOREIGN KEY (`market_id`) REFERENCES `market`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`commodity_id`) REFERENCES `commodity`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "market_price_positive" CHECK("market_price"."price" > 0 and "market_price"."price" <= 1000000000)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `market_price_once` ON `market_price` (`market_id`,`commodity_id`,`day`) WHERE replaced_at is null;--> statement-breakpoint
CREATE INDEX `market_price_commodity` ON `market_price` (`commodity_id`,`day`);--> statement-breakpoint
CREATE TABLE `price_alert` (
	`id` text PRIMARY KEY NOT NULL,
	`commodity_id` text NOT NULL,
	`status` text NOT NULL,
	`price` integer NOT NULL,
	`reference` integer NOT NULL,
	`deviation_bps` integer NOT NULL,
	`raised_on` text NOT NULL,
	`raised_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`commodity_id`) REFERENCES `commodity`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `price_alert_open` ON `price_alert` (`commodity_id`) WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX `price_alert_raised` ON `price_alert` (`raised_at`);--> statement-breakpoint
CREATE TABLE `price_day` (
	`commodity_id` text NOT NULL,
	`day` text NOT NULL,
	`source` text NOT NULL,
	`low` integer NOT NULL,
	`quarter` integer NOT NULL,
	`median` integer NOT NULL,
	`three_quarter` integer NOT NULL,
	`high` integer NOT NULL,
	`observations` integer NOT NULL,
	`contributors` integer NOT NULL,
	PRIMARY KEY(`commodity_id`, `day`, `source`),
	FOREIGN KEY (`commodity_id`) REFERENCES `commodity`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `price_day_day` ON `price_day` (`day`,`source`);--> statement-breakpoint
CREATE TABLE `price_import` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`file_hash` text NOT NULL,
	`rows` integer NOT NULL,
	`imported_by` text NOT NULL,
	`imported_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `price_import_file` ON `price_import` (`file_hash`);--> statement-breakpoint
CREATE INDEX `receipt_created` ON `receipt` (`created_at`);--> statement-breakpoint
CREATE INDEX `campaign_closed` ON `campaign` (`closed_at`) WHERE closed_at is not null;--> statement-breakpoint
CREATE INDEX `award_created` ON `award` (`created_at`);--> statement-breakpoint
CREATE INDEX `award_decided` ON `award` (`decided_at`) WHERE decided_at is not null;--> statement-breakpoint
CREATE INDEX `bulk_order_placed` ON `bulk_order` (`placed_at`) WHERE placed_at is not null;