-- A bill that is corrected bills no more than was ordered either.
CREATE TRIGGER supplier_bill_within_order BEFORE UPDATE OF billed_milli ON supplier_bill
WHEN NEW.billed_milli > (SELECT quantity * 1000 FROM campaign_purchase WHERE id = NEW.purchase_id)
BEGIN SELECT RAISE(ABORT, 'bill_not_of_purchase'); END;
