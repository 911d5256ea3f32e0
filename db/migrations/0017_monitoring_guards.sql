-- What changes a day's sums is noted here; the job works those days out anew. Moments, since the forum's calendar is not the database's.
CREATE TRIGGER award_touches_days AFTER INSERT ON award BEGIN
  INSERT INTO rollup_touched (at) VALUES (NEW.created_at);
  INSERT INTO rollup_touched (at) SELECT placed_at FROM bulk_order WHERE id = NEW.order_id AND placed_at IS NOT NULL;
END;
--> statement-breakpoint
CREATE TRIGGER award_change_touches_days AFTER UPDATE ON award BEGIN
  INSERT INTO rollup_touched (at) VALUES (NEW.created_at);
  INSERT INTO rollup_touched (at) SELECT NEW.decided_at WHERE NEW.decided_at IS NOT NULL;
  INSERT INTO rollup_touched (at) SELECT OLD.decided_at WHERE OLD.decided_at IS NOT NULL AND OLD.decided_at IS NOT NEW.decided_at;
  INSERT INTO rollup_touched (at) SELECT placed_at FROM bulk_order WHERE id = NEW.order_id AND placed_at IS NOT NULL;
END;
--> statement-breakpoint
CREATE TRIGGER order_line_touches_days AFTER UPDATE ON order_line BEGIN
  INSERT INTO rollup_touched (at) SELECT placed_at FROM bulk_order WHERE id = NEW.order_id AND placed_at IS NOT NULL;
END;
--> statement-breakpoint
CREATE TRIGGER order_placed_touches_days AFTER UPDATE OF placed_at, state ON bulk_order WHEN NEW.placed_at IS NOT NULL BEGIN
  INSERT INTO rollup_touched (at) VALUES (NEW.placed_at);
  INSERT INTO rollup_touched (at) SELECT OLD.placed_at WHERE OLD.placed_at IS NOT NULL AND OLD.placed_at <> NEW.placed_at;
END;
--> statement-breakpoint
CREATE TRIGGER receipt_line_touches_days AFTER INSERT ON receipt_line BEGIN
  INSERT INTO rollup_touched (at) SELECT created_at FROM receipt WHERE id = NEW.receipt_id;
END;
--> statement-breakpoint
CREATE TRIGGER campaign_touches_days AFTER UPDATE ON campaign WHEN NEW.closed_at IS NOT NULL BEGIN
  INSERT INTO rollup_touched (at) VALUES (NEW.closed_at);
END;
--> statement-breakpoint
CREATE TRIGGER allotment_touches_days AFTER UPDATE OF handed_milli ON allotment BEGIN
  INSERT INTO rollup_touched (at) SELECT closed_at FROM campaign WHERE id = NEW.campaign_id AND closed_at IS NOT NULL;
END;
--> statement-breakpoint
CREATE TRIGGER market_price_touches_days AFTER INSERT ON market_price BEGIN
  INSERT INTO rollup_touched (at) VALUES (CAST(strftime('%s', NEW.day || 'T05:00:00Z') AS INTEGER) * 1000);
END;
--> statement-breakpoint
CREATE TRIGGER market_price_change_touches_days AFTER UPDATE ON market_price BEGIN
  INSERT INTO rollup_touched (at) VALUES (CAST(strftime('%s', NEW.day || 'T05:00:00Z') AS INTEGER) * 1000);
END;
--> statement-breakpoint
-- All there was before this: its days are worked out once.
INSERT INTO rollup_touched (at) SELECT DISTINCT created_at / 3600000 * 3600000 FROM award;
--> statement-breakpoint
INSERT INTO rollup_touched (at) SELECT DISTINCT decided_at / 3600000 * 3600000 FROM award WHERE decided_at IS NOT NULL;
--> statement-breakpoint
INSERT INTO rollup_touched (at) SELECT DISTINCT placed_at / 3600000 * 3600000 FROM bulk_order WHERE placed_at IS NOT NULL;
--> statement-breakpoint
INSERT INTO rollup_touched (at) SELECT DISTINCT created_at / 3600000 * 3600000 FROM receipt;
--> statement-breakpoint
INSERT INTO rollup_touched (at) SELECT DISTINCT closed_at / 3600000 * 3600000 FROM campaign WHERE closed_at IS NOT NULL;
--> statement-breakpoint
-- Prices seen at a market are corrected by another, never changed; looks and editions stay.
CREATE TRIGGER market_price_only_replaced BEFORE UPDATE ON market_price
WHEN OLD.replaced_at IS NOT NULL OR NEW.replaced_at IS NULL OR OLD.price <> NEW.price OR OLD.day <> NEW.day
  OR OLD.market_id <> NEW.market_id OR OLD.commodity_id <> NEW.commodity_id
BEGIN SELECT RAISE(ABORT, 'market_price_fixed'); END;
--> statement-breakpoint
CREATE TRIGGER market_price_no_delete BEFORE DELETE ON market_price BEGIN SELECT RAISE(ABORT, 'market_price_fixed'); END;
--> statement-breakpoint
CREATE TRIGGER basket_item_no_update BEFORE UPDATE ON basket_item BEGIN SELECT RAISE(ABORT, 'basket_fixed'); END;
--> statement-breakpoint
CREATE TRIGGER observer_look_no_update BEFORE UPDATE ON observer_look BEGIN SELECT RAISE(ABORT, 'look_append_only'); END;
--> statement-breakpoint
CREATE TRIGGER observer_look_no_delete BEFORE DELETE ON observer_look BEGIN SELECT RAISE(ABORT, 'look_append_only'); END;
--> statement-breakpoint
CREATE TRIGGER publication_no_update BEFORE UPDATE ON publication BEGIN SELECT RAISE(ABORT, 'publication_fixed'); END;
--> statement-breakpoint
CREATE TRIGGER publication_no_delete BEFORE DELETE ON publication BEGIN SELECT RAISE(ABORT, 'publication_fixed'); END;
--> statement-breakpoint
CREATE TRIGGER visit_moves_once BEFORE UPDATE OF state ON visit WHEN OLD.state <> NEW.state AND OLD.state <> 'planned'
BEGIN SELECT RAISE(ABORT, 'visit_moved_already'); END;
--> statement-breakpoint
CREATE TRIGGER visit_no_delete BEFORE DELETE ON visit BEGIN SELECT RAISE(ABORT, 'visit_append_only'); END;
--> statement-breakpoint
CREATE TRIGGER observer_grant_of_observer BEFORE INSERT ON observer_grant
WHEN NOT EXISTS (SELECT 1 FROM party WHERE id = NEW.observer_id AND kind = 'observer')
BEGIN SELECT RAISE(ABORT, 'grant_not_of_observer'); END;
