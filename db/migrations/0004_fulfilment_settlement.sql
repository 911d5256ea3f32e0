CREATE TABLE `document` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`issuer_id` text NOT NULL,
	`counterparty_id` text,
	`order_id` text,
	`year` integer NOT NULL,
	`serial` integer NOT NULL,
	`number` text NOT NULL,
	`subject_id` text NOT NULL,
	`content` text NOT NULL,
	`content_hash` text NOT NULL,
	`check_token` text NOT NULL,
	`corrects_id` text,
	`issued_at` integer NOT NULL,
	`issued_by` text,
	FOREIGN KEY (`issuer_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`counterparty_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`order_id`) REFERENCES `bulk_order`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "document_serial_positive" CHECK("document"."serial" > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `document_serial` ON `document` (`issuer_id`,`kind`,`year`,`serial`);--> statement-breakpoint
CREATE UNIQUE INDEX `document_subject` ON `document` (`kind`,`subject_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `document_check_token` ON `document` (`check_token`);--> statement-breakpoint
CREATE INDEX `document_order` ON `document` (`order_id`,`kind`);--> statement-breakpoint
CREATE INDEX `document_counterparty` ON `document` (`counterparty_id`,`issued_at`);--> statement-breakpoint
CREATE TABLE `award_closure` (
	`award_id` text PRIMARY KEY NOT NULL,
	`reason` text NOT NULL,
	`closed_by` text NOT NULL,
	`closed_at` integer NOT NULL,
	FOREIGN KEY (`award_id`) REFERENCES `award`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `consignment` (
	`id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`cooperative_id` text NOT NULL,
	`state` text DEFAULT 'packed' NOT NULL,
	`planned_on` text NOT NULL,
	`vehicle` text DEFAULT '' NOT NULL,
	`driver` text DEFAULT '' NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`sent_by` text,
	`sent_at` integer,
	`received_at` integer,
	`cancelled_at` integer,
	`cancelled_reason` text,
	FOREIGN KEY (`order_id`) REFERENCES `bulk_order`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`cooperative_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `consignment_order` ON `consignment` (`order_id`,`state`);--> statement-breakpoint
CREATE INDEX `consignment_cooperative` ON `consignment` (`cooperative_id`,`state`,`planned_on`);--> statement-breakpoint
CREATE TABLE `consignment_line` (
	`id` text PRIMARY KEY NOT NULL,
	`consignment_id` text NOT NULL,
	`position` integer NOT NULL,
	`award_id` text NOT NULL,
	`quantity` integer NOT NULL,
	`packs` integer,
	FOREIGN KEY (`consignment_id`) REFERENCES `consignment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`award_id`) REFERENCES `award`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "consignment_line_quantity" CHECK("consignment_line"."quantity" > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `consignment_line_award` ON `consignment_line` (`consignment_id`,`award_id`);--> statement-breakpoint
CREATE INDEX `consignment_line_of_award` ON `consignment_line` (`award_id`);--> statement-breakpoint
CREATE TABLE `dispute` (
	`id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`consignment_id` text NOT NULL,
	`receipt_line_id` text,
	`cooperative_id` text NOT NULL,
	`institution_id` text NOT NULL,
	`opened_by_party` text NOT NULL,
	`subject` text NOT NULL,
	`state` text DEFAULT 'open' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`opened_by` text NOT NULL,
	`opened_at` integer NOT NULL,
	`resolved_by` text,
	`resolved_at` integer,
	`outcome` text,
	`outcome_reason` text,
	FOREIGN KEY (`order_id`) REFERENCES `bulk_order`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`consignment_id`) REFERENCES `consignment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`receipt_line_id`) REFERENCES `receipt_line`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`cooperative_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`institution_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `dispute_state` ON `dispute` (`state`,`opened_at`);--> statement-breakpoint
CREATE INDEX `dispute_cooperative` ON `dispute` (`cooperative_id`,`opened_at`);--> statement-breakpoint
CREATE INDEX `dispute_institution` ON `dispute` (`institution_id`,`opened_at`);--> statement-breakpoint
CREATE INDEX `dispute_order` ON `dispute` (`order_id`);--> statement-breakpoint
CREATE TABLE `dispute_message` (
	`id` text PRIMARY KEY NOT NULL,
	`dispute_id` text NOT NULL,
	`party_id` text NOT NULL,
	`user_id` text NOT NULL,
	`user_name` text NOT NULL,
	`body` text NOT NULL,
	`photo_id` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`dispute_id`) REFERENCES `dispute`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`photo_id`) REFERENCES `photo`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `dispute_message_dispute` ON `dispute_message` (`dispute_id`,`at`);--> statement-breakpoint
CREATE TABLE `handover` (
	`id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`seller_id` text NOT NULL,
	`version` integer NOT NULL,
	`state` text DEFAULT 'prepared' NOT NULL,
	`content_hash` text NOT NULL,
	`prepared_at` integer NOT NULL,
	`prepared_by` text,
	`signed_at` integer,
	FOREIGN KEY (`order_id`) REFERENCES `bulk_order`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`seller_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `handover_version` ON `handover` (`order_id`,`seller_id`,`version`);--> statement-breakpoint
CREATE INDEX `handover_seller` ON `handover` (`seller_id`,`state`);--> statement-breakpoint
CREATE TABLE `handover_signature` (
	`handover_id` text NOT NULL,
	`side` text NOT NULL,
	`user_id` text NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`content_hash` text NOT NULL,
	`signed_at` integer NOT NULL,
	PRIMARY KEY(`handover_id`, `side`),
	FOREIGN KEY (`handover_id`) REFERENCES `handover`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `quality_measure` (
	`commodity_id` text NOT NULL,
	`key` text NOT NULL,
	`position` integer NOT NULL,
	`name_id` text NOT NULL,
	`name_en` text NOT NULL,
	`unit` text DEFAULT '%' NOT NULL,
	`at_least` integer,
	`at_most` integer,
	`source` text NOT NULL,
	PRIMARY KEY(`commodity_id`, `key`),
	FOREIGN KEY (`commodity_id`) REFERENCES `commodity`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `receipt` (
	`id` text PRIMARY KEY NOT NULL,
	`consignment_id` text NOT NULL,
	`received_by` text NOT NULL,
	`received_by_name` text NOT NULL,
	`filled_at` integer,
	`created_at` integer NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`returned_at` integer,
	`returned_by` text,
	FOREIGN KEY (`consignment_id`) REFERENCES `consignment`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `receipt_once` ON `receipt` (`consignment_id`);--> statement-breakpoint
CREATE TABLE `receipt_adjustment` (
	`id` text PRIMARY KEY NOT NULL,
	`receipt_line_id` text NOT NULL,
	`version` integer NOT NULL,
	`dispute_id` text NOT NULL,
	`payable_milli` integer NOT NULL,
	`reason` text NOT NULL,
	`decided_by` text NOT NULL,
	`decided_at` integer NOT NULL,
	FOREIGN KEY (`receipt_line_id`) REFERENCES `receipt_line`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "receipt_adjustment_payable" CHECK("receipt_adjustment"."payable_milli" >= 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `receipt_adjustment_version` ON `receipt_adjustment` (`receipt_line_id`,`version`);--> statement-breakpoint
CREATE TABLE `receipt_line` (
	`id` text PRIMARY KEY NOT NULL,
	`receipt_id` text NOT NULL,
	`consignment_line_id` text NOT NULL,
	`received_milli` integer NOT NULL,
	`refused_milli` integer DEFAULT 0 NOT NULL,
	`deducted_milli` integer DEFAULT 0 NOT NULL,
	`refusal_reason` text,
	`reason` text DEFAULT '' NOT NULL,
	`quality` text DEFAULT '{}' NOT NULL,
	FOREIGN KEY (`receipt_id`) REFERENCES `receipt`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`consignment_line_id`) REFERENCES `consignment_line`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "receipt_line_parts" CHECK("receipt_line"."received_milli" >= 0 and "receipt_line"."refused_milli" >= 0 and "receipt_line"."deducted_milli" >= 0 and "receipt_line"."refused_milli" + "receipt_line"."deducted_milli" <= "receipt_line"."received_milli"),
	CONSTRAINT "receipt_line_reason" CHECK(("receipt_line"."refused_milli" = 0 or "receipt_line"."refusal_reason" is not null) and ("receipt_line"."deducted_milli" = 0 or "receipt_line"."reason" <> ''))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `receipt_line_once` ON `receipt_line` (`consignment_line_id`);--> statement-breakpoint
CREATE INDEX `receipt_line_receipt` ON `receipt_line` (`receipt_id`);--> statement-breakpoint
CREATE TABLE `receipt_photo` (
	`receipt_id` text NOT NULL,
	`position` integer NOT NULL,
	`photo_id` text NOT NULL,
	PRIMARY KEY(`receipt_id`, `position`),
	FOREIGN KEY (`receipt_id`) REFERENCES `receipt`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`photo_id`) REFERENCES `photo`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `shortfall_decision` (
	`award_id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`line_id` text NOT NULL,
	`choice` text NOT NULL,
	`missing_milli` integer NOT NULL,
	`replanned` integer DEFAULT 0 NOT NULL,
	`decided_by` text NOT NULL,
	`decided_at` integer NOT NULL,
	FOREIGN KEY (`award_id`) REFERENCES `award`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`order_id`) REFERENCES `bulk_order`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`line_id`) REFERENCES `order_line`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "shortfall_decision_parts" CHECK("shortfall_decision"."missing_milli" > 0 and "shortfall_decision"."replanned" >= 0 and "shortfall_decision"."replanned" * 1000 <= "shortfall_decision"."missing_milli")
);
--> statement-breakpoint
CREATE INDEX `shortfall_decision_order` ON `shortfall_decision` (`order_id`);--> statement-breakpoint
CREATE TABLE `account_month` (
	`party_id` text NOT NULL,
	`code` text NOT NULL,
	`counterparty_id` text NOT NULL,
	`month` text NOT NULL,
	`debit` integer NOT NULL,
	`credit` integer NOT NULL,
	PRIMARY KEY(`party_id`, `code`, `counterparty_id`, `month`)
);
--> statement-breakpoint
CREATE INDEX `account_month_month` ON `account_month` (`month`);--> statement-breakpoint
CREATE TABLE `award_terms` (
	`award_id` text PRIMARY KEY NOT NULL,
	`fee_rule_id` text,
	`fee_bps` integer NOT NULL,
	FOREIGN KEY (`award_id`) REFERENCES `award`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`fee_rule_id`) REFERENCES `fee_rule`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "award_terms_fee" CHECK("award_terms"."fee_bps" between 0 and 10000)
);
--> statement-breakpoint
CREATE TABLE `bank_account` (
	`id` text PRIMARY KEY NOT NULL,
	`party_id` text NOT NULL,
	`bank_name` text NOT NULL,
	`account_number` text NOT NULL,
	`holder` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`verified_by` text,
	`verified_at` integer,
	`ended_at` integer,
	FOREIGN KEY (`party_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `bank_account_current` ON `bank_account` (`party_id`) WHERE ended_at is null;--> statement-breakpoint
CREATE TABLE `bank_line` (
	`id` text PRIMARY KEY NOT NULL,
	`statement_id` text NOT NULL,
	`position` integer NOT NULL,
	`fingerprint` text NOT NULL,
	`booked_on` text NOT NULL,
	`amount` integer NOT NULL,
	`text` text NOT NULL,
	`state` text DEFAULT 'unmatched' NOT NULL,
	`payment_id` text,
	`payout_batch_id` text,
	`decided_by` text,
	`decided_at` integer,
	FOREIGN KEY (`statement_id`) REFERENCES `bank_statement`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`payment_id`) REFERENCES `payment`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "bank_line_amount" CHECK("bank_line"."amount" <> 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `bank_line_once` ON `bank_line` (`fingerprint`);--> statement-breakpoint
CREATE INDEX `bank_line_state` ON `bank_line` (`state`,`booked_on`);--> statement-breakpoint
CREATE UNIQUE INDEX `bank_line_payment` ON `bank_line` (`payment_id`) WHERE payment_id is not null;--> statement-breakpoint
CREATE TABLE `bank_statement` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`file_hash` text NOT NULL,
	`lines` integer NOT NULL,
	`imported_by` text NOT NULL,
	`imported_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `bank_statement_file` ON `bank_statement` (`file_hash`);--> statement-breakpoint
CREATE TABLE `closed_period` (
	`month` text PRIMARY KEY NOT NULL,
	`journals` integer NOT NULL,
	`debit` integer NOT NULL,
	`credit` integer NOT NULL,
	`closed_by` text NOT NULL,
	`closed_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `cooperative_share` (
	`invoice_id` text PRIMARY KEY NOT NULL,
	`buyer_invoice_id` text NOT NULL,
	`cooperative_id` text NOT NULL,
	`due` integer NOT NULL,
	`fee` integer NOT NULL,
	`collected` integer DEFAULT 0 NOT NULL,
	`paid_out` integer DEFAULT 0 NOT NULL,
	`fee_taken` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`invoice_id`) REFERENCES `invoice`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`buyer_invoice_id`) REFERENCES `invoice`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`cooperative_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "cooperative_share_collected" CHECK("cooperative_share"."collected" >= 0 and "cooperative_share"."due" >= 0),
	CONSTRAINT "cooperative_share_paid" CHECK("cooperative_share"."paid_out" between 0 and "cooperative_share"."collected"),
	CONSTRAINT "cooperative_share_fee" CHECK("cooperative_share"."fee_taken" between 0 and "cooperative_share"."fee" and "cooperative_share"."fee_taken" <= "cooperative_share"."paid_out")
);
--> statement-breakpoint
CREATE INDEX `cooperative_share_buyer_invoice` ON `cooperative_share` (`buyer_invoice_id`);--> statement-breakpoint
CREATE INDEX `cooperative_share_cooperative` ON `cooperative_share` (`cooperative_id`);--> statement-breakpoint
CREATE INDEX `cooperative_share_payable` ON `cooperative_share` (`cooperative_id`,`invoice_id`) WHERE collected > paid_out;--> statement-breakpoint
CREATE TABLE `credit_note` (
	`id` text PRIMARY KEY NOT NULL,
	`invoice_id` text NOT NULL,
	`document_id` text NOT NULL,
	`dispute_id` text,
	`goods` integer NOT NULL,
	`delivery` integer NOT NULL,
	`vat` integer NOT NULL,
	`withheld` integer NOT NULL,
	`fee` integer NOT NULL,
	`total` integer NOT NULL,
	`reason` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`invoice_id`) REFERENCES `invoice`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "credit_note_total" CHECK("credit_note"."total" = "credit_note"."goods" + "credit_note"."delivery" + "credit_note"."vat" and "credit_note"."total" > 0)
);
--> statement-breakpoint
CREATE INDEX `credit_note_invoice` ON `credit_note` (`invoice_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `credit_note_dispute` ON `credit_note` (`dispute_id`,`invoice_id`) WHERE dispute_id is not null;--> statement-breakpoint
CREATE TABLE `fee_rule` (
	`id` text PRIMARY KEY NOT NULL,
	`commodity_id` text,
	`cooperative_id` text,
	`bps` integer NOT NULL,
	`effective_from` text NOT NULL,
	`effective_until` text,
	`created_by` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`commodity_id`) REFERENCES `commodity`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`cooperative_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "fee_rule_bps" CHECK("fee_rule"."bps" between 0 and 10000)
);
--> statement-breakpoint
CREATE INDEX `fee_rule_for` ON `fee_rule` (`cooperative_id`,`commodity_id`,`effective_from`);--> statement-breakpoint
CREATE TABLE `invoice` (
	`id` text PRIMARY KEY NOT NULL,
	`document_id` text NOT NULL,
	`parent_id` text,
	`order_id` text NOT NULL,
	`handover_id` text NOT NULL,
	`seller_id` text NOT NULL,
	`buyer_id` text NOT NULL,
	`goods` integer NOT NULL,
	`delivery` integer NOT NULL,
	`vat` integer NOT NULL,
	`total` integer NOT NULL,
	`withheld` integer NOT NULL,
	`fee` integer NOT NULL,
	`paid` integer DEFAULT 0 NOT NULL,
	`proved` integer DEFAULT 0 NOT NULL,
	`credited` integer DEFAULT 0 NOT NULL,
	`issued_on` text NOT NULL,
	`due_on` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`order_id`) REFERENCES `bulk_order`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`handover_id`) REFERENCES `handover`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`seller_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`buyer_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "invoice_total" CHECK("invoice"."total" = "invoice"."goods" + "invoice"."delivery" + "invoice"."vat" and "invoice"."goods" >= 0 and "invoice"."delivery" >= 0 and "invoice"."vat" >= 0),
	CONSTRAINT "invoice_fee" CHECK("invoice"."fee" >= 0 and "invoice"."fee" <= "invoice"."goods"),
	CONSTRAINT "invoice_settled" CHECK("invoice"."paid" >= 0 and "invoice"."proved" >= 0 and "invoice"."credited" >= 0 and "invoice"."paid" + "invoice"."proved" + "invoice"."credited" <= "invoice"."total"),
	CONSTRAINT "invoice_withheld" CHECK("invoice"."withheld" >= 0 and "invoice"."proved" <= "invoice"."withheld")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invoice_handover` ON `invoice` (`handover_id`,`seller_id`);--> statement-breakpoint
CREATE INDEX `invoice_order` ON `invoice` (`order_id`);--> statement-breakpoint
CREATE INDEX `invoice_seller` ON `invoice` (`seller_id`,`issued_on`);--> statement-breakpoint
CREATE INDEX `invoice_buyer` ON `invoice` (`buyer_id`,`issued_on`);--> statement-breakpoint
CREATE INDEX `invoice_parent` ON `invoice` (`parent_id`) WHERE parent_id is not null;--> statement-breakpoint
CREATE INDEX `invoice_open` ON `invoice` (`due_on`) WHERE total > paid + proved + credited;--> statement-breakpoint
CREATE TABLE `invoice_line` (
	`invoice_id` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`award_id` text NOT NULL,
	`quantity_milli` integer NOT NULL,
	`unit_price` integer NOT NULL,
	`amount` integer NOT NULL,
	`vat` integer NOT NULL,
	`vat_rule_id` text,
	`withheld` integer NOT NULL,
	`withholding_rule_id` text,
	`fee` integer NOT NULL,
	PRIMARY KEY(`invoice_id`, `position`),
	FOREIGN KEY (`invoice_id`) REFERENCES `invoice`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`award_id`) REFERENCES `award`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`vat_rule_id`) REFERENCES `tax_rule`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`withholding_rule_id`) REFERENCES `tax_rule`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "invoice_line_amount" CHECK("invoice_line"."amount" = ("invoice_line"."quantity_milli" * "invoice_line"."unit_price" + 500) / 1000)
);
--> statement-breakpoint
CREATE INDEX `invoice_line_award` ON `invoice_line` (`award_id`);--> statement-breakpoint
CREATE TABLE `journal` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`order_id` text,
	`booked_on` text NOT NULL,
	`postings` text NOT NULL,
	`created_by` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`order_id`) REFERENCES `bulk_order`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `journal_once` ON `journal` (`kind`,`subject_id`);--> statement-breakpoint
CREATE INDEX `journal_booked` ON `journal` (`booked_on`);--> statement-breakpoint
CREATE TABLE `order_terms` (
	`order_id` text PRIMARY KEY NOT NULL,
	`model` text NOT NULL,
	`funding` text DEFAULT 'regular' NOT NULL,
	`frozen_at` integer NOT NULL,
	FOREIGN KEY (`order_id`) REFERENCES `bulk_order`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `party_tax_status` (
	`id` text PRIMARY KEY NOT NULL,
	`party_id` text NOT NULL,
	`kind` text NOT NULL,
	`effective_from` text NOT NULL,
	`effective_until` text,
	`reference` text DEFAULT '' NOT NULL,
	`recorded_by` text,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`party_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `party_tax_status_party` ON `party_tax_status` (`party_id`,`kind`,`effective_from`);--> statement-breakpoint
CREATE TABLE `patronage_share` (
	`year` integer NOT NULL,
	`cooperative_id` text NOT NULL,
	`volume` integer NOT NULL,
	`computed` integer NOT NULL,
	`amount` integer NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	PRIMARY KEY(`year`, `cooperative_id`),
	FOREIGN KEY (`year`) REFERENCES `patronage_year`(`year`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`cooperative_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "patronage_share_amount" CHECK("patronage_share"."amount" >= 0 and "patronage_share"."computed" >= 0)
);
--> statement-breakpoint
CREATE TABLE `patronage_year` (
	`year` integer PRIMARY KEY NOT NULL,
	`pool` integer NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`fixed_by` text,
	`fixed_at` integer,
	CONSTRAINT "patronage_year_pool" CHECK("patronage_year"."pool" >= 0)
);
--> statement-breakpoint
CREATE TABLE `payment` (
	`id` text PRIMARY KEY NOT NULL,
	`payer_id` text NOT NULL,
	`amount` integer NOT NULL,
	`paid_on` text NOT NULL,
	`method` text NOT NULL,
	`reference` text DEFAULT '' NOT NULL,
	`proof_photo_id` text,
	`invoice_ids` text DEFAULT '[]' NOT NULL,
	`source` text NOT NULL,
	`state` text DEFAULT 'recorded' NOT NULL,
	`allocated` integer DEFAULT 0 NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`recorded_by` text,
	`recorded_at` integer NOT NULL,
	`decided_by` text,
	`decided_at` integer,
	`decision_reason` text,
	FOREIGN KEY (`payer_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proof_photo_id`) REFERENCES `photo`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "payment_amount" CHECK("payment"."amount" > 0 and "payment"."allocated" between 0 and "payment"."amount"),
	CONSTRAINT "payment_counts" CHECK("payment"."allocated" = 0 or "payment"."state" = 'confirmed')
);
--> statement-breakpoint
CREATE INDEX `payment_payer` ON `payment` (`payer_id`,`paid_on`);--> statement-breakpoint
CREATE INDEX `payment_state` ON `payment` (`state`,`paid_on`);--> statement-breakpoint
CREATE INDEX `payment_unallocated` ON `payment` (`payer_id`) WHERE state = 'confirmed' and allocated < amount;--> statement-breakpoint
CREATE TABLE `payment_allocation` (
	`id` text PRIMARY KEY NOT NULL,
	`payment_id` text NOT NULL,
	`invoice_id` text NOT NULL,
	`amount` integer NOT NULL,
	`at` integer NOT NULL,
	`by` text,
	FOREIGN KEY (`payment_id`) REFERENCES `payment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`invoice_id`) REFERENCES `invoice`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "payment_allocation_amount" CHECK("payment_allocation"."amount" > 0)
);
--> statement-breakpoint
CREATE INDEX `payment_allocation_payment` ON `payment_allocation` (`payment_id`);--> statement-breakpoint
CREATE INDEX `payment_allocation_invoice` ON `payment_allocation` (`invoice_id`);--> statement-breakpoint
CREATE TABLE `payout` (
	`id` text PRIMARY KEY NOT NULL,
	`batch_id` text NOT NULL,
	`cooperative_id` text NOT NULL,
	`bank_account_id` text NOT NULL,
	`gross` integer NOT NULL,
	`fee` integer NOT NULL,
	`amount` integer NOT NULL,
	`document_id` text,
	FOREIGN KEY (`batch_id`) REFERENCES `payout_batch`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`cooperative_id`) REFERENCES `party`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`bank_account_id`) REFERENCES `bank_account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "payout_amount" CHECK("payout"."amount" = "payout"."gross" - "payout"."fee" and "payout"."amount" > 0 and "payout"."fee" >= 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `payout_cooperative` ON `payout` (`batch_id`,`cooperative_id`);--> statement-breakpoint
CREATE INDEX `payout_of_cooperative` ON `payout` (`cooperative_id`);--> statement-breakpoint
CREATE TABLE `payout_batch` (
	`id` text PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`state` text DEFAULT 'draft' NOT NULL,
	`total` integer NOT NULL,
	`payouts` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`approved_by` text,
	`approved_at` integer,
	`paid_on` text,
	`paid_by` text,
	`paid_at` integer,
	`decision_reason` text,
	CONSTRAINT "payout_batch_two_people" CHECK("payout_batch"."approved_by" is null or "payout_batch"."approved_by" <> "payout_batch"."created_by"),
	CONSTRAINT "payout_batch_total" CHECK("payout_batch"."total" > 0 and "payout_batch"."payouts" > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `payout_batch_number` ON `payout_batch` (`number`);--> statement-breakpoint
CREATE INDEX `payout_batch_state` ON `payout_batch` (`state`,`created_at`);--> statement-breakpoint
CREATE TABLE `payout_item` (
	`payout_id` text NOT NULL,
	`invoice_id` text NOT NULL,
	`gross` integer NOT NULL,
	`fee` integer NOT NULL,
	PRIMARY KEY(`payout_id`, `invoice_id`),
	FOREIGN KEY (`payout_id`) REFERENCES `payout`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`invoice_id`) REFERENCES `cooperative_share`(`invoice_id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "payout_item_parts" CHECK("payout_item"."gross" > 0 and "payout_item"."fee" between 0 and "payout_item"."gross")
);
--> statement-breakpoint
CREATE INDEX `payout_item_invoice` ON `payout_item` (`invoice_id`);--> statement-breakpoint
CREATE TABLE `posting` (
	`journal_id` text NOT NULL,
	`position` integer NOT NULL,
	`party_id` text NOT NULL,
	`code` text NOT NULL,
	`counterparty_id` text NOT NULL,
	`amount` integer NOT NULL,
	`booked_on` text NOT NULL,
	PRIMARY KEY(`journal_id`, `position`),
	FOREIGN KEY (`journal_id`) REFERENCES `journal`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "posting_amount" CHECK("posting"."amount" <> 0 and typeof("posting"."amount") = 'integer')
);
--> statement-breakpoint
CREATE INDEX `posting_account` ON `posting` (`party_id`,`code`,`counterparty_id`,`booked_on`);--> statement-breakpoint
CREATE TABLE `provider_event` (
	`id` text PRIMARY KEY NOT NULL,
	`type` text NOT NULL,
	`payload` text NOT NULL,
	`payment_id` text,
	`outcome` text NOT NULL,
	`received_at` integer NOT NULL,
	FOREIGN KEY (`payment_id`) REFERENCES `payment`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `tax_rule` (
	`id` text PRIMARY KEY NOT NULL,
	`tax` text NOT NULL,
	`priority` integer NOT NULL,
	`outcome` text NOT NULL,
	`government_buyer` integer,
	`seller_pkp` integer,
	`seller_letter` integer,
	`funding` text,
	`commodity_tax_class` text,
	`commodity_category` text,
	`order_total_at_most` integer,
	`rate_bps` integer NOT NULL,
	`base_numerator` integer DEFAULT 1 NOT NULL,
	`base_denominator` integer DEFAULT 1 NOT NULL,
	`faktur_code` text,
	`text_id` text NOT NULL,
	`text_en` text NOT NULL,
	`source` text NOT NULL,
	`effective_from` text NOT NULL,
	`effective_until` text,
	CONSTRAINT "tax_rule_rate" CHECK("tax_rule"."rate_bps" between 0 and 10000 and "tax_rule"."base_numerator" >= 0 and "tax_rule"."base_denominator" > 0 and "tax_rule"."base_numerator" <= "tax_rule"."base_denominator")
);
--> statement-breakpoint
CREATE INDEX `tax_rule_tax` ON `tax_rule` (`tax`,`priority`);--> statement-breakpoint
CREATE TABLE `withholding_proof` (
	`id` text PRIMARY KEY NOT NULL,
	`invoice_id` text NOT NULL,
	`document_id` text NOT NULL,
	`amount` integer NOT NULL,
	`proof_number` text NOT NULL,
	`proved_on` text NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`invoice_id`) REFERENCES `invoice`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "withholding_proof_amount" CHECK("withholding_proof"."amount" > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `withholding_proof_once` ON `withholding_proof` (`invoice_id`);--> statement-breakpoint
ALTER TABLE `order_line` ADD `lost` integer DEFAULT 0 NOT NULL;