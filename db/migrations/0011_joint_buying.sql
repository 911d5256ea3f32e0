CREATE TABLE `campaign` (
	`id` text PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`commodity_id` text NOT NULL,
	`state` text DEFAULT 'draft' NOT NULL,
	`round` integer DEFAULT 1 NOT NULL,
	`deadline` integer NOT NULL,
	`extension_days` integer DEFAULT 0 NOT NULL,
	`delivery_from` text NOT NULL,
	`delivery_until` text NOT NULL,
	`target` integer DEFAULT 0 NOT NULL,
	`fall_back` integer DEFAULT true NOT NULL,
	`tolerance_reaches` integer DEFAULT false NOT NULL,
	`shortage_rule` text DEFAULT 'proportional' NOT NULL,
	`shows_names` integer DEFAULT true NOT NULL,
	`deposit_bps` integer DEFAULT 0 NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`opened_at` integer,
	`closed_at` integer,
	`shared_at` integer,
	`invoiced_at` integer,
	`ended_at` integer,
	`end_reason` text,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`commodity_id`) REFERENCES `commodity`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "campaign_rules" CHECK("campaign"."target" >= 0 and "campaign"."extension_days" between 0 and 60 and "campaign"."round" between 1 and 2),
	CONSTRAINT "campaign_deposit" CHECK("campaign"."deposit_bps" between 0 and 10000),
	CONSTRAINT "campaign_window" CHECK("campaign"."delivery_until" >= "campaign"."delivery_from")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `campaign_number` ON `campaign` (`number`);--> statement-breakpoint
CREATE INDEX `campaign_state` ON `campaign` (`state`,`deadline`);--> statement-breakpoint
CREATE INDEX `campaign_commodity` ON `campaign` (`commodity_id`,`state`);--> statement-breakpoint
CREATE TABLE `campaign_list` (
	`campaign_id` text NOT NULL,
	`list_id` text NOT NULL,
	PRIMARY KEY(`campaign_id`, `list_id`),
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`list_id`) REFERENCES `price_list`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `campaign_list_of` ON `campaign_list` (`list_id`);--> statement-breakpoint
CREATE TABLE `drop_point` (
	`id` text PRIMARY KEY NOT NULL,
	`campaign_id` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`address` text NOT NULL,
	`kecamatan` text,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `drop_point_name` ON `drop_point` (`campaign_id`,`name`);--> statement-breakpoint
CREATE INDEX `drop_point_campaign` ON `drop_point` (`campaign_id`,`position`);--> statement-breakpoint
CREATE TABLE `need` (
	`id` text PRIMARY KEY NOT NULL,
	`cooperative_id` text NOT NULL,
	`commodity_id` text NOT NULL,
	`quantity` integer NOT NULL,
	`rhythm` text NOT NULL,
	`last_price` integer,
	`last_bought_on` text,
	`version` integer DEFAULT 1 NOT NULL,
	`updated_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`cooperative_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`commodity_id`) REFERENCES `commodity`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "need_quantity" CHECK("need"."quantity" between 1 and 100000000),
	CONSTRAINT "need_last_price" CHECK(("need"."last_price" is null) = ("need"."last_bought_on" is null) and ("need"."last_price" is null or "need"."last_price" > 0))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `need_once` ON `need` (`cooperative_id`,`commodity_id`) WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX `need_commodity` ON `need` (`commodity_id`) WHERE ended_at is null;--> statement-breakpoint
CREATE TABLE `pledge` (
	`id` text PRIMARY KEY NOT NULL,
	`campaign_id` text NOT NULL,
	`cooperative_id` text NOT NULL,
	`quantity` integer NOT NULL,
	`tolerance` integer DEFAULT 0 NOT NULL,
	`highest_price` integer,
	`drop_point_id` text NOT NULL,
	`at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`withdrawn_at` integer,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`cooperative_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`drop_point_id`) REFERENCES `drop_point`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "pledge_figures" CHECK("pledge"."quantity" >= 1 and "pledge"."tolerance" >= 0 and "pledge"."quantity" + "pledge"."tolerance" <= 100000000),
	CONSTRAINT "pledge_highest_price" CHECK("pledge"."highest_price" is null or "pledge"."highest_price" > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `pledge_once` ON `pledge` (`campaign_id`,`cooperative_id`);--> statement-breakpoint
CREATE INDEX `pledge_cooperative` ON `pledge` (`cooperative_id`,`campaign_id`);--> statement-breakpoint
CREATE INDEX `pledge_live` ON `pledge` (`campaign_id`,`withdrawn_at`,`highest_price`,`drop_point_id`,`quantity`,`tolerance`);--> statement-breakpoint
CREATE TABLE `price_list` (
	`id` text PRIMARY KEY NOT NULL,
	`supplier_id` text NOT NULL,
	`commodity_id` text NOT NULL,
	`reference` text DEFAULT '' NOT NULL,
	`pack_size` integer NOT NULL,
	`pallet_size` integer,
	`minimum_order` integer DEFAULT 0 NOT NULL,
	`capacity` integer,
	`delivery_cost` integer DEFAULT 0 NOT NULL,
	`delivery_days` integer DEFAULT 0 NOT NULL,
	`terms` text DEFAULT '' NOT NULL,
	`valid_from` integer NOT NULL,
	`valid_until` integer NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`supplier_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`commodity_id`) REFERENCES `commodity`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "price_list_pack" CHECK("price_list"."pack_size" > 0 and ("price_list"."pallet_size" is null or "price_list"."pallet_size" % "price_list"."pack_size" = 0)),
	CONSTRAINT "price_list_figures" CHECK("price_list"."minimum_order" >= 0 and "price_list"."delivery_cost" >= 0 and "price_list"."delivery_days" >= 0),
	CONSTRAINT "price_list_capacity" CHECK("price_list"."capacity" is null or "price_list"."capacity" >= max("price_list"."minimum_order", "price_list"."pack_size")),
	CONSTRAINT "price_list_validity" CHECK("price_list"."valid_until" > "price_list"."valid_from")
);
--> statement-breakpoint
CREATE INDEX `price_list_commodity` ON `price_list` (`commodity_id`,`valid_until`);--> statement-breakpoint
CREATE INDEX `price_list_supplier` ON `price_list` (`supplier_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `price_list_tier` (
	`list_id` text NOT NULL,
	`position` integer NOT NULL,
	`from_quantity` integer NOT NULL,
	`unit_price` integer NOT NULL,
	PRIMARY KEY(`list_id`, `position`),
	FOREIGN KEY (`list_id`) REFERENCES `price_list`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "price_list_tier_figures" CHECK("price_list_tier"."from_quantity" >= 0 and "price_list_tier"."unit_price" > 0)
);
--> statement-breakpoint
CREATE TABLE `allotment` (
	`id` text PRIMARY KEY NOT NULL,
	`campaign_id` text NOT NULL,
	`pledge_id` text NOT NULL,
	`cooperative_id` text NOT NULL,
	`drop_point_id` text NOT NULL,
	`kind` text NOT NULL,
	`quantity` integer NOT NULL,
	`verdict` text NOT NULL,
	`share_milli` integer,
	`document_id` text,
	`handed_milli` integer,
	`handed_by` text,
	`handed_at` integer,
	`received_milli` integer,
	`received_by` text,
	`received_at` integer,
	`received_note` text DEFAULT '' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`pledge_id`) REFERENCES `pledge`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`cooperative_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`drop_point_id`) REFERENCES `drop_point`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "allotment_quantity" CHECK("allotment"."quantity" >= 0 and ("allotment"."quantity" = 0 or "allotment"."kind" = 'counts')),
	CONSTRAINT "allotment_share" CHECK("allotment"."share_milli" is null or "allotment"."share_milli" between 0 and "allotment"."quantity" * 1000),
	CONSTRAINT "allotment_handed" CHECK(("allotment"."handed_milli" is null) = ("allotment"."handed_at" is null) and ("allotment"."handed_milli" is null or ("allotment"."share_milli" is not null and "allotment"."handed_milli" between 0 and "allotment"."share_milli"))),
	CONSTRAINT "allotment_received" CHECK(("allotment"."received_milli" is null) = ("allotment"."received_at" is null) and ("allotment"."received_milli" is null or ("allotment"."handed_milli" is not null and "allotment"."received_milli" between 0 and "allotment"."handed_milli")))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `allotment_pledge` ON `allotment` (`pledge_id`);--> statement-breakpoint
CREATE INDEX `allotment_campaign` ON `allotment` (`campaign_id`,`kind`);--> statement-breakpoint
CREATE INDEX `allotment_cooperative` ON `allotment` (`cooperative_id`,`campaign_id`);--> statement-breakpoint
CREATE INDEX `allotment_drop_point` ON `allotment` (`drop_point_id`);--> statement-breakpoint
CREATE TABLE `arrival` (
	`id` text PRIMARY KEY NOT NULL,
	`campaign_id` text NOT NULL,
	`purchase_id` text NOT NULL,
	`drop_point_id` text NOT NULL,
	`received_milli` integer NOT NULL,
	`refused_milli` integer DEFAULT 0 NOT NULL,
	`refusal_reason` text,
	`quality` text DEFAULT '{}' NOT NULL,
	`vehicle` text DEFAULT '' NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`arrived_on` text NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`voided_by` text,
	`voided_at` integer,
	`void_reason` text,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`purchase_id`) REFERENCES `campaign_purchase`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`drop_point_id`) REFERENCES `drop_point`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "arrival_parts" CHECK("arrival"."received_milli" >= 0 and "arrival"."refused_milli" between 0 and "arrival"."received_milli"),
	CONSTRAINT "arrival_reason" CHECK("arrival"."refused_milli" = 0 or "arrival"."refusal_reason" is not null)
);
--> statement-breakpoint
CREATE INDEX `arrival_campaign` ON `arrival` (`campaign_id`,`recorded_at`);--> statement-breakpoint
CREATE INDEX `arrival_purchase` ON `arrival` (`purchase_id`,`drop_point_id`);--> statement-breakpoint
CREATE TABLE `arrival_photo` (
	`arrival_id` text NOT NULL,
	`position` integer NOT NULL,
	`photo_id` text NOT NULL,
	PRIMARY KEY(`arrival_id`, `position`),
	FOREIGN KEY (`arrival_id`) REFERENCES `arrival`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`photo_id`) REFERENCES `photo`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `campaign_closing` (
	`campaign_id` text NOT NULL,
	`round` integer NOT NULL,
	`kind` text NOT NULL,
	`reason` text,
	`missing` integer NOT NULL,
	`pledges` integer NOT NULL,
	`pledged` integer NOT NULL,
	`total` integer NOT NULL,
	`cost` integer NOT NULL,
	`per_unit` integer,
	`proven` integer NOT NULL,
	`evidence` text NOT NULL,
	`closed_at` integer NOT NULL,
	PRIMARY KEY(`campaign_id`, `round`),
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "campaign_closing_order" CHECK(("campaign_closing"."total" > 0) = ("campaign_closing"."kind" in ('go_ahead', 'fall_back')) and "campaign_closing"."cost" >= 0)
);
--> statement-breakpoint
CREATE TABLE `campaign_delivery` (
	`purchase_id` text NOT NULL,
	`drop_point_id` text NOT NULL,
	`packs` integer NOT NULL,
	PRIMARY KEY(`purchase_id`, `drop_point_id`),
	FOREIGN KEY (`purchase_id`) REFERENCES `campaign_purchase`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`drop_point_id`) REFERENCES `drop_point`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "campaign_delivery_packs" CHECK("campaign_delivery"."packs" > 0)
);
--> statement-breakpoint
CREATE TABLE `campaign_purchase` (
	`id` text PRIMARY KEY NOT NULL,
	`campaign_id` text NOT NULL,
	`list_id` text NOT NULL,
	`supplier_id` text NOT NULL,
	`packs` integer NOT NULL,
	`pack_size` integer NOT NULL,
	`quantity` integer NOT NULL,
	`unit_price` integer NOT NULL,
	`delivery_cost` integer NOT NULL,
	`cost` integer NOT NULL,
	`document_id` text NOT NULL,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`list_id`) REFERENCES `price_list`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`supplier_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "campaign_purchase_quantity" CHECK("campaign_purchase"."packs" > 0 and "campaign_purchase"."quantity" = "campaign_purchase"."packs" * "campaign_purchase"."pack_size"),
	CONSTRAINT "campaign_purchase_cost" CHECK("campaign_purchase"."cost" = "campaign_purchase"."quantity" * "campaign_purchase"."unit_price" + "campaign_purchase"."delivery_cost")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `campaign_purchase_list` ON `campaign_purchase` (`campaign_id`,`list_id`);--> statement-breakpoint
CREATE INDEX `campaign_purchase_supplier` ON `campaign_purchase` (`supplier_id`);--> statement-breakpoint
CREATE TABLE `offer_cost` (
	`offer_id` text PRIMARY KEY NOT NULL,
	`allotment_id` text NOT NULL,
	`unit_cost` integer NOT NULL,
	FOREIGN KEY (`offer_id`) REFERENCES `offer`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`allotment_id`) REFERENCES `allotment`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "offer_cost_positive" CHECK("offer_cost"."unit_cost" > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `offer_cost_allotment` ON `offer_cost` (`allotment_id`);--> statement-breakpoint
CREATE TABLE `campaign_charge` (
	`id` text PRIMARY KEY NOT NULL,
	`campaign_id` text NOT NULL,
	`kind` text NOT NULL,
	`amount` integer NOT NULL,
	`basis` text NOT NULL,
	`drop_point_id` text,
	`paid_to` text NOT NULL,
	`spent_on` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`removed_by` text,
	`removed_at` integer,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`drop_point_id`) REFERENCES `drop_point`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "campaign_charge_amount" CHECK("campaign_charge"."amount" > 0)
);
--> statement-breakpoint
CREATE INDEX `campaign_charge_campaign` ON `campaign_charge` (`campaign_id`);--> statement-breakpoint
CREATE TABLE `deposit` (
	`id` text PRIMARY KEY NOT NULL,
	`pledge_id` text NOT NULL,
	`campaign_id` text NOT NULL,
	`cooperative_id` text NOT NULL,
	`amount` integer NOT NULL,
	`state` text DEFAULT 'due' NOT NULL,
	`paid_on` text,
	`reference` text DEFAULT '' NOT NULL,
	`payment_id` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text,
	FOREIGN KEY (`pledge_id`) REFERENCES `pledge`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`cooperative_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`payment_id`) REFERENCES `payment`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "deposit_amount" CHECK("deposit"."amount" > 0),
	CONSTRAINT "deposit_money" CHECK(("deposit"."state" in ('held', 'to_return', 'returned', 'applied')) = ("deposit"."payment_id" is not null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `deposit_pledge` ON `deposit` (`pledge_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `deposit_payment` ON `deposit` (`payment_id`) WHERE payment_id is not null;--> statement-breakpoint
CREATE INDEX `deposit_state` ON `deposit` (`state`,`updated_at`);--> statement-breakpoint
CREATE INDEX `deposit_campaign` ON `deposit` (`campaign_id`);--> statement-breakpoint
CREATE INDEX `deposit_cooperative` ON `deposit` (`cooperative_id`);--> statement-breakpoint
CREATE TABLE `landed_cost` (
	`allotment_id` text PRIMARY KEY NOT NULL,
	`campaign_id` text NOT NULL,
	`goods` integer NOT NULL,
	`losses` integer NOT NULL,
	`transport` integer NOT NULL,
	`handling` integer NOT NULL,
	`total` integer NOT NULL,
	`per_unit` integer,
	`alone_unit_price` integer,
	`alone_source` text,
	`alone` integer,
	`saved` integer,
	`invoice_id` text,
	FOREIGN KEY (`allotment_id`) REFERENCES `allotment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`invoice_id`) REFERENCES `invoice`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "landed_cost_total" CHECK("landed_cost"."total" = "landed_cost"."goods" + "landed_cost"."losses" + "landed_cost"."transport" + "landed_cost"."handling" and "landed_cost"."goods" >= 0 and "landed_cost"."losses" >= 0 and "landed_cost"."transport" >= 0 and "landed_cost"."handling" >= 0),
	CONSTRAINT "landed_cost_saved" CHECK(("landed_cost"."saved" is null) = ("landed_cost"."alone" is null) and ("landed_cost"."saved" is null or "landed_cost"."saved" = "landed_cost"."alone" - "landed_cost"."total"))
);
--> statement-breakpoint
CREATE INDEX `landed_cost_campaign` ON `landed_cost` (`campaign_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `landed_cost_invoice` ON `landed_cost` (`invoice_id`) WHERE invoice_id is not null;--> statement-breakpoint
CREATE TABLE `supplier_bill` (
	`id` text PRIMARY KEY NOT NULL,
	`campaign_id` text NOT NULL,
	`purchase_id` text NOT NULL,
	`number` text NOT NULL,
	`billed_on` text NOT NULL,
	`due_on` text NOT NULL,
	`billed_milli` integer NOT NULL,
	`goods` integer NOT NULL,
	`delivery` integer DEFAULT 0 NOT NULL,
	`vat` integer DEFAULT 0 NOT NULL,
	`total` integer NOT NULL,
	`vat_creditable` integer DEFAULT false NOT NULL,
	`paid` integer DEFAULT 0 NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`purchase_id`) REFERENCES `campaign_purchase`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "supplier_bill_total" CHECK("supplier_bill"."total" = "supplier_bill"."goods" + "supplier_bill"."delivery" + "supplier_bill"."vat" and "supplier_bill"."goods" >= 0 and "supplier_bill"."delivery" >= 0 and "supplier_bill"."vat" >= 0 and "supplier_bill"."billed_milli" >= 0),
	CONSTRAINT "supplier_bill_paid" CHECK("supplier_bill"."paid" between 0 and "supplier_bill"."total")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `supplier_bill_purchase` ON `supplier_bill` (`purchase_id`);--> statement-breakpoint
CREATE INDEX `supplier_bill_campaign` ON `supplier_bill` (`campaign_id`);--> statement-breakpoint
CREATE TABLE `supplier_payment` (
	`id` text PRIMARY KEY NOT NULL,
	`bill_id` text NOT NULL,
	`amount` integer NOT NULL,
	`paid_on` text NOT NULL,
	`reference` text DEFAULT '' NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`bill_id`) REFERENCES `supplier_bill`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "supplier_payment_amount" CHECK("supplier_payment"."amount" > 0)
);
--> statement-breakpoint
CREATE INDEX `supplier_payment_bill` ON `supplier_payment` (`bill_id`);--> statement-breakpoint
CREATE TABLE `payment_refund` (
	`id` text PRIMARY KEY NOT NULL,
	`payment_id` text NOT NULL,
	`amount` integer NOT NULL,
	`refunded_on` text NOT NULL,
	`reference` text DEFAULT '' NOT NULL,
	`reason` text NOT NULL,
	`refunded_by` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`payment_id`) REFERENCES `payment`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "payment_refund_amount" CHECK("payment_refund"."amount" > 0 and "payment_refund"."reason" <> '')
);
--> statement-breakpoint
CREATE INDEX `payment_refund_payment` ON `payment_refund` (`payment_id`);--> statement-breakpoint
-- An invoice of a joint purchase has neither order nor award: libSQL changes a column in place, so that triggers and rows stay.
ALTER TABLE `invoice` ALTER COLUMN `order_id` TO `order_id` text REFERENCES `bulk_order`(`id`);--> statement-breakpoint
ALTER TABLE `invoice` ALTER COLUMN `handover_id` TO `handover_id` text REFERENCES `handover`(`id`);--> statement-breakpoint
ALTER TABLE `invoice` ADD `campaign_id` text;--> statement-breakpoint
CREATE UNIQUE INDEX `invoice_campaign` ON `invoice` (`campaign_id`,`buyer_id`) WHERE campaign_id is not null;--> statement-breakpoint
ALTER TABLE `invoice_line` ALTER COLUMN `award_id` TO `award_id` text REFERENCES `award`(`id`);--> statement-breakpoint
ALTER TABLE `invoice_line` ADD `label` text;--> statement-breakpoint
ALTER TABLE `payment` ADD `refunded` integer DEFAULT 0 NOT NULL;