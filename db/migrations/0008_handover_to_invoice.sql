CREATE TABLE `handover_to_invoice` (
	`handover_id` text PRIMARY KEY NOT NULL,
	FOREIGN KEY (`handover_id`) REFERENCES `handover`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO handover_to_invoice (handover_id)
SELECT id FROM handover h WHERE state = 'signed' AND NOT EXISTS (SELECT 1 FROM invoice i WHERE i.handover_id = h.id AND i.seller_id = h.seller_id);
--> statement-breakpoint
CREATE TRIGGER handover_awaits_invoice AFTER UPDATE OF state ON handover WHEN NEW.state = 'signed'
BEGIN INSERT OR IGNORE INTO handover_to_invoice (handover_id) VALUES (NEW.id); END;
--> statement-breakpoint
CREATE TRIGGER invoice_ends_waiting AFTER INSERT ON invoice WHEN NEW.parent_id IS NULL
BEGIN DELETE FROM handover_to_invoice WHERE handover_id = NEW.handover_id; END;
