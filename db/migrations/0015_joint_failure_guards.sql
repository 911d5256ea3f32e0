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
