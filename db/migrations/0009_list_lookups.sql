CREATE INDEX `consignment_state` ON `consignment` (`state`,`planned_on`);--> statement-breakpoint
CREATE INDEX `invoice_issued` ON `invoice` (`issued_on`,`id`) WHERE parent_id is null;