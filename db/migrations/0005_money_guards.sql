-- What must not happen with goods, papers and money, refused by the database itself, whoever writes.

-- Papers: never changed, never removed, numbered without a gap.
CREATE TRIGGER document_no_update BEFORE UPDATE ON document BEGIN SELECT RAISE(ABORT, 'document_append_only'); END;
--> statement-breakpoint
CREATE TRIGGER document_no_delete BEFORE DELETE ON document BEGIN SELECT RAISE(ABORT, 'document_append_only'); END;
--> statement-breakpoint
CREATE TRIGGER document_without_gap BEFORE INSERT ON document
WHEN NEW.serial <> 1 + coalesce((
  SELECT max(serial) FROM document WHERE issuer_id = NEW.issuer_id AND kind = NEW.kind AND year = NEW.year
), 0)
BEGIN SELECT RAISE(ABORT, 'document_number_gap'); END;
--> statement-breakpoint

-- An order's line conserved: what was lost on the way and went back to the split counts on top of what was asked for.
DROP TRIGGER order_conserved;
--> statement-breakpoint
CREATE TRIGGER order_conserved BEFORE INSERT ON event
WHEN NEW.aggregate_type = 'order'
  AND NEW.type IN ('order_placed', 'order_replanned', 'order_confirmed', 'shortage_accepted', 'order_reopened')
BEGIN
  SELECT RAISE(ABORT, 'order_not_conserved') WHERE EXISTS (
    SELECT 1 FROM order_line l
    WHERE l.order_id = NEW.aggregate_id
      AND l.quantity + l.lost <> l.waived + l.shortage
        + coalesce((SELECT sum(a.quantity) FROM award a WHERE a.line_id = l.id AND a.state IN ('reserved', 'confirmed')), 0)
  );
END;
--> statement-breakpoint

-- Consignments carry confirmed awards of their own cooperative and order, never more than was awarded, nothing after the end.
CREATE TRIGGER consignment_line_within_award BEFORE INSERT ON consignment_line
BEGIN
  SELECT RAISE(ABORT, 'consignment_foreign_award') WHERE NOT EXISTS (
    SELECT 1 FROM consignment c JOIN award a ON a.id = NEW.award_id
    WHERE c.id = NEW.consignment_id AND c.state = 'packed' AND a.state = 'confirmed'
      AND a.order_id = c.order_id AND a.cooperative_id = c.cooperative_id
  );
  SELECT RAISE(ABORT, 'consignment_award_closed') WHERE EXISTS (SELECT 1 FROM award_closure WHERE award_id = NEW.award_id);
  SELECT RAISE(ABORT, 'consignment_above_award') WHERE NEW.quantity + coalesce((
    SELECT sum(l.quantity) FROM consignment_line l JOIN consignment c ON c.id = l.consignment_id
    WHERE l.award_id = NEW.award_id AND c.state <> 'cancelled'
  ), 0) > (SELECT quantity FROM award WHERE id = NEW.award_id);
END;
--> statement-breakpoint
CREATE TRIGGER consignment_line_no_update BEFORE UPDATE ON consignment_line BEGIN SELECT RAISE(ABORT, 'consignment_line_fixed'); END;
--> statement-breakpoint
CREATE TRIGGER consignment_line_no_delete BEFORE DELETE ON consignment_line BEGIN SELECT RAISE(ABORT, 'consignment_line_fixed'); END;
--> statement-breakpoint
CREATE TRIGGER consignment_transition BEFORE UPDATE OF state ON consignment
WHEN OLD.state <> NEW.state AND NOT (
  (OLD.state = 'packed' AND NEW.state IN ('sent', 'cancelled')) OR (OLD.state = 'sent' AND NEW.state = 'received')
)
BEGIN SELECT RAISE(ABORT, 'consignment_moved_already'); END;
--> statement-breakpoint
CREATE TRIGGER award_closure_confirmed BEFORE INSERT ON award_closure
WHEN NOT EXISTS (SELECT 1 FROM award WHERE id = NEW.award_id AND state = 'confirmed')
BEGIN SELECT RAISE(ABORT, 'closure_not_confirmed'); END;
--> statement-breakpoint

-- A receipt is given once, for what was sent, and not after the handover was signed.
CREATE TRIGGER receipt_of_sent BEFORE INSERT ON receipt
BEGIN
  SELECT RAISE(ABORT, 'receipt_after_handover') WHERE EXISTS (
    SELECT 1 FROM consignment c JOIN handover h ON h.order_id = c.order_id AND h.state = 'signed' WHERE c.id = NEW.consignment_id
  );
  SELECT RAISE(ABORT, 'receipt_once') WHERE EXISTS (SELECT 1 FROM receipt WHERE consignment_id = NEW.consignment_id);
  SELECT RAISE(ABORT, 'receipt_not_sent') WHERE NOT EXISTS (
    SELECT 1 FROM consignment WHERE id = NEW.consignment_id AND state = 'sent'
  );
END;
--> statement-breakpoint
CREATE TRIGGER receipt_moves_consignment AFTER INSERT ON receipt BEGIN
  UPDATE consignment SET state = 'received', received_at = NEW.created_at, version = version + 1 WHERE id = NEW.consignment_id;
END;
--> statement-breakpoint
CREATE TRIGGER receipt_fixed BEFORE UPDATE ON receipt
WHEN OLD.returned_at IS NOT NULL OR OLD.id <> NEW.id OR OLD.consignment_id <> NEW.consignment_id OR OLD.received_by <> NEW.received_by
  OR OLD.created_at <> NEW.created_at OR OLD.note <> NEW.note
BEGIN SELECT RAISE(ABORT, 'receipt_append_only'); END;
--> statement-breakpoint
CREATE TRIGGER receipt_no_delete BEFORE DELETE ON receipt BEGIN SELECT RAISE(ABORT, 'receipt_append_only'); END;
--> statement-breakpoint
CREATE TRIGGER receipt_line_within_sent BEFORE INSERT ON receipt_line
BEGIN
  SELECT RAISE(ABORT, 'receipt_foreign_line') WHERE NOT EXISTS (
    SELECT 1 FROM receipt r JOIN consignment_line l ON l.consignment_id = r.consignment_id
    WHERE r.id = NEW.receipt_id AND l.id = NEW.consignment_line_id
  );
  SELECT RAISE(ABORT, 'receipt_above_sent') WHERE NEW.received_milli > 1000 * (
    SELECT quantity FROM consignment_line WHERE id = NEW.consignment_line_id
  );
END;
--> statement-breakpoint
CREATE TRIGGER receipt_line_no_update BEFORE UPDATE ON receipt_line BEGIN SELECT RAISE(ABORT, 'receipt_append_only'); END;
--> statement-breakpoint
CREATE TRIGGER receipt_line_no_delete BEFORE DELETE ON receipt_line BEGIN SELECT RAISE(ABORT, 'receipt_append_only'); END;
--> statement-breakpoint
CREATE TRIGGER receipt_adjustment_within BEFORE INSERT ON receipt_adjustment
WHEN NEW.payable_milli > (
  SELECT 1000 * l.quantity FROM receipt_line r JOIN consignment_line l ON l.id = r.consignment_line_id WHERE r.id = NEW.receipt_line_id
)
BEGIN SELECT RAISE(ABORT, 'adjustment_above_sent'); END;
--> statement-breakpoint
CREATE TRIGGER receipt_adjustment_no_update BEFORE UPDATE ON receipt_adjustment BEGIN SELECT RAISE(ABORT, 'receipt_append_only'); END;
--> statement-breakpoint
CREATE TRIGGER receipt_adjustment_no_delete BEFORE DELETE ON receipt_adjustment BEGIN SELECT RAISE(ABORT, 'receipt_append_only'); END;
--> statement-breakpoint

-- A handover is prepared once everything came, signed over one content by both sides, and gives way to a new version only while unsigned.
CREATE TRIGGER handover_when_all_came BEFORE INSERT ON handover
WHEN EXISTS (SELECT 1 FROM consignment WHERE order_id = NEW.order_id AND state IN ('packed', 'sent'))
BEGIN SELECT RAISE(ABORT, 'handover_goods_on_the_way'); END;
--> statement-breakpoint
CREATE TRIGGER handover_fixed BEFORE UPDATE ON handover
WHEN OLD.content_hash <> NEW.content_hash OR OLD.order_id <> NEW.order_id OR OLD.seller_id <> NEW.seller_id OR OLD.version <> NEW.version
  OR NOT (OLD.state = 'prepared' AND NEW.state IN ('signed', 'superseded'))
BEGIN SELECT RAISE(ABORT, 'handover_fixed'); END;
--> statement-breakpoint
CREATE TRIGGER handover_no_delete BEFORE DELETE ON handover BEGIN SELECT RAISE(ABORT, 'handover_fixed'); END;
--> statement-breakpoint
CREATE TRIGGER handover_signed_by_both BEFORE UPDATE OF state ON handover
WHEN NEW.state = 'signed' AND (SELECT count(*) FROM handover_signature WHERE handover_id = NEW.id) <> 2
BEGIN SELECT RAISE(ABORT, 'handover_not_signed'); END;
--> statement-breakpoint
CREATE TRIGGER handover_signature_of_content BEFORE INSERT ON handover_signature
WHEN NOT EXISTS (
  SELECT 1 FROM handover WHERE id = NEW.handover_id AND state = 'prepared' AND content_hash = NEW.content_hash
)
BEGIN SELECT RAISE(ABORT, 'signature_other_content'); END;
--> statement-breakpoint
CREATE TRIGGER handover_signature_completes AFTER INSERT ON handover_signature
WHEN (SELECT count(*) FROM handover_signature WHERE handover_id = NEW.handover_id) = 2
BEGIN UPDATE handover SET state = 'signed', signed_at = NEW.signed_at WHERE id = NEW.handover_id; END;
--> statement-breakpoint
CREATE TRIGGER handover_signature_no_update BEFORE UPDATE ON handover_signature BEGIN SELECT RAISE(ABORT, 'signature_append_only'); END;
--> statement-breakpoint
CREATE TRIGGER handover_signature_no_delete BEFORE DELETE ON handover_signature BEGIN SELECT RAISE(ABORT, 'signature_append_only'); END;
--> statement-breakpoint

-- An order's model and an award's fee are frozen when they come about. Days are those of the forum's zone, WIB.
CREATE TRIGGER award_freezes_terms AFTER INSERT ON award BEGIN
  INSERT INTO order_terms (order_id, model, frozen_at)
  SELECT NEW.order_id, coalesce((SELECT json_extract(value, '$') FROM setting WHERE key = 'sales_model'), 'agent'), NEW.created_at
  WHERE NOT EXISTS (SELECT 1 FROM order_terms WHERE order_id = NEW.order_id);
  INSERT INTO award_terms (award_id, fee_rule_id, fee_bps)
  SELECT NEW.id, r.id, coalesce(r.bps, 0) FROM (SELECT 1) LEFT JOIN fee_rule r ON r.id = (
    SELECT f.id FROM fee_rule f
    WHERE (f.cooperative_id IS NULL OR f.cooperative_id = NEW.cooperative_id)
      AND (f.commodity_id IS NULL OR f.commodity_id = (SELECT commodity_id FROM order_line WHERE id = NEW.line_id))
      AND f.effective_from <= date(NEW.created_at / 1000, 'unixepoch', '+7 hours')
      AND (f.effective_until IS NULL OR f.effective_until >= date(NEW.created_at / 1000, 'unixepoch', '+7 hours'))
    ORDER BY f.cooperative_id IS NOT NULL DESC, f.commodity_id IS NOT NULL DESC, f.effective_from DESC, f.id DESC
    LIMIT 1
  );
END;
--> statement-breakpoint
INSERT INTO order_terms (order_id, model, frozen_at) SELECT order_id, 'agent', min(created_at) FROM award GROUP BY order_id;
--> statement-breakpoint
INSERT INTO award_terms (award_id, fee_bps) SELECT id, 0 FROM award;
--> statement-breakpoint
CREATE TRIGGER award_terms_no_update BEFORE UPDATE ON award_terms BEGIN SELECT RAISE(ABORT, 'terms_frozen'); END;
--> statement-breakpoint
CREATE TRIGGER order_terms_frozen BEFORE UPDATE ON order_terms
WHEN OLD.model <> NEW.model OR EXISTS (SELECT 1 FROM invoice WHERE order_id = NEW.order_id)
BEGIN SELECT RAISE(ABORT, 'terms_frozen'); END;
--> statement-breakpoint
CREATE TRIGGER fee_rule_fixed BEFORE UPDATE ON fee_rule
WHEN OLD.bps <> NEW.bps OR OLD.effective_from <> NEW.effective_from
  OR OLD.commodity_id IS NOT NEW.commodity_id OR OLD.cooperative_id IS NOT NEW.cooperative_id
BEGIN SELECT RAISE(ABORT, 'fee_rule_fixed'); END;
--> statement-breakpoint

-- Invoices follow a signed handover; only what was paid, proved or credited moves.
CREATE TRIGGER invoice_after_handover BEFORE INSERT ON invoice
WHEN NOT EXISTS (SELECT 1 FROM handover WHERE id = NEW.handover_id AND state = 'signed' AND order_id = NEW.order_id)
BEGIN SELECT RAISE(ABORT, 'invoice_before_handover'); END;
--> statement-breakpoint
CREATE TRIGGER invoice_fixed BEFORE UPDATE ON invoice
WHEN OLD.id <> NEW.id OR OLD.document_id <> NEW.document_id OR OLD.order_id <> NEW.order_id OR OLD.handover_id <> NEW.handover_id
  OR OLD.seller_id <> NEW.seller_id OR OLD.buyer_id <> NEW.buyer_id OR OLD.parent_id IS NOT NEW.parent_id
  OR OLD.goods <> NEW.goods OR OLD.delivery <> NEW.delivery OR OLD.vat <> NEW.vat OR OLD.total <> NEW.total
  OR OLD.withheld <> NEW.withheld OR OLD.fee <> NEW.fee OR OLD.issued_on <> NEW.issued_on OR OLD.due_on <> NEW.due_on
BEGIN SELECT RAISE(ABORT, 'invoice_fixed'); END;
--> statement-breakpoint
CREATE TRIGGER invoice_no_delete BEFORE DELETE ON invoice BEGIN SELECT RAISE(ABORT, 'invoice_fixed'); END;
--> statement-breakpoint
CREATE TRIGGER invoice_line_no_update BEFORE UPDATE ON invoice_line BEGIN SELECT RAISE(ABORT, 'invoice_fixed'); END;
--> statement-breakpoint
CREATE TRIGGER invoice_line_no_delete BEFORE DELETE ON invoice_line BEGIN SELECT RAISE(ABORT, 'invoice_fixed'); END;
--> statement-breakpoint

-- The ledger: every journal sums to zero, as a whole and for each party; postings come from journals alone; nothing is changed.
CREATE TRIGGER journal_balanced BEFORE INSERT ON journal BEGIN
  SELECT RAISE(ABORT, 'journal_malformed') WHERE json_array_length(NEW.postings) < 2 OR EXISTS (
    SELECT 1 FROM json_each(NEW.postings)
    WHERE json_type(value, '$.amount') <> 'integer' OR coalesce(json_extract(value, '$.party'), '') = ''
      OR coalesce(json_extract(value, '$.code'), '') = '' OR json_extract(value, '$.counterparty') IS NULL
  );
  SELECT RAISE(ABORT, 'journal_unbalanced') WHERE EXISTS (
    SELECT 1 FROM json_each(NEW.postings) GROUP BY json_extract(value, '$.party') HAVING sum(json_extract(value, '$.amount')) <> 0
  );
  SELECT RAISE(ABORT, 'period_closed') WHERE EXISTS (SELECT 1 FROM closed_period WHERE month = substr(NEW.booked_on, 1, 7));
END;
--> statement-breakpoint
CREATE TRIGGER journal_of_invoice BEFORE INSERT ON journal
WHEN NEW.kind = 'invoice' AND NOT EXISTS (
  SELECT 1 FROM invoice i WHERE i.id = NEW.subject_id
    AND i.goods = (SELECT coalesce(sum(amount), 0) FROM invoice_line WHERE invoice_id = i.id AND kind = 'goods')
    AND i.delivery = (SELECT coalesce(sum(amount), 0) FROM invoice_line WHERE invoice_id = i.id AND kind = 'delivery')
    AND i.vat = (SELECT coalesce(sum(vat), 0) FROM invoice_line WHERE invoice_id = i.id)
    AND i.withheld = (SELECT coalesce(sum(withheld), 0) FROM invoice_line WHERE invoice_id = i.id)
    AND i.fee = (SELECT coalesce(sum(fee), 0) FROM invoice_line WHERE invoice_id = i.id)
)
BEGIN SELECT RAISE(ABORT, 'invoice_lines_differ'); END;
--> statement-breakpoint
CREATE TRIGGER journal_posts AFTER INSERT ON journal BEGIN
  INSERT INTO posting (journal_id, position, party_id, code, counterparty_id, amount, booked_on)
  SELECT NEW.id, key, json_extract(value, '$.party'), json_extract(value, '$.code'), json_extract(value, '$.counterparty'),
    json_extract(value, '$.amount'), NEW.booked_on
  FROM json_each(NEW.postings);
END;
--> statement-breakpoint
CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'ledger_append_only'); END;
--> statement-breakpoint
CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal BEGIN SELECT RAISE(ABORT, 'ledger_append_only'); END;
--> statement-breakpoint
CREATE TRIGGER posting_of_journal BEFORE INSERT ON posting
WHEN NOT EXISTS (
  SELECT 1 FROM journal WHERE id = NEW.journal_id AND booked_on = NEW.booked_on
    AND json_extract(postings, '$[' || NEW.position || '].amount') = NEW.amount
    AND json_extract(postings, '$[' || NEW.position || '].party') = NEW.party_id
    AND json_extract(postings, '$[' || NEW.position || '].code') = NEW.code
    AND json_extract(postings, '$[' || NEW.position || '].counterparty') = NEW.counterparty_id
)
BEGIN SELECT RAISE(ABORT, 'posting_without_journal'); END;
--> statement-breakpoint
CREATE TRIGGER posting_sums AFTER INSERT ON posting BEGIN
  INSERT INTO account_month (party_id, code, counterparty_id, month, debit, credit)
  VALUES (NEW.party_id, NEW.code, NEW.counterparty_id, substr(NEW.booked_on, 1, 7), max(NEW.amount, 0), max(-NEW.amount, 0))
  ON CONFLICT (party_id, code, counterparty_id, month)
  DO UPDATE SET debit = debit + excluded.debit, credit = credit + excluded.credit;
END;
--> statement-breakpoint
CREATE TRIGGER posting_no_update BEFORE UPDATE ON posting BEGIN SELECT RAISE(ABORT, 'ledger_append_only'); END;
--> statement-breakpoint
CREATE TRIGGER posting_no_delete BEFORE DELETE ON posting BEGIN SELECT RAISE(ABORT, 'ledger_append_only'); END;
--> statement-breakpoint
CREATE TRIGGER closed_period_no_update BEFORE UPDATE ON closed_period BEGIN SELECT RAISE(ABORT, 'period_closed'); END;
--> statement-breakpoint
CREATE TRIGGER closed_period_no_delete BEFORE DELETE ON closed_period BEGIN SELECT RAISE(ABORT, 'period_closed'); END;
--> statement-breakpoint

-- Payments count once confirmed; what is allocated moves the payment and the invoice together.
CREATE TRIGGER payment_decided_once BEFORE UPDATE ON payment
WHEN OLD.amount <> NEW.amount OR OLD.payer_id <> NEW.payer_id OR OLD.paid_on <> NEW.paid_on OR (OLD.state <> 'recorded' AND OLD.state <> NEW.state)
BEGIN SELECT RAISE(ABORT, 'payment_decided_already'); END;
--> statement-breakpoint
CREATE TRIGGER payment_no_delete BEFORE DELETE ON payment BEGIN SELECT RAISE(ABORT, 'payment_append_only'); END;
--> statement-breakpoint
CREATE TRIGGER payment_allocation_of_buyer BEFORE INSERT ON payment_allocation
WHEN NOT EXISTS (
  SELECT 1 FROM payment p JOIN invoice i ON i.id = NEW.invoice_id AND i.buyer_id = p.payer_id
  WHERE p.id = NEW.payment_id AND p.state = 'confirmed'
)
BEGIN SELECT RAISE(ABORT, 'allocation_not_of_buyer'); END;
--> statement-breakpoint
CREATE TRIGGER payment_allocation_moves AFTER INSERT ON payment_allocation BEGIN
  UPDATE payment SET allocated = allocated + NEW.amount WHERE id = NEW.payment_id;
  UPDATE invoice SET paid = paid + NEW.amount WHERE id = NEW.invoice_id;
END;
--> statement-breakpoint
CREATE TRIGGER payment_allocation_no_update BEFORE UPDATE ON payment_allocation BEGIN SELECT RAISE(ABORT, 'payment_append_only'); END;
--> statement-breakpoint
CREATE TRIGGER payment_allocation_no_delete BEFORE DELETE ON payment_allocation BEGIN SELECT RAISE(ABORT, 'payment_append_only'); END;
--> statement-breakpoint
CREATE TRIGGER withholding_proof_moves AFTER INSERT ON withholding_proof BEGIN
  UPDATE invoice SET proved = proved + NEW.amount WHERE id = NEW.invoice_id;
END;
--> statement-breakpoint
CREATE TRIGGER withholding_proof_no_update BEFORE UPDATE ON withholding_proof BEGIN SELECT RAISE(ABORT, 'payment_append_only'); END;
--> statement-breakpoint
CREATE TRIGGER withholding_proof_no_delete BEFORE DELETE ON withholding_proof BEGIN SELECT RAISE(ABORT, 'payment_append_only'); END;
--> statement-breakpoint
CREATE TRIGGER credit_note_moves AFTER INSERT ON credit_note BEGIN
  UPDATE invoice SET credited = credited + NEW.total WHERE id = NEW.invoice_id;
  UPDATE cooperative_share SET due = due - (NEW.total - NEW.withheld), fee = fee - NEW.fee WHERE invoice_id = NEW.invoice_id;
END;
--> statement-breakpoint
CREATE TRIGGER credit_note_no_update BEFORE UPDATE ON credit_note BEGIN SELECT RAISE(ABORT, 'invoice_fixed'); END;
--> statement-breakpoint
CREATE TRIGGER credit_note_no_delete BEFORE DELETE ON credit_note BEGIN SELECT RAISE(ABORT, 'invoice_fixed'); END;
--> statement-breakpoint
CREATE TRIGGER provider_event_no_update BEFORE UPDATE ON provider_event BEGIN SELECT RAISE(ABORT, 'provider_event_append_only'); END;
--> statement-breakpoint

-- Payouts go to verified accounts, hold what was collected, and give it back when their batch is cancelled.
CREATE TRIGGER payout_to_verified_account BEFORE INSERT ON payout
WHEN NOT EXISTS (
  SELECT 1 FROM bank_account
  WHERE id = NEW.bank_account_id AND party_id = NEW.cooperative_id AND verified_at IS NOT NULL AND ended_at IS NULL
)
BEGIN SELECT RAISE(ABORT, 'payout_unverified_account'); END;
--> statement-breakpoint
CREATE TRIGGER payout_item_holds AFTER INSERT ON payout_item BEGIN
  UPDATE cooperative_share SET paid_out = paid_out + NEW.gross, fee_taken = fee_taken + NEW.fee WHERE invoice_id = NEW.invoice_id;
END;
--> statement-breakpoint
CREATE TRIGGER payout_item_no_update BEFORE UPDATE ON payout_item BEGIN SELECT RAISE(ABORT, 'payout_append_only'); END;
--> statement-breakpoint
CREATE TRIGGER payout_item_no_delete BEFORE DELETE ON payout_item BEGIN SELECT RAISE(ABORT, 'payout_append_only'); END;
--> statement-breakpoint
CREATE TRIGGER payout_batch_transition BEFORE UPDATE OF state ON payout_batch
WHEN OLD.state <> NEW.state AND NOT (
  (OLD.state = 'draft' AND NEW.state IN ('approved', 'cancelled')) OR (OLD.state = 'approved' AND NEW.state IN ('paid', 'cancelled'))
)
BEGIN SELECT RAISE(ABORT, 'payout_moved_already'); END;
--> statement-breakpoint
CREATE TRIGGER payout_batch_adds_up BEFORE UPDATE OF state ON payout_batch
WHEN NEW.state IN ('approved', 'paid') AND (
  NEW.total <> coalesce((SELECT sum(amount) FROM payout WHERE batch_id = NEW.id), 0)
  OR NEW.payouts <> (SELECT count(*) FROM payout WHERE batch_id = NEW.id)
  OR EXISTS (
    SELECT 1 FROM payout p WHERE p.batch_id = NEW.id AND (
      p.gross <> coalesce((SELECT sum(gross) FROM payout_item WHERE payout_id = p.id), 0)
      OR p.fee <> coalesce((SELECT sum(fee) FROM payout_item WHERE payout_id = p.id), 0)
    )
  )
)
BEGIN SELECT RAISE(ABORT, 'payout_batch_differs'); END;
--> statement-breakpoint
CREATE TRIGGER payout_batch_approved BEFORE UPDATE OF state ON payout_batch
WHEN NEW.state IN ('approved', 'paid') AND NEW.approved_by IS NULL
BEGIN SELECT RAISE(ABORT, 'payout_not_approved'); END;
--> statement-breakpoint
CREATE TRIGGER payout_batch_gives_back AFTER UPDATE OF state ON payout_batch
WHEN NEW.state = 'cancelled' AND OLD.state <> 'cancelled'
BEGIN
  UPDATE cooperative_share SET
    paid_out = paid_out - (
      SELECT sum(i.gross) FROM payout_item i JOIN payout p ON p.id = i.payout_id WHERE p.batch_id = NEW.id AND i.invoice_id = cooperative_share.invoice_id
    ),
    fee_taken = fee_taken - (
      SELECT sum(i.fee) FROM payout_item i JOIN payout p ON p.id = i.payout_id WHERE p.batch_id = NEW.id AND i.invoice_id = cooperative_share.invoice_id
    )
  WHERE invoice_id IN (SELECT i.invoice_id FROM payout_item i JOIN payout p ON p.id = i.payout_id WHERE p.batch_id = NEW.id);
END;
--> statement-breakpoint

-- A year's patronage is shared to the rupiah and then fixed.
CREATE TRIGGER patronage_adds_up BEFORE UPDATE OF fixed_at ON patronage_year
WHEN NEW.fixed_at IS NOT NULL
  AND NEW.pool <> coalesce((SELECT sum(amount) FROM patronage_share WHERE year = NEW.year), 0)
BEGIN SELECT RAISE(ABORT, 'patronage_differs'); END;
--> statement-breakpoint
CREATE TRIGGER patronage_year_fixed BEFORE UPDATE ON patronage_year WHEN OLD.fixed_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'patronage_fixed'); END;
--> statement-breakpoint
CREATE TRIGGER patronage_share_fixed BEFORE UPDATE ON patronage_share
WHEN EXISTS (SELECT 1 FROM patronage_year WHERE year = NEW.year AND fixed_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'patronage_fixed'); END;
--> statement-breakpoint
CREATE TRIGGER patronage_share_not_added BEFORE INSERT ON patronage_share
WHEN EXISTS (SELECT 1 FROM patronage_year WHERE year = NEW.year AND fixed_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'patronage_fixed'); END;
--> statement-breakpoint
CREATE TRIGGER patronage_share_not_removed BEFORE DELETE ON patronage_share
WHEN EXISTS (SELECT 1 FROM patronage_year WHERE year = OLD.year AND fixed_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'patronage_fixed'); END;
