-- A joint purchase that was ordered fails only empty-handed: what came usable is shared instead.
CREATE TRIGGER campaign_fails_empty_handed BEFORE UPDATE OF state ON campaign
WHEN OLD.state IN ('ordered', 'arriving') AND NEW.state = 'failed' AND (
  NEW.shared_at IS NOT NULL
  OR (SELECT coalesce(sum(received_milli - refused_milli), 0) FROM arrival WHERE campaign_id = NEW.id AND voided_at IS NULL) > 0
)
BEGIN SELECT RAISE(ABORT, 'campaign_not_empty_handed'); END;
--> statement-breakpoint
-- However it ends without goods, no deposit stays behind: what was paid is to go back, what was asked for lapses.
CREATE TRIGGER campaign_returns_deposits BEFORE UPDATE OF state ON campaign
WHEN OLD.state <> NEW.state AND NEW.state IN ('failed', 'cancelled')
  AND EXISTS (SELECT 1 FROM deposit WHERE campaign_id = NEW.id AND state IN ('due', 'reported', 'held'))
BEGIN SELECT RAISE(ABORT, 'campaign_deposits_left'); END;
--> statement-breakpoint
-- What the forum spent on a purchase that failed is booked: it is not taken back any more.
CREATE TRIGGER campaign_charge_booked BEFORE UPDATE ON campaign_charge
WHEN EXISTS (SELECT 1 FROM campaign WHERE id = OLD.campaign_id AND state = 'failed')
BEGIN SELECT RAISE(ABORT, 'campaign_failed_already'); END;
--> statement-breakpoint
CREATE TRIGGER campaign_charge_of_failed BEFORE INSERT ON campaign_charge
WHEN EXISTS (SELECT 1 FROM campaign WHERE id = NEW.campaign_id AND state = 'failed')
BEGIN SELECT RAISE(ABORT, 'campaign_failed_already'); END;
