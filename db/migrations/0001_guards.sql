-- What must not happen, refused by the database itself: these rules hold for every writer, whatever its code.

CREATE TRIGGER event_no_update BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'event_append_only'); END;
--> statement-breakpoint
CREATE TRIGGER event_no_delete BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'event_append_only'); END;
--> statement-breakpoint
CREATE TRIGGER audit_chain_no_update BEFORE UPDATE ON audit_chain BEGIN SELECT RAISE(ABORT, 'audit_append_only'); END;
--> statement-breakpoint
CREATE TRIGGER audit_chain_no_delete BEFORE DELETE ON audit_chain BEGIN SELECT RAISE(ABORT, 'audit_append_only'); END;
--> statement-breakpoint
CREATE TRIGGER audit_chain_in_order BEFORE INSERT ON audit_chain
WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM audit_chain)
BEGIN SELECT RAISE(ABORT, 'audit_out_of_order'); END;
--> statement-breakpoint
CREATE TRIGGER plan_no_update BEFORE UPDATE ON plan BEGIN SELECT RAISE(ABORT, 'plan_append_only'); END;
--> statement-breakpoint
CREATE TRIGGER plan_no_delete BEFORE DELETE ON plan BEGIN SELECT RAISE(ABORT, 'plan_append_only'); END;
--> statement-breakpoint

-- An award holds stock of an offer that is listed at the revision the split saw. The CHECK on offer refuses what is too much.
CREATE TRIGGER award_on_listed_offer BEFORE INSERT ON award
WHEN NOT EXISTS (
  SELECT 1 FROM offer
  WHERE id = NEW.offer_id AND state = 'listed' AND listed_revision_id = NEW.revision_id AND cooperative_id = NEW.cooperative_id
)
BEGIN SELECT RAISE(ABORT, 'award_offer_changed'); END;
--> statement-breakpoint
CREATE TRIGGER award_born_reserved BEFORE INSERT ON award
WHEN NEW.state <> 'reserved' OR NEW.quantity <> NEW.awarded_quantity
BEGIN SELECT RAISE(ABORT, 'award_born_reserved'); END;
--> statement-breakpoint
CREATE TRIGGER award_reserves AFTER INSERT ON award BEGIN
  UPDATE offer SET reserved = reserved + NEW.quantity WHERE id = NEW.offer_id;
END;
--> statement-breakpoint
CREATE TRIGGER award_transition BEFORE UPDATE ON award
WHEN NOT (
  (OLD.state = 'reserved' AND NEW.state IN ('confirmed', 'declined', 'lapsed', 'cancelled'))
  OR (OLD.state = 'confirmed' AND NEW.state = 'cancelled')
)
BEGIN SELECT RAISE(ABORT, 'award_decided_already'); END;
--> statement-breakpoint
CREATE TRIGGER award_moves_reservation AFTER UPDATE ON award BEGIN
  UPDATE offer
  SET reserved = reserved
    - CASE WHEN OLD.state IN ('reserved', 'confirmed') THEN OLD.quantity ELSE 0 END
    + CASE WHEN NEW.state IN ('reserved', 'confirmed') THEN NEW.quantity ELSE 0 END
  WHERE id = NEW.offer_id;
END;
--> statement-breakpoint
CREATE TRIGGER award_no_delete BEFORE DELETE ON award BEGIN SELECT RAISE(ABORT, 'award_append_only'); END;
--> statement-breakpoint

-- The event that ends a placement, a new plan or a settlement comes last in its batch and finds every line conserved:
-- held by awards + short + waived = asked for.
CREATE TRIGGER order_conserved BEFORE INSERT ON event
WHEN NEW.aggregate_type = 'order' AND NEW.type IN ('order_placed', 'order_replanned', 'order_confirmed', 'shortage_accepted')
BEGIN
  SELECT RAISE(ABORT, 'order_not_conserved') WHERE EXISTS (
    SELECT 1 FROM order_line l
    WHERE l.order_id = NEW.aggregate_id
      AND l.quantity <> l.waived + l.shortage
        + coalesce((SELECT sum(a.quantity) FROM award a WHERE a.line_id = l.id AND a.state IN ('reserved', 'confirmed')), 0)
  );
END;
--> statement-breakpoint
CREATE TRIGGER order_confirmed_is_settled BEFORE UPDATE OF state ON bulk_order
WHEN NEW.state = 'confirmed' AND (
  EXISTS (SELECT 1 FROM award WHERE order_id = NEW.id AND state = 'reserved')
  OR EXISTS (SELECT 1 FROM order_line WHERE order_id = NEW.id AND shortage > 0)
)
BEGIN SELECT RAISE(ABORT, 'order_not_settled'); END;
--> statement-breakpoint
CREATE TRIGGER order_cancelled_holds_nothing BEFORE UPDATE OF state ON bulk_order
WHEN NEW.state = 'cancelled' AND EXISTS (SELECT 1 FROM award WHERE order_id = NEW.id AND state IN ('reserved', 'confirmed'))
BEGIN SELECT RAISE(ABORT, 'order_still_holds'); END;
--> statement-breakpoint
CREATE TRIGGER order_site_of_institution BEFORE INSERT ON bulk_order
WHEN NOT EXISTS (SELECT 1 FROM site WHERE id = NEW.site_id AND party_id = NEW.institution_id)
BEGIN SELECT RAISE(ABORT, 'order_foreign_site'); END;
--> statement-breakpoint

-- Full-text search over what is listed. The document table has stable row ids, which a text-keyed table does not promise.
CREATE TABLE offer_document (
  id INTEGER PRIMARY KEY,
  offer_id TEXT NOT NULL UNIQUE,
  commodity TEXT NOT NULL,
  cooperative TEXT NOT NULL,
  description TEXT NOT NULL
);
--> statement-breakpoint
CREATE VIRTUAL TABLE offer_search USING fts5(
  commodity, cooperative, description,
  content='offer_document', content_rowid='id', prefix='1 2 3', tokenize='unicode61 remove_diacritics 2'
);
--> statement-breakpoint
CREATE TRIGGER offer_document_insert AFTER INSERT ON offer_document BEGIN
  INSERT INTO offer_search (rowid, commodity, cooperative, description) VALUES (NEW.id, NEW.commodity, NEW.cooperative, NEW.description);
END;
--> statement-breakpoint
CREATE TRIGGER offer_document_delete AFTER DELETE ON offer_document BEGIN
  INSERT INTO offer_search (offer_search, rowid, commodity, cooperative, description)
  VALUES ('delete', OLD.id, OLD.commodity, OLD.cooperative, OLD.description);
END;
--> statement-breakpoint
CREATE TRIGGER offer_indexed AFTER UPDATE OF state, listed_revision_id ON offer
WHEN OLD.state IS NOT NEW.state OR OLD.listed_revision_id IS NOT NEW.listed_revision_id
BEGIN
  DELETE FROM offer_document WHERE offer_id = NEW.id;
  INSERT INTO offer_document (offer_id, commodity, cooperative, description)
  SELECT NEW.id,
    c.name_id || ' ' || c.name_en || ' ' || c.grade || ' ' || c.category || ' ' || c.synonyms,
    p.name || ' ' || coalesce(p.kelurahan, '') || ' ' || coalesce(p.kecamatan, ''),
    r.description || ' ' || coalesce(r.certificate, '')
  FROM commodity c, party p, offer_revision r
  WHERE NEW.state = 'listed' AND c.id = NEW.commodity_id AND p.id = NEW.cooperative_id AND r.id = NEW.listed_revision_id;
END;
