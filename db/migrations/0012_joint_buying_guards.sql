-- What the database itself refuses in joint buying, and what an invoice of a joint purchase asks of settlement.

-- Price lists: quantities rise, prices fall, nothing is changed afterwards.
CREATE TRIGGER price_list_tier_falls BEFORE INSERT ON price_list_tier
WHEN NEW.position > 0 AND NOT EXISTS (
  SELECT 1 FROM price_list_tier WHERE list_id = NEW.list_id AND position = NEW.position - 1
    AND from_quantity < NEW.from_quantity AND unit_price > NEW.unit_price
)
BEGIN SELECT RAISE(ABORT, 'price_list_tiers'); END;
--> statement-breakpoint
CREATE TRIGGER price_list_tier_no_update BEFORE UPDATE ON price_list_tier BEGIN SELECT RAISE(ABORT, 'price_list_fixed'); END;
--> statement-breakpoint
CREATE TRIGGER price_list_tier_no_delete BEFORE DELETE ON price_list_tier BEGIN SELECT RAISE(ABORT, 'price_list_fixed'); END;
--> statement-breakpoint
CREATE TRIGGER price_list_of_supplier BEFORE INSERT ON price_list
WHEN NOT EXISTS (SELECT 1 FROM party WHERE id = NEW.supplier_id AND kind = 'supplier')
BEGIN SELECT RAISE(ABORT, 'price_list_not_of_supplier'); END;
--> statement-breakpoint
CREATE TRIGGER price_list_only_ends BEFORE UPDATE ON price_list
WHEN OLD.ended_at IS NOT NULL OR NEW.ended_at IS NULL OR OLD.id <> NEW.id OR OLD.supplier_id <> NEW.supplier_id
  OR OLD.commodity_id <> NEW.commodity_id OR OLD.pack_size <> NEW.pack_size OR OLD.pallet_size IS NOT NEW.pallet_size
  OR OLD.minimum_order <> NEW.minimum_order OR OLD.capacity IS NOT NEW.capacity OR OLD.delivery_cost <> NEW.delivery_cost
  OR OLD.valid_from <> NEW.valid_from OR OLD.valid_until <> NEW.valid_until
BEGIN SELECT RAISE(ABORT, 'price_list_fixed'); END;
--> statement-breakpoint
CREATE TRIGGER price_list_no_delete BEFORE DELETE ON price_list BEGIN SELECT RAISE(ABORT, 'price_list_fixed'); END;
--> statement-breakpoint

-- Campaigns: the table of moves, the rules fixed once they are open, the deadline never moved into the past.
CREATE TRIGGER campaign_transition BEFORE UPDATE OF state ON campaign
WHEN OLD.state <> NEW.state AND NOT (
  (OLD.state = 'draft' AND NEW.state IN ('open', 'cancelled'))
  OR (OLD.state = 'open' AND NEW.state IN ('closing', 'cancelled'))
  OR (OLD.state = 'closing' AND NEW.state IN ('ordered', 'open', 'failed'))
  OR (OLD.state = 'ordered' AND NEW.state IN ('arriving', 'failed'))
  OR (OLD.state = 'arriving' AND NEW.state IN ('distributed', 'failed'))
  OR (OLD.state = 'distributed' AND NEW.state = 'settled')
)
BEGIN SELECT RAISE(ABORT, 'campaign_moved_already'); END;
--> statement-breakpoint
CREATE TRIGGER campaign_rules_fixed BEFORE UPDATE ON campaign
WHEN OLD.state <> 'draft' AND (
  OLD.number <> NEW.number OR OLD.commodity_id <> NEW.commodity_id OR OLD.extension_days <> NEW.extension_days
  OR OLD.delivery_from <> NEW.delivery_from OR OLD.delivery_until <> NEW.delivery_until OR OLD.target <> NEW.target
  OR OLD.fall_back <> NEW.fall_back OR OLD.tolerance_reaches <> NEW.tolerance_reaches OR OLD.shortage_rule <> NEW.shortage_rule
  OR OLD.shows_names <> NEW.shows_names OR OLD.deposit_bps <> NEW.deposit_bps
)
BEGIN SELECT RAISE(ABORT, 'campaign_rules_fixed'); END;
--> statement-breakpoint
CREATE TRIGGER campaign_deadline_ahead BEFORE UPDATE OF deadline ON campaign
WHEN OLD.deadline <> NEW.deadline AND (OLD.state NOT IN ('draft', 'open', 'closing') OR NEW.deadline <= NEW.updated_at)
BEGIN SELECT RAISE(ABORT, 'campaign_deadline_past'); END;
--> statement-breakpoint
CREATE TRIGGER campaign_opens_complete BEFORE UPDATE OF state ON campaign
WHEN OLD.state = 'draft' AND NEW.state = 'open' AND (
  NEW.deadline <= NEW.updated_at
  OR NOT EXISTS (SELECT 1 FROM campaign_list WHERE campaign_id = NEW.id)
  OR NOT EXISTS (SELECT 1 FROM drop_point WHERE campaign_id = NEW.id)
)
BEGIN SELECT RAISE(ABORT, 'campaign_incomplete'); END;
--> statement-breakpoint
CREATE TRIGGER campaign_closes_when_due BEFORE UPDATE OF state ON campaign
WHEN OLD.state = 'open' AND NEW.state = 'closing' AND NEW.updated_at < NEW.deadline
BEGIN SELECT RAISE(ABORT, 'campaign_not_due'); END;
--> statement-breakpoint
CREATE TRIGGER campaign_extends_once BEFORE UPDATE OF state ON campaign
WHEN OLD.state = 'closing' AND NEW.state = 'open' AND (OLD.round <> 1 OR NEW.round <> 2 OR NEW.extension_days = 0 OR NEW.deadline <= OLD.deadline)
BEGIN SELECT RAISE(ABORT, 'campaign_extended_already'); END;
--> statement-breakpoint
CREATE TRIGGER campaign_no_delete BEFORE DELETE ON campaign BEGIN SELECT RAISE(ABORT, 'campaign_append_only'); END;
--> statement-breakpoint
CREATE TRIGGER campaign_list_in_draft BEFORE INSERT ON campaign_list
BEGIN
  SELECT RAISE(ABORT, 'campaign_rules_fixed') WHERE NOT EXISTS (SELECT 1 FROM campaign WHERE id = NEW.campaign_id AND state = 'draft');
  SELECT RAISE(ABORT, 'campaign_foreign_list') WHERE NOT EXISTS (
    SELECT 1 FROM campaign c JOIN price_list l ON l.id = NEW.list_id AND l.commodity_id = c.commodity_id WHERE c.id = NEW.campaign_id
  );
END;
--> statement-breakpoint
CREATE TRIGGER campaign_list_removed_in_draft BEFORE DELETE ON campaign_list
WHEN NOT EXISTS (SELECT 1 FROM campaign WHERE id = OLD.campaign_id AND state = 'draft')
BEGIN SELECT RAISE(ABORT, 'campaign_rules_fixed'); END;
--> statement-breakpoint
CREATE TRIGGER drop_point_in_draft BEFORE INSERT ON drop_point
WHEN NOT EXISTS (SELECT 1 FROM campaign WHERE id = NEW.campaign_id AND state = 'draft')
BEGIN SELECT RAISE(ABORT, 'campaign_rules_fixed'); END;
--> statement-breakpoint
CREATE TRIGGER drop_point_fixed BEFORE UPDATE ON drop_point
WHEN NOT EXISTS (SELECT 1 FROM campaign WHERE id = OLD.campaign_id AND state = 'draft')
BEGIN SELECT RAISE(ABORT, 'campaign_rules_fixed'); END;
--> statement-breakpoint
CREATE TRIGGER drop_point_removed_in_draft BEFORE DELETE ON drop_point
WHEN NOT EXISTS (SELECT 1 FROM campaign WHERE id = OLD.campaign_id AND state = 'draft')
BEGIN SELECT RAISE(ABORT, 'campaign_rules_fixed'); END;
--> statement-breakpoint

-- Pledges: by verified cooperatives, at a drop point of the campaign, before the deadline; binding from there on.
CREATE TRIGGER pledge_made BEFORE INSERT ON pledge
BEGIN
  SELECT RAISE(ABORT, 'pledge_binding') WHERE NOT EXISTS (
    SELECT 1 FROM campaign WHERE id = NEW.campaign_id AND state = 'open' AND NEW.updated_at < deadline
  );
  SELECT RAISE(ABORT, 'pledge_not_of_cooperative') WHERE NOT EXISTS (
    SELECT 1 FROM party WHERE id = NEW.cooperative_id AND kind = 'cooperative' AND status = 'verified'
  );
  SELECT RAISE(ABORT, 'pledge_foreign_drop_point') WHERE NOT EXISTS (
    SELECT 1 FROM drop_point WHERE id = NEW.drop_point_id AND campaign_id = NEW.campaign_id
  );
END;
--> statement-breakpoint
CREATE TRIGGER pledge_changed BEFORE UPDATE ON pledge
BEGIN
  SELECT RAISE(ABORT, 'pledge_binding') WHERE OLD.campaign_id <> NEW.campaign_id OR OLD.cooperative_id <> NEW.cooperative_id
    OR NOT EXISTS (SELECT 1 FROM campaign WHERE id = NEW.campaign_id AND state = 'open' AND NEW.updated_at < deadline);
  SELECT RAISE(ABORT, 'pledge_not_of_cooperative') WHERE NEW.withdrawn_at IS NULL AND NOT EXISTS (
    SELECT 1 FROM party WHERE id = NEW.cooperative_id AND status = 'verified'
  );
  SELECT RAISE(ABORT, 'pledge_foreign_drop_point') WHERE NOT EXISTS (
    SELECT 1 FROM drop_point WHERE id = NEW.drop_point_id AND campaign_id = NEW.campaign_id
  );
END;
--> statement-breakpoint
CREATE TRIGGER pledge_no_delete BEFORE DELETE ON pledge BEGIN SELECT RAISE(ABORT, 'pledge_append_only'); END;
--> statement-breakpoint

-- A closing: once per round, never changed. Nobody is ordered for without a pledge, above it and its tolerance, or above its price.
CREATE TRIGGER campaign_closing_of_round BEFORE INSERT ON campaign_closing
WHEN NOT EXISTS (SELECT 1 FROM campaign WHERE id = NEW.campaign_id AND state = 'closing' AND round = NEW.round)
BEGIN SELECT RAISE(ABORT, 'campaign_closed_already'); END;
--> statement-breakpoint
CREATE TRIGGER campaign_closing_no_update BEFORE UPDATE ON campaign_closing BEGIN SELECT RAISE(ABORT, 'closing_append_only'); END;
--> statement-breakpoint
CREATE TRIGGER campaign_closing_no_delete BEFORE DELETE ON campaign_closing BEGIN SELECT RAISE(ABORT, 'closing_append_only'); END;
--> statement-breakpoint
CREATE TRIGGER allotment_of_pledge BEFORE INSERT ON allotment
BEGIN
  SELECT RAISE(ABORT, 'allotment_without_pledge') WHERE NOT EXISTS (
    SELECT 1 FROM pledge p JOIN campaign c ON c.id = p.campaign_id AND c.state = 'closing'
    WHERE p.id = NEW.pledge_id AND p.campaign_id = NEW.campaign_id AND p.cooperative_id = NEW.cooperative_id
      AND p.drop_point_id = NEW.drop_point_id AND p.withdrawn_at IS NULL
  );
  SELECT RAISE(ABORT, 'allotment_above_pledge') WHERE EXISTS (
    SELECT 1 FROM pledge WHERE id = NEW.pledge_id AND NEW.quantity > quantity + tolerance
  );
  SELECT RAISE(ABORT, 'allotment_above_price') WHERE NEW.kind = 'counts' AND NOT EXISTS (
    SELECT 1 FROM campaign c JOIN campaign_closing x ON x.campaign_id = c.id AND x.round = c.round
    JOIN pledge p ON p.id = NEW.pledge_id
    WHERE c.id = NEW.campaign_id AND x.per_unit IS NOT NULL AND (p.highest_price IS NULL OR p.highest_price >= x.per_unit)
  );
END;
--> statement-breakpoint
CREATE TRIGGER allotment_moves_on BEFORE UPDATE ON allotment
BEGIN
  SELECT RAISE(ABORT, 'allotment_fixed') WHERE OLD.id <> NEW.id OR OLD.campaign_id <> NEW.campaign_id OR OLD.pledge_id <> NEW.pledge_id
    OR OLD.cooperative_id <> NEW.cooperative_id OR OLD.drop_point_id <> NEW.drop_point_id OR OLD.kind <> NEW.kind
    OR OLD.quantity <> NEW.quantity OR OLD.verdict <> NEW.verdict;
  SELECT RAISE(ABORT, 'allotment_shared_already') WHERE OLD.share_milli IS NOT NEW.share_milli AND NOT EXISTS (
    SELECT 1 FROM campaign WHERE id = NEW.campaign_id AND state = 'arriving' AND shared_at IS NULL
  );
  SELECT RAISE(ABORT, 'allotment_not_shared') WHERE OLD.handed_milli IS NOT NEW.handed_milli AND (OLD.handed_milli IS NOT NULL OR NOT EXISTS (
    SELECT 1 FROM campaign WHERE id = NEW.campaign_id AND state = 'arriving' AND shared_at IS NOT NULL
  ));
  SELECT RAISE(ABORT, 'allotment_received_already') WHERE OLD.received_milli IS NOT NULL AND OLD.received_milli IS NOT NEW.received_milli;
END;
--> statement-breakpoint
CREATE TRIGGER allotment_no_delete BEFORE DELETE ON allotment BEGIN SELECT RAISE(ABORT, 'allotment_append_only'); END;
--> statement-breakpoint
CREATE TRIGGER campaign_purchase_at_closing BEFORE INSERT ON campaign_purchase
WHEN NOT EXISTS (
  SELECT 1 FROM campaign c JOIN campaign_list l ON l.campaign_id = c.id AND l.list_id = NEW.list_id
  JOIN price_list p ON p.id = l.list_id AND p.supplier_id = NEW.supplier_id AND p.pack_size = NEW.pack_size
  WHERE c.id = NEW.campaign_id AND c.state = 'closing'
)
BEGIN SELECT RAISE(ABORT, 'purchase_without_list'); END;
--> statement-breakpoint
CREATE TRIGGER campaign_purchase_no_update BEFORE UPDATE ON campaign_purchase BEGIN SELECT RAISE(ABORT, 'purchase_fixed'); END;
--> statement-breakpoint
CREATE TRIGGER campaign_purchase_no_delete BEFORE DELETE ON campaign_purchase BEGIN SELECT RAISE(ABORT, 'purchase_fixed'); END;
--> statement-breakpoint
CREATE TRIGGER campaign_delivery_no_update BEFORE UPDATE ON campaign_delivery BEGIN SELECT RAISE(ABORT, 'purchase_fixed'); END;
--> statement-breakpoint
CREATE TRIGGER campaign_delivery_no_delete BEFORE DELETE ON campaign_delivery BEGIN SELECT RAISE(ABORT, 'purchase_fixed'); END;
--> statement-breakpoint
CREATE TRIGGER campaign_orders_what_is_allotted BEFORE UPDATE OF state ON campaign
WHEN OLD.state = 'closing' AND NEW.state = 'ordered' AND (
  NOT EXISTS (
    SELECT 1 FROM campaign_closing x WHERE x.campaign_id = NEW.id AND x.round = NEW.round
      AND x.total = (SELECT coalesce(sum(quantity), 0) FROM campaign_purchase WHERE campaign_id = NEW.id)
      AND x.cost = (SELECT coalesce(sum(cost), 0) FROM campaign_purchase WHERE campaign_id = NEW.id)
      AND x.total = (SELECT coalesce(sum(quantity), 0) FROM allotment WHERE campaign_id = NEW.id)
  )
  OR EXISTS (
    SELECT 1 FROM drop_point d WHERE d.campaign_id = NEW.id
      AND (SELECT coalesce(sum(a.quantity), 0) FROM allotment a WHERE a.drop_point_id = d.id)
        <> (SELECT coalesce(sum(y.packs * p.pack_size), 0) FROM campaign_delivery y JOIN campaign_purchase p ON p.id = y.purchase_id
          WHERE y.drop_point_id = d.id)
  )
)
BEGIN SELECT RAISE(ABORT, 'campaign_order_differs'); END;
--> statement-breakpoint

-- Goods: no more than was ordered, nothing after the sharing, and the shares come to what arrived.
CREATE TRIGGER arrival_of_purchase BEFORE INSERT ON arrival
BEGIN
  SELECT RAISE(ABORT, 'arrival_not_expected') WHERE NOT EXISTS (
    SELECT 1 FROM campaign c JOIN campaign_purchase p ON p.id = NEW.purchase_id AND p.campaign_id = c.id
    JOIN drop_point d ON d.id = NEW.drop_point_id AND d.campaign_id = c.id
    WHERE c.id = NEW.campaign_id AND c.state IN ('ordered', 'arriving') AND c.shared_at IS NULL
  );
  SELECT RAISE(ABORT, 'arrival_above_order') WHERE NEW.received_milli - NEW.refused_milli + coalesce((
    SELECT sum(received_milli - refused_milli) FROM arrival WHERE purchase_id = NEW.purchase_id AND voided_at IS NULL
  ), 0) > (SELECT quantity * 1000 FROM campaign_purchase WHERE id = NEW.purchase_id);
END;
--> statement-breakpoint
CREATE TRIGGER arrival_only_voided BEFORE UPDATE ON arrival
WHEN OLD.voided_at IS NOT NULL OR NEW.voided_at IS NULL OR OLD.received_milli <> NEW.received_milli OR OLD.refused_milli <> NEW.refused_milli
  OR OLD.purchase_id <> NEW.purchase_id OR OLD.drop_point_id <> NEW.drop_point_id
  OR EXISTS (SELECT 1 FROM campaign WHERE id = OLD.campaign_id AND shared_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'arrival_fixed'); END;
--> statement-breakpoint
CREATE TRIGGER arrival_no_delete BEFORE DELETE ON arrival BEGIN SELECT RAISE(ABORT, 'arrival_fixed'); END;
--> statement-breakpoint
CREATE TRIGGER campaign_shares_what_arrived BEFORE UPDATE OF shared_at ON campaign
WHEN OLD.shared_at IS NOT NEW.shared_at AND (
  OLD.shared_at IS NOT NULL OR NEW.state <> 'arriving'
  OR EXISTS (SELECT 1 FROM allotment WHERE campaign_id = NEW.id AND kind = 'counts' AND share_milli IS NULL)
  OR (SELECT coalesce(sum(share_milli), 0) FROM allotment WHERE campaign_id = NEW.id)
    <> (SELECT coalesce(sum(received_milli - refused_milli), 0) FROM arrival WHERE campaign_id = NEW.id AND voided_at IS NULL)
)
BEGIN SELECT RAISE(ABORT, 'campaign_shares_differ'); END;
--> statement-breakpoint
CREATE TRIGGER campaign_distributes_all BEFORE UPDATE OF state ON campaign
WHEN OLD.state = 'arriving' AND NEW.state = 'distributed' AND (
  NEW.shared_at IS NULL
  OR EXISTS (SELECT 1 FROM allotment WHERE campaign_id = NEW.id AND share_milli > 0 AND handed_milli IS NULL)
)
BEGIN SELECT RAISE(ABORT, 'campaign_not_handed_out'); END;
--> statement-breakpoint

-- Money of a joint purchase: what members bear is what it cost; nothing of it changes once they are invoiced.
CREATE TRIGGER supplier_bill_fixed BEFORE UPDATE ON supplier_bill
WHEN OLD.purchase_id <> NEW.purchase_id OR ((OLD.goods <> NEW.goods OR OLD.delivery <> NEW.delivery OR OLD.vat <> NEW.vat
    OR OLD.billed_milli <> NEW.billed_milli OR OLD.vat_creditable <> NEW.vat_creditable)
  AND EXISTS (SELECT 1 FROM campaign WHERE id = OLD.campaign_id AND invoiced_at IS NOT NULL))
BEGIN SELECT RAISE(ABORT, 'campaign_invoiced_already'); END;
--> statement-breakpoint
CREATE TRIGGER supplier_bill_of_purchase BEFORE INSERT ON supplier_bill
BEGIN
  SELECT RAISE(ABORT, 'campaign_invoiced_already') WHERE EXISTS (SELECT 1 FROM campaign WHERE id = NEW.campaign_id AND invoiced_at IS NOT NULL);
  SELECT RAISE(ABORT, 'bill_not_of_purchase') WHERE NOT EXISTS (
    SELECT 1 FROM campaign_purchase WHERE id = NEW.purchase_id AND campaign_id = NEW.campaign_id AND NEW.billed_milli <= quantity * 1000
  );
END;
--> statement-breakpoint
CREATE TRIGGER supplier_bill_no_delete BEFORE DELETE ON supplier_bill BEGIN SELECT RAISE(ABORT, 'bill_append_only'); END;
--> statement-breakpoint
CREATE TRIGGER supplier_payment_moves AFTER INSERT ON supplier_payment BEGIN
  UPDATE supplier_bill SET paid = paid + NEW.amount WHERE id = NEW.bill_id;
END;
--> statement-breakpoint
CREATE TRIGGER supplier_payment_no_update BEFORE UPDATE ON supplier_payment BEGIN SELECT RAISE(ABORT, 'payment_append_only'); END;
--> statement-breakpoint
CREATE TRIGGER supplier_payment_no_delete BEFORE DELETE ON supplier_payment BEGIN SELECT RAISE(ABORT, 'payment_append_only'); END;
--> statement-breakpoint
CREATE TRIGGER campaign_charge_in_time BEFORE INSERT ON campaign_charge
WHEN EXISTS (SELECT 1 FROM campaign WHERE id = NEW.campaign_id AND (invoiced_at IS NOT NULL OR state IN ('draft', 'open', 'cancelled')))
BEGIN SELECT RAISE(ABORT, 'campaign_invoiced_already'); END;
--> statement-breakpoint
CREATE TRIGGER campaign_charge_only_removed BEFORE UPDATE ON campaign_charge
WHEN OLD.removed_at IS NOT NULL OR NEW.removed_at IS NULL OR OLD.amount <> NEW.amount OR OLD.kind <> NEW.kind OR OLD.basis <> NEW.basis
  OR EXISTS (SELECT 1 FROM campaign WHERE id = OLD.campaign_id AND invoiced_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'campaign_invoiced_already'); END;
--> statement-breakpoint
CREATE TRIGGER campaign_charge_no_delete BEFORE DELETE ON campaign_charge BEGIN SELECT RAISE(ABORT, 'charge_append_only'); END;
--> statement-breakpoint
CREATE TRIGGER landed_cost_of_distributed BEFORE INSERT ON landed_cost
WHEN NOT EXISTS (
  SELECT 1 FROM campaign c JOIN allotment a ON a.id = NEW.allotment_id AND a.campaign_id = c.id AND a.kind = 'counts'
  WHERE c.id = NEW.campaign_id AND c.state = 'distributed' AND c.invoiced_at IS NULL
)
BEGIN SELECT RAISE(ABORT, 'landed_cost_too_early'); END;
--> statement-breakpoint
CREATE TRIGGER landed_cost_no_update BEFORE UPDATE ON landed_cost BEGIN SELECT RAISE(ABORT, 'landed_cost_fixed'); END;
--> statement-breakpoint
CREATE TRIGGER landed_cost_no_delete BEFORE DELETE ON landed_cost BEGIN SELECT RAISE(ABORT, 'landed_cost_fixed'); END;
--> statement-breakpoint
CREATE TRIGGER campaign_invoices_what_it_cost BEFORE UPDATE OF invoiced_at ON campaign
WHEN OLD.invoiced_at IS NOT NEW.invoiced_at AND (
  OLD.invoiced_at IS NOT NULL OR NEW.state <> 'distributed'
  OR EXISTS (
    SELECT 1 FROM campaign_purchase p WHERE p.campaign_id = NEW.id AND NOT EXISTS (SELECT 1 FROM supplier_bill b WHERE b.purchase_id = p.id)
  )
  OR (SELECT coalesce(sum(total), 0) FROM landed_cost WHERE campaign_id = NEW.id) <>
    (SELECT coalesce(sum(CASE WHEN vat_creditable THEN goods + delivery ELSE total END), 0) FROM supplier_bill WHERE campaign_id = NEW.id)
    + (SELECT coalesce(sum(amount), 0) FROM campaign_charge WHERE campaign_id = NEW.id AND removed_at IS NULL)
  OR EXISTS (
    SELECT 1 FROM landed_cost l LEFT JOIN invoice i ON i.id = l.invoice_id
    WHERE l.campaign_id = NEW.id AND l.total > 0 AND (i.id IS NULL OR i.goods + i.delivery <> l.total)
  )
)
BEGIN SELECT RAISE(ABORT, 'campaign_cost_differs'); END;
--> statement-breakpoint
CREATE TRIGGER campaign_settles_all BEFORE UPDATE OF state ON campaign
WHEN OLD.state = 'distributed' AND NEW.state = 'settled' AND (
  NEW.invoiced_at IS NULL
  OR EXISTS (SELECT 1 FROM invoice WHERE campaign_id = NEW.id AND total > paid + proved + credited)
  OR EXISTS (SELECT 1 FROM supplier_bill WHERE campaign_id = NEW.id AND total > paid)
  OR EXISTS (SELECT 1 FROM deposit WHERE campaign_id = NEW.id AND state IN ('held', 'to_return'))
)
BEGIN SELECT RAISE(ABORT, 'campaign_not_settled'); END;
--> statement-breakpoint
CREATE TRIGGER deposit_transition BEFORE UPDATE OF state ON deposit
WHEN OLD.state <> NEW.state AND NOT (
  (OLD.state = 'due' AND NEW.state IN ('reported', 'held', 'void'))
  OR (OLD.state = 'reported' AND NEW.state IN ('due', 'held', 'void'))
  OR (OLD.state = 'held' AND NEW.state IN ('applied', 'to_return'))
  OR (OLD.state = 'to_return' AND NEW.state = 'returned')
  OR (OLD.state = 'void' AND NEW.state IN ('due'))
)
BEGIN SELECT RAISE(ABORT, 'deposit_moved_already'); END;
--> statement-breakpoint
CREATE TRIGGER deposit_amount_fixed BEFORE UPDATE ON deposit
WHEN OLD.pledge_id <> NEW.pledge_id OR (OLD.payment_id IS NOT NULL AND OLD.payment_id IS NOT NEW.payment_id)
  OR (OLD.amount <> NEW.amount AND OLD.state NOT IN ('due', 'reported', 'void'))
BEGIN SELECT RAISE(ABORT, 'deposit_fixed'); END;
--> statement-breakpoint
CREATE TRIGGER deposit_no_delete BEFORE DELETE ON deposit BEGIN SELECT RAISE(ABORT, 'deposit_append_only'); END;
--> statement-breakpoint

-- Settlement: an invoice follows a signed handover, or a joint purchase that was handed out.
DROP TRIGGER invoice_after_handover;
--> statement-breakpoint
CREATE TRIGGER invoice_after_handover BEFORE INSERT ON invoice
WHEN NEW.campaign_id IS NULL AND NOT EXISTS (SELECT 1 FROM handover WHERE id = NEW.handover_id AND state = 'signed' AND order_id = NEW.order_id)
BEGIN SELECT RAISE(ABORT, 'invoice_before_handover'); END;
--> statement-breakpoint
CREATE TRIGGER invoice_of_campaign BEFORE INSERT ON invoice
WHEN NEW.campaign_id IS NOT NULL AND (NEW.order_id IS NOT NULL OR NEW.handover_id IS NOT NULL OR NOT EXISTS (
  SELECT 1 FROM campaign c JOIN allotment a ON a.campaign_id = c.id AND a.cooperative_id = NEW.buyer_id AND a.kind = 'counts'
  JOIN party f ON f.id = NEW.seller_id AND f.kind = 'forum'
  WHERE c.id = NEW.campaign_id AND c.state = 'distributed' AND c.invoiced_at IS NULL
))
BEGIN SELECT RAISE(ABORT, 'invoice_before_distribution'); END;
--> statement-breakpoint
DROP TRIGGER invoice_fixed;
--> statement-breakpoint
CREATE TRIGGER invoice_fixed BEFORE UPDATE ON invoice
WHEN OLD.id <> NEW.id OR OLD.document_id <> NEW.document_id OR OLD.order_id IS NOT NEW.order_id OR OLD.handover_id IS NOT NEW.handover_id
  OR OLD.campaign_id IS NOT NEW.campaign_id
  OR OLD.seller_id <> NEW.seller_id OR OLD.buyer_id <> NEW.buyer_id OR OLD.parent_id IS NOT NEW.parent_id
  OR OLD.goods <> NEW.goods OR OLD.delivery <> NEW.delivery OR OLD.vat <> NEW.vat OR OLD.total <> NEW.total
  OR OLD.withheld <> NEW.withheld OR OLD.fee <> NEW.fee OR OLD.issued_on <> NEW.issued_on OR OLD.due_on <> NEW.due_on
BEGIN SELECT RAISE(ABORT, 'invoice_fixed'); END;
--> statement-breakpoint
CREATE TRIGGER invoice_line_named BEFORE INSERT ON invoice_line
WHEN NEW.award_id IS NULL AND NEW.label IS NULL
BEGIN SELECT RAISE(ABORT, 'invoice_line_unnamed'); END;
--> statement-breakpoint

-- Money that goes back to its payer: only what is confirmed and allocated to nothing.
CREATE TRIGGER payment_refund_of_rest BEFORE INSERT ON payment_refund
WHEN NOT EXISTS (
  SELECT 1 FROM payment WHERE id = NEW.payment_id AND state = 'confirmed' AND amount - allocated - refunded >= NEW.amount
)
BEGIN SELECT RAISE(ABORT, 'refund_above_rest'); END;
--> statement-breakpoint
CREATE TRIGGER payment_refund_moves AFTER INSERT ON payment_refund BEGIN
  UPDATE payment SET refunded = refunded + NEW.amount WHERE id = NEW.payment_id;
END;
--> statement-breakpoint
CREATE TRIGGER payment_refund_no_update BEFORE UPDATE ON payment_refund BEGIN SELECT RAISE(ABORT, 'payment_append_only'); END;
--> statement-breakpoint
CREATE TRIGGER payment_refund_no_delete BEFORE DELETE ON payment_refund BEGIN SELECT RAISE(ABORT, 'payment_append_only'); END;
--> statement-breakpoint
CREATE TRIGGER payment_within_amount BEFORE UPDATE ON payment
WHEN NEW.refunded < 0 OR NEW.allocated + NEW.refunded > NEW.amount
BEGIN SELECT RAISE(ABORT, 'payment_spent_already'); END;
--> statement-breakpoint
-- A deposit pays for its own joint purchase, or goes back.
CREATE TRIGGER payment_allocation_of_deposit BEFORE INSERT ON payment_allocation
WHEN EXISTS (
  SELECT 1 FROM deposit d JOIN invoice i ON i.id = NEW.invoice_id
  WHERE d.payment_id = NEW.payment_id AND d.state IN ('held', 'to_return') AND i.campaign_id IS NOT d.campaign_id
)
BEGIN SELECT RAISE(ABORT, 'deposit_held'); END;
--> statement-breakpoint
CREATE TRIGGER payment_refund_of_deposit BEFORE INSERT ON payment_refund
WHEN EXISTS (SELECT 1 FROM deposit WHERE payment_id = NEW.payment_id AND state = 'held')
BEGIN SELECT RAISE(ABORT, 'deposit_held'); END;
