CREATE TABLE `party_wait` (
	`party_id` text NOT NULL,
	`kind` text NOT NULL,
	`subject_id` text NOT NULL,
	PRIMARY KEY(`party_id`, `kind`, `subject_id`)
);
--> statement-breakpoint
CREATE INDEX `bulk_order_institution_state` ON `bulk_order` (`institution_id`,`state`);--> statement-breakpoint
CREATE INDEX `invoice_to_pay` ON `invoice` (`buyer_id`) WHERE total > paid + proved + credited;--> statement-breakpoint

-- What may await a cooperative: confirmed awards that are not wholly in shipments.
CREATE TRIGGER wait_award_made AFTER INSERT ON award WHEN NEW.state = 'confirmed' BEGIN
  INSERT OR IGNORE INTO party_wait VALUES (NEW.cooperative_id, 'ship', NEW.id);
END;
--> statement-breakpoint
CREATE TRIGGER wait_award_confirmed AFTER UPDATE ON award
WHEN NEW.state = 'confirmed' AND (OLD.state <> 'confirmed' OR NEW.quantity > OLD.quantity) BEGIN
  INSERT OR IGNORE INTO party_wait VALUES (NEW.cooperative_id, 'ship', NEW.id);
END;
--> statement-breakpoint
CREATE TRIGGER wait_award_gone AFTER UPDATE OF state ON award WHEN OLD.state = 'confirmed' AND NEW.state <> 'confirmed' BEGIN
  DELETE FROM party_wait WHERE party_id = NEW.cooperative_id AND kind = 'ship' AND subject_id = NEW.id;
END;
--> statement-breakpoint
CREATE TRIGGER wait_award_shipped AFTER INSERT ON consignment_line
WHEN (SELECT quantity FROM award WHERE id = NEW.award_id) <= (
  SELECT sum(l.quantity) FROM consignment_line l JOIN consignment c ON c.id = l.consignment_id AND c.state <> 'cancelled'
  WHERE l.award_id = NEW.award_id)
BEGIN
  DELETE FROM party_wait WHERE kind = 'ship' AND subject_id = NEW.award_id
    AND party_id = (SELECT cooperative_id FROM award WHERE id = NEW.award_id);
END;
--> statement-breakpoint
CREATE TRIGGER wait_line_smaller AFTER UPDATE OF quantity ON consignment_line WHEN NEW.quantity < OLD.quantity BEGIN
  INSERT OR IGNORE INTO party_wait SELECT cooperative_id, 'ship', id FROM award WHERE id = NEW.award_id AND state = 'confirmed';
END;
--> statement-breakpoint
CREATE TRIGGER wait_line_gone AFTER DELETE ON consignment_line BEGIN
  INSERT OR IGNORE INTO party_wait SELECT cooperative_id, 'ship', id FROM award WHERE id = OLD.award_id AND state = 'confirmed';
END;
--> statement-breakpoint
CREATE TRIGGER wait_shipment_cancelled AFTER UPDATE OF state ON consignment WHEN NEW.state = 'cancelled' BEGIN
  INSERT OR IGNORE INTO party_wait SELECT a.cooperative_id, 'ship', a.id FROM consignment_line l JOIN award a ON a.id = l.award_id
    WHERE l.consignment_id = NEW.id AND a.state = 'confirmed';
END;
--> statement-breakpoint
-- And an institution: shipments on their way, orders that something may be missing of, handovers to sign.
CREATE TRIGGER wait_shipment_made AFTER INSERT ON consignment WHEN NEW.state = 'sent' BEGIN
  INSERT OR IGNORE INTO party_wait SELECT institution_id, 'coming', NEW.id FROM bulk_order WHERE id = NEW.order_id;
END;
--> statement-breakpoint
CREATE TRIGGER wait_shipment_sent AFTER UPDATE OF state ON consignment WHEN NEW.state = 'sent' AND OLD.state <> 'sent' BEGIN
  INSERT OR IGNORE INTO party_wait SELECT institution_id, 'coming', NEW.id FROM bulk_order WHERE id = NEW.order_id;
END;
--> statement-breakpoint
CREATE TRIGGER wait_shipment_there AFTER UPDATE OF state ON consignment WHEN OLD.state = 'sent' AND NEW.state <> 'sent' BEGIN
  DELETE FROM party_wait WHERE kind = 'coming' AND subject_id = NEW.id
    AND party_id = (SELECT institution_id FROM bulk_order WHERE id = NEW.order_id);
END;
--> statement-breakpoint
CREATE TRIGGER wait_receipt_short AFTER INSERT ON receipt_line
WHEN NEW.received_milli - NEW.refused_milli < 1000 * (SELECT quantity FROM consignment_line WHERE id = NEW.consignment_line_id) BEGIN
  INSERT OR IGNORE INTO party_wait SELECT o.institution_id, 'short', o.id
    FROM consignment_line l JOIN consignment c ON c.id = l.consignment_id JOIN bulk_order o ON o.id = c.order_id
    WHERE l.id = NEW.consignment_line_id AND NOT EXISTS (SELECT 1 FROM handover h WHERE h.order_id = o.id);
END;
--> statement-breakpoint
CREATE TRIGGER wait_award_closed AFTER INSERT ON award_closure BEGIN
  DELETE FROM party_wait WHERE kind = 'ship' AND subject_id = NEW.award_id
    AND party_id = (SELECT cooperative_id FROM award WHERE id = NEW.award_id);
  INSERT OR IGNORE INTO party_wait SELECT o.institution_id, 'short', o.id FROM award a JOIN bulk_order o ON o.id = a.order_id
    WHERE a.id = NEW.award_id AND NOT EXISTS (SELECT 1 FROM handover h WHERE h.order_id = o.id);
END;
--> statement-breakpoint
CREATE TRIGGER wait_handover_made AFTER INSERT ON handover BEGIN
  DELETE FROM party_wait WHERE kind = 'short' AND subject_id = NEW.order_id
    AND party_id = (SELECT institution_id FROM bulk_order WHERE id = NEW.order_id);
  INSERT OR IGNORE INTO party_wait SELECT institution_id, 'sign', NEW.id FROM bulk_order
    WHERE id = NEW.order_id AND NEW.state = 'prepared';
END;
--> statement-breakpoint
CREATE TRIGGER wait_handover_over AFTER UPDATE OF state ON handover WHEN OLD.state = 'prepared' AND NEW.state <> 'prepared' BEGIN
  DELETE FROM party_wait WHERE kind = 'sign' AND subject_id = NEW.id
    AND party_id = (SELECT institution_id FROM bulk_order WHERE id = NEW.order_id);
END;
--> statement-breakpoint
CREATE TRIGGER wait_handover_signed AFTER INSERT ON handover_signature WHEN NEW.side = 'buyer' BEGIN
  DELETE FROM party_wait WHERE kind = 'sign' AND subject_id = NEW.handover_id
    AND party_id = (SELECT o.institution_id FROM handover h JOIN bulk_order o ON o.id = h.order_id WHERE h.id = NEW.handover_id);
END;
--> statement-breakpoint
INSERT INTO party_wait SELECT a.cooperative_id, 'ship', a.id FROM award a WHERE a.state = 'confirmed'
  AND NOT EXISTS (SELECT 1 FROM award_closure x WHERE x.award_id = a.id)
  AND a.quantity > coalesce((SELECT sum(l.quantity) FROM consignment_line l JOIN consignment c ON c.id = l.consignment_id
    AND c.state <> 'cancelled' WHERE l.award_id = a.id), 0);
--> statement-breakpoint
INSERT INTO party_wait SELECT o.institution_id, 'coming', c.id FROM consignment c JOIN bulk_order o ON o.id = c.order_id WHERE c.state = 'sent';
--> statement-breakpoint
INSERT OR IGNORE INTO party_wait SELECT o.institution_id, 'short', o.id
  FROM receipt_line r JOIN consignment_line l ON l.id = r.consignment_line_id JOIN consignment c ON c.id = l.consignment_id
    JOIN bulk_order o ON o.id = c.order_id
  WHERE r.received_milli - r.refused_milli < 1000 * l.quantity AND NOT EXISTS (SELECT 1 FROM handover h WHERE h.order_id = o.id);
--> statement-breakpoint
INSERT OR IGNORE INTO party_wait SELECT o.institution_id, 'short', o.id
  FROM award_closure x JOIN award a ON a.id = x.award_id JOIN bulk_order o ON o.id = a.order_id
  WHERE NOT EXISTS (SELECT 1 FROM handover h WHERE h.order_id = o.id);
--> statement-breakpoint
INSERT INTO party_wait SELECT o.institution_id, 'sign', h.id FROM handover h JOIN bulk_order o ON o.id = h.order_id
  WHERE h.state = 'prepared' AND NOT EXISTS (SELECT 1 FROM handover_signature g WHERE g.handover_id = h.id AND g.side = 'buyer');
