CREATE TABLE `commodity` (
	`id` text PRIMARY KEY NOT NULL,
	`category` text NOT NULL,
	`name_id` text NOT NULL,
	`name_en` text NOT NULL,
	`grade` text DEFAULT '' NOT NULL,
	`grade_text_id` text DEFAULT '' NOT NULL,
	`grade_text_en` text DEFAULT '' NOT NULL,
	`trade_unit` text NOT NULL,
	`tax_class` text NOT NULL,
	`pack_name` text,
	`pack_content` integer,
	`required_certificate` text,
	`photo_id` text,
	`synonyms` text DEFAULT '' NOT NULL,
	`position` integer DEFAULT 0 NOT NULL,
	`retired_at` integer,
	FOREIGN KEY (`photo_id`) REFERENCES `photo`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "commodity_pack" CHECK("commodity"."pack_content" is null or "commodity"."pack_content" > 0)
);
--> statement-breakpoint
CREATE INDEX `commodity_category` ON `commodity` (`category`,`position`);--> statement-breakpoint
CREATE TABLE `commodity_price_day` (
	`commodity_id` text NOT NULL,
	`day` text NOT NULL,
	`low` integer NOT NULL,
	`median` integer NOT NULL,
	`high` integer NOT NULL,
	`offers` integer NOT NULL,
	PRIMARY KEY(`commodity_id`, `day`),
	FOREIGN KEY (`commodity_id`) REFERENCES `commodity`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `offer` (
	`id` text PRIMARY KEY NOT NULL,
	`cooperative_id` text NOT NULL,
	`commodity_id` text NOT NULL,
	`state` text DEFAULT 'draft' NOT NULL,
	`available` integer DEFAULT 0 NOT NULL,
	`reserved` integer DEFAULT 0 NOT NULL,
	`listed_revision_id` text,
	`listed_price` integer,
	`listed_lowest_price` integer,
	`listed_min_lot` integer,
	`listed_lot_size` integer,
	`listed_handling_fee` integer,
	`listed_lead_days` integer,
	`listed_from` text,
	`listed_until` text,
	`listed_certificate` text,
	`listed_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`cooperative_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`commodity_id`) REFERENCES `commodity`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "offer_available" CHECK("offer"."available" >= 0 and "offer"."available" <= 1000000000),
	CONSTRAINT "offer_reserved" CHECK("offer"."reserved" >= 0 and "offer"."reserved" <= "offer"."available")
);
--> statement-breakpoint
CREATE INDEX `offer_commodity_state` ON `offer` (`commodity_id`,`state`,`listed_price`);--> statement-breakpoint
CREATE INDEX `offer_cooperative` ON `offer` (`cooperative_id`,`state`);--> statement-breakpoint
CREATE INDEX `offer_state_until` ON `offer` (`state`,`listed_until`);--> statement-breakpoint
CREATE TABLE `offer_message` (
	`id` text PRIMARY KEY NOT NULL,
	`offer_id` text NOT NULL,
	`author_user_id` text NOT NULL,
	`author_party_id` text NOT NULL,
	`body` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`offer_id`) REFERENCES `offer`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `offer_message_offer` ON `offer_message` (`offer_id`,`at`);--> statement-breakpoint
CREATE TABLE `offer_photo` (
	`revision_id` text NOT NULL,
	`position` integer NOT NULL,
	`photo_id` text NOT NULL,
	PRIMARY KEY(`revision_id`, `position`),
	FOREIGN KEY (`revision_id`) REFERENCES `offer_revision`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`photo_id`) REFERENCES `photo`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "offer_photo_four" CHECK("offer_photo"."position" between 0 and 3)
);
--> statement-breakpoint
CREATE TABLE `offer_revision` (
	`id` text PRIMARY KEY NOT NULL,
	`offer_id` text NOT NULL,
	`number` integer NOT NULL,
	`state` text DEFAULT 'draft' NOT NULL,
	`tiers` text NOT NULL,
	`min_lot` integer NOT NULL,
	`lot_size` integer NOT NULL,
	`pack_name` text,
	`handling_fee` integer NOT NULL,
	`lead_days` integer NOT NULL,
	`window_from` text NOT NULL,
	`window_until` text NOT NULL,
	`description` text DEFAULT '' NOT NULL,
	`certificate` text,
	`available` integer NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`submitted_at` integer,
	`decided_at` integer,
	`decided_by` text,
	`decision_reason` text,
	FOREIGN KEY (`offer_id`) REFERENCES `offer`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "offer_revision_lots" CHECK("offer_revision"."lot_size" > 0 and "offer_revision"."min_lot" > 0 and "offer_revision"."min_lot" % "offer_revision"."lot_size" = 0),
	CONSTRAINT "offer_revision_fee" CHECK("offer_revision"."handling_fee" >= 0),
	CONSTRAINT "offer_revision_window" CHECK("offer_revision"."window_from" <= "offer_revision"."window_until"),
	CONSTRAINT "offer_revision_tiers" CHECK(json_valid("offer_revision"."tiers") and json_array_length("offer_revision"."tiers") between 1 and 6)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `offer_revision_number` ON `offer_revision` (`offer_id`,`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `offer_revision_open` ON `offer_revision` (`offer_id`) WHERE state in ('draft', 'submitted', 'changes_requested');--> statement-breakpoint
CREATE INDEX `offer_revision_queue` ON `offer_revision` (`state`,`submitted_at`);--> statement-breakpoint
CREATE TABLE `reference_price` (
	`id` text PRIMARY KEY NOT NULL,
	`commodity_id` text NOT NULL,
	`kind` text NOT NULL,
	`zone` integer NOT NULL,
	`low` integer,
	`high` integer NOT NULL,
	`effective_from` text NOT NULL,
	`effective_until` text,
	`source` text NOT NULL,
	FOREIGN KEY (`commodity_id`) REFERENCES `commodity`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `reference_price_commodity` ON `reference_price` (`commodity_id`,`zone`,`effective_from`);--> statement-breakpoint
CREATE TABLE `account` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`user_id` text NOT NULL,
	`access_token` text,
	`refresh_token` text,
	`id_token` text,
	`access_token_expires_at` integer,
	`refresh_token_expires_at` integer,
	`scope` text,
	`password` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `account_user` ON `account` (`user_id`);--> statement-breakpoint
CREATE TABLE `invitation` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`party_id` text NOT NULL,
	`email` text NOT NULL,
	`role` text NOT NULL,
	`invited_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`accepted_at` integer,
	`revoked_at` integer,
	FOREIGN KEY (`party_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitation_token` ON `invitation` (`token_hash`);--> statement-breakpoint
CREATE INDEX `invitation_party` ON `invitation` (`party_id`);--> statement-breakpoint
CREATE TABLE `membership` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`party_id` text NOT NULL,
	`role` text NOT NULL,
	`created_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`party_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `membership_once` ON `membership` (`user_id`,`party_id`,`role`) WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX `membership_party` ON `membership` (`party_id`);--> statement-breakpoint
CREATE TABLE `party` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`status` text NOT NULL,
	`name` text NOT NULL,
	`type` text,
	`kelurahan_code` text,
	`kelurahan` text,
	`kecamatan` text,
	`address` text DEFAULT '' NOT NULL,
	`latitude` real,
	`longitude` real,
	`phone` text,
	`email` text,
	`npwp` text,
	`nib` text,
	`nik_koperasi` text,
	`ahu_decision` text,
	`nitku` text,
	`weight` integer DEFAULT 1 NOT NULL,
	`approval_limit` integer DEFAULT 0 NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`decided_at` integer,
	`decided_by` text,
	`decision_reason` text,
	`demo` integer DEFAULT false NOT NULL,
	CONSTRAINT "party_weight" CHECK("party"."weight" > 0),
	CONSTRAINT "party_approval_limit" CHECK("party"."approval_limit" >= 0)
);
--> statement-breakpoint
CREATE INDEX `party_kind_status` ON `party` (`kind`,`status`);--> statement-breakpoint
CREATE UNIQUE INDEX `party_npwp` ON `party` (`npwp`) WHERE npwp is not null and status <> 'rejected';--> statement-breakpoint
CREATE TABLE `rate_limit` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`count` integer NOT NULL,
	`last_request` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rate_limit_key` ON `rate_limit` (`key`);--> statement-breakpoint
CREATE TABLE `session` (
	`id` text PRIMARY KEY NOT NULL,
	`token` text NOT NULL,
	`user_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	`ip_address` text,
	`user_agent` text,
	`membership_id` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `session_token` ON `session` (`token`);--> statement-breakpoint
CREATE INDEX `session_user` ON `session` (`user_id`);--> statement-breakpoint
CREATE TABLE `site` (
	`id` text PRIMARY KEY NOT NULL,
	`party_id` text NOT NULL,
	`name` text NOT NULL,
	`address` text NOT NULL,
	`kecamatan` text,
	`latitude` real,
	`longitude` real,
	`created_at` integer NOT NULL,
	`closed_at` integer,
	FOREIGN KEY (`party_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `site_party` ON `site` (`party_id`);--> statement-breakpoint
CREATE TABLE `user` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`email_verified` integer DEFAULT false NOT NULL,
	`image` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `user_email` ON `user` (`email`);--> statement-breakpoint
CREATE TABLE `verification` (
	`id` text PRIMARY KEY NOT NULL,
	`identifier` text NOT NULL,
	`value` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `verification_identifier` ON `verification` (`identifier`);--> statement-breakpoint
CREATE TABLE `award` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`order_id` text NOT NULL,
	`line_id` text NOT NULL,
	`offer_id` text NOT NULL,
	`revision_id` text NOT NULL,
	`cooperative_id` text NOT NULL,
	`quantity` integer NOT NULL,
	`awarded_quantity` integer NOT NULL,
	`unit_price` integer NOT NULL,
	`fixed_cost` integer NOT NULL,
	`state` text DEFAULT 'reserved' NOT NULL,
	`confirm_by` integer NOT NULL,
	`created_at` integer NOT NULL,
	`decided_at` integer,
	`decided_by` text,
	`decision_reason` text,
	FOREIGN KEY (`plan_id`) REFERENCES `plan`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`order_id`) REFERENCES `bulk_order`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`line_id`) REFERENCES `order_line`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`offer_id`) REFERENCES `offer`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revision_id`) REFERENCES `offer_revision`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`cooperative_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "award_quantity" CHECK("award"."quantity" > 0 and "award"."quantity" <= "award"."awarded_quantity"),
	CONSTRAINT "award_price" CHECK("award"."unit_price" > 0 and "award"."fixed_cost" >= 0)
);
--> statement-breakpoint
CREATE INDEX `award_order` ON `award` (`order_id`);--> statement-breakpoint
CREATE INDEX `award_cooperative` ON `award` (`cooperative_id`,`state`,`confirm_by`);--> statement-breakpoint
CREATE INDEX `award_offer` ON `award` (`offer_id`,`state`);--> statement-breakpoint
CREATE INDEX `award_due` ON `award` (`state`,`confirm_by`);--> statement-breakpoint
CREATE UNIQUE INDEX `award_open_once` ON `award` (`line_id`,`offer_id`) WHERE state = 'reserved';--> statement-breakpoint
CREATE TABLE `bulk_order` (
	`id` text PRIMARY KEY NOT NULL,
	`number` text,
	`institution_id` text NOT NULL,
	`site_id` text NOT NULL,
	`state` text NOT NULL,
	`policy` text NOT NULL,
	`needed_on` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`estimated_total` integer DEFAULT 0 NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`submitted_by` text,
	`submitted_at` integer,
	`approved_by` text,
	`placed_at` integer,
	`confirm_by` integer,
	`settled_at` integer,
	`decision_reason` text,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`institution_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`site_id`) REFERENCES `site`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `bulk_order_number` ON `bulk_order` (`number`);--> statement-breakpoint
CREATE INDEX `bulk_order_institution` ON `bulk_order` (`institution_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `bulk_order_state` ON `bulk_order` (`state`,`confirm_by`);--> statement-breakpoint
CREATE TABLE `number_series` (
	`series` text PRIMARY KEY NOT NULL,
	`last` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `order_line` (
	`id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`position` integer NOT NULL,
	`commodity_id` text NOT NULL,
	`quantity` integer NOT NULL,
	`typed_quantity` text NOT NULL,
	`typed_unit` text NOT NULL,
	`price_ceiling` integer,
	`max_suppliers` integer,
	`max_share_bps` integer,
	`waived` integer DEFAULT 0 NOT NULL,
	`shortage` integer DEFAULT 0 NOT NULL,
	`waits_for_offers` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`order_id`) REFERENCES `bulk_order`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`commodity_id`) REFERENCES `commodity`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "order_line_quantity" CHECK("order_line"."quantity" > 0 and "order_line"."quantity" <= 1000000000),
	CONSTRAINT "order_line_short" CHECK("order_line"."waived" >= 0 and "order_line"."shortage" >= 0 and "order_line"."waived" + "order_line"."shortage" <= "order_line"."quantity"),
	CONSTRAINT "order_line_limits" CHECK(("order_line"."max_share_bps" is null or "order_line"."max_share_bps" between 1 and 10000) and ("order_line"."max_suppliers" is null or "order_line"."max_suppliers" > 0) and ("order_line"."price_ceiling" is null or "order_line"."price_ceiling" > 0))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `order_line_position` ON `order_line` (`order_id`,`position`);--> statement-breakpoint
CREATE INDEX `order_line_waiting` ON `order_line` (`commodity_id`) WHERE waits_for_offers = 1 and shortage > 0;--> statement-breakpoint
CREATE TABLE `plan` (
	`id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`version` integer NOT NULL,
	`cause` text NOT NULL,
	`cause_award_id` text,
	`result` text NOT NULL,
	`cost` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text,
	FOREIGN KEY (`order_id`) REFERENCES `bulk_order`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `plan_version` ON `plan` (`order_id`,`version`);--> statement-breakpoint
CREATE TABLE `audit_chain` (
	`seq` integer PRIMARY KEY NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL,
	FOREIGN KEY (`seq`) REFERENCES `event`(`seq`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `audit_chain_previous` ON `audit_chain` (`previous_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `audit_chain_hash` ON `audit_chain` (`hash`);--> statement-breakpoint
CREATE TABLE `event` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`aggregate_type` text NOT NULL,
	`aggregate_id` text NOT NULL,
	`version` integer NOT NULL,
	`type` text NOT NULL,
	`actor_user_id` text,
	`actor_party_id` text,
	`at` integer NOT NULL,
	`reason` text,
	`data` text DEFAULT '{}' NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `event_aggregate_version` ON `event` (`aggregate_type`,`aggregate_id`,`version`);--> statement-breakpoint
CREATE INDEX `event_at` ON `event` (`at`);--> statement-breakpoint
CREATE TABLE `event_cursor` (
	`subscriber` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `idempotency` (
	`key` text NOT NULL,
	`user_id` text NOT NULL,
	`location` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`user_id`, `key`)
);
--> statement-breakpoint
CREATE TABLE `inbox_entry` (
	`id` text PRIMARY KEY NOT NULL,
	`party_id` text NOT NULL,
	`kind` text NOT NULL,
	`data` text DEFAULT '{}' NOT NULL,
	`link` text NOT NULL,
	`created_at` integer NOT NULL,
	`read_at` integer
);
--> statement-breakpoint
CREATE INDEX `inbox_entry_party` ON `inbox_entry` (`party_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `inbox_entry_unread` ON `inbox_entry` (`party_id`) WHERE read_at is null;--> statement-breakpoint
CREATE TABLE `outbox_mail` (
	`id` text PRIMARY KEY NOT NULL,
	`to_address` text NOT NULL,
	`subject` text NOT NULL,
	`body` text NOT NULL,
	`state` text DEFAULT 'queued' NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`next_attempt_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`sent_at` integer,
	`last_error` text
);
--> statement-breakpoint
CREATE INDEX `outbox_mail_due` ON `outbox_mail` (`state`,`next_attempt_at`);--> statement-breakpoint
CREATE TABLE `parked_form` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`path` text NOT NULL,
	`fields` text NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `photo` (
	`id` text PRIMARY KEY NOT NULL,
	`mime` text NOT NULL,
	`bytes` blob NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`owner_party_id` text,
	`created_at` integer NOT NULL,
	CONSTRAINT "photo_size" CHECK(length("photo"."bytes") <= 2000000)
);
--> statement-breakpoint
CREATE TABLE `setting` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text
);
