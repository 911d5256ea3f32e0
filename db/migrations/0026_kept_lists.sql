CREATE TABLE `mentoring_need` (
	`cooperative_id` text PRIMARY KEY NOT NULL,
	`due_on` text NOT NULL,
	`rank` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `mentoring_need_due` ON `mentoring_need` (`due_on`,`cooperative_id`);--> statement-breakpoint
CREATE INDEX `mentoring_need_rank` ON `mentoring_need` (`rank`,`cooperative_id`,`due_on`);--> statement-breakpoint
CREATE TABLE `need_sum` (
	`commodity_id` text PRIMARY KEY NOT NULL,
	`cooperatives` integer NOT NULL,
	`yearly` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `place_price` (
	`commodity_id` text NOT NULL,
	`kelurahan` text NOT NULL,
	`price` integer NOT NULL,
	`offers` integer NOT NULL,
	PRIMARY KEY(`commodity_id`, `kelurahan`)
);
--> statement-breakpoint
CREATE INDEX `place_price_order` ON `place_price` (`commodity_id`,`price`,`kelurahan`);--> statement-breakpoint
CREATE INDEX `party_kelurahan` ON `party` (`kelurahan`) WHERE kelurahan is not null;--> statement-breakpoint
CREATE INDEX `market_open` ON `market` (`name`) WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX `market_closed` ON `market` (`name`) WHERE closed_at is not null;
--> statement-breakpoint
-- Whom mentors look at: each cooperative that trades.
CREATE TRIGGER need_of_new_cooperative AFTER INSERT ON party WHEN NEW.kind = 'cooperative' AND NEW.status = 'verified' BEGIN
  INSERT OR REPLACE INTO mentoring_need (cooperative_id, due_on, rank) SELECT NEW.id, coalesce((SELECT min(due_on) FROM action_item WHERE cooperative_id = NEW.id AND done_at IS NULL), '9999-12-31'),
    coalesce((SELECT total FROM health_score WHERE cooperative_id = NEW.id ORDER BY month DESC LIMIT 1), 101)
    - 1000 * (SELECT count(*) FROM warning WHERE cooperative_id = NEW.id AND ended_at IS NULL AND severity = 'serious');
END;
--> statement-breakpoint
CREATE TRIGGER need_of_verified_cooperative AFTER UPDATE OF status, kind ON party WHEN NEW.kind = 'cooperative' AND NEW.status = 'verified' BEGIN
  INSERT OR REPLACE INTO mentoring_need (cooperative_id, due_on, rank) SELECT NEW.id, coalesce((SELECT min(due_on) FROM action_item WHERE cooperative_id = NEW.id AND done_at IS NULL), '9999-12-31'),
    coalesce((SELECT total FROM health_score WHERE cooperative_id = NEW.id ORDER BY month DESC LIMIT 1), 101)
    - 1000 * (SELECT count(*) FROM warning WHERE cooperative_id = NEW.id AND ended_at IS NULL AND severity = 'serious');
END;
--> statement-breakpoint
CREATE TRIGGER need_of_nobody AFTER UPDATE OF status, kind ON party WHEN NOT (NEW.kind = 'cooperative' AND NEW.status = 'verified') BEGIN
  DELETE FROM mentoring_need WHERE cooperative_id = NEW.id;
END;
--> statement-breakpoint
CREATE TRIGGER need_of_deleted AFTER DELETE ON party BEGIN
  DELETE FROM mentoring_need WHERE cooperative_id = OLD.id;
END;
--> statement-breakpoint
-- The earliest of its open action items.
CREATE TRIGGER item_moves_need AFTER INSERT ON action_item WHEN NEW.done_at IS NULL BEGIN
  UPDATE mentoring_need SET due_on = coalesce((SELECT min(due_on) FROM action_item WHERE cooperative_id = NEW.cooperative_id AND done_at IS NULL), '9999-12-31') WHERE cooperative_id = NEW.cooperative_id;
END;
--> statement-breakpoint
CREATE TRIGGER item_change_moves_need AFTER UPDATE OF done_at, due_on, cooperative_id ON action_item BEGIN
  UPDATE mentoring_need SET due_on = coalesce((SELECT min(due_on) FROM action_item WHERE cooperative_id = OLD.cooperative_id AND done_at IS NULL), '9999-12-31') WHERE cooperative_id = OLD.cooperative_id;
  UPDATE mentoring_need SET due_on = coalesce((SELECT min(due_on) FROM action_item WHERE cooperative_id = NEW.cooperative_id AND done_at IS NULL), '9999-12-31') WHERE cooperative_id = NEW.cooperative_id;
END;
--> statement-breakpoint
CREATE TRIGGER item_gone_moves_need AFTER DELETE ON action_item WHEN OLD.done_at IS NULL BEGIN
  UPDATE mentoring_need SET due_on = coalesce((SELECT min(due_on) FROM action_item WHERE cooperative_id = OLD.cooperative_id AND done_at IS NULL), '9999-12-31') WHERE cooperative_id = OLD.cooperative_id;
END;
--> statement-breakpoint
-- What warns seriously, and the newest score.
CREATE TRIGGER warning_moves_need AFTER INSERT ON warning WHEN NEW.severity = 'serious' BEGIN
  UPDATE mentoring_need SET rank = coalesce((SELECT total FROM health_score WHERE cooperative_id = NEW.cooperative_id ORDER BY month DESC LIMIT 1), 101)
    - 1000 * (SELECT count(*) FROM warning WHERE cooperative_id = NEW.cooperative_id AND ended_at IS NULL AND severity = 'serious') WHERE cooperative_id = NEW.cooperative_id;
END;
--> statement-breakpoint
CREATE TRIGGER warning_change_moves_need AFTER UPDATE OF ended_at, severity, cooperative_id ON warning WHEN 'serious' IN (OLD.severity, NEW.severity) BEGIN
  UPDATE mentoring_need SET rank = coalesce((SELECT total FROM health_score WHERE cooperative_id = OLD.cooperative_id ORDER BY month DESC LIMIT 1), 101)
    - 1000 * (SELECT count(*) FROM warning WHERE cooperative_id = OLD.cooperative_id AND ended_at IS NULL AND severity = 'serious') WHERE cooperative_id = OLD.cooperative_id;
  UPDATE mentoring_need SET rank = coalesce((SELECT total FROM health_score WHERE cooperative_id = NEW.cooperative_id ORDER BY month DESC LIMIT 1), 101)
    - 1000 * (SELECT count(*) FROM warning WHERE cooperative_id = NEW.cooperative_id AND ended_at IS NULL AND severity = 'serious') WHERE cooperative_id = NEW.cooperative_id;
END;
--> statement-breakpoint
CREATE TRIGGER warning_gone_moves_need AFTER DELETE ON warning WHEN OLD.severity = 'serious' BEGIN
  UPDATE mentoring_need SET rank = coalesce((SELECT total FROM health_score WHERE cooperative_id = OLD.cooperative_id ORDER BY month DESC LIMIT 1), 101)
    - 1000 * (SELECT count(*) FROM warning WHERE cooperative_id = OLD.cooperative_id AND ended_at IS NULL AND severity = 'serious') WHERE cooperative_id = OLD.cooperative_id;
END;
--> statement-breakpoint
CREATE TRIGGER score_moves_need AFTER INSERT ON health_score BEGIN
  UPDATE mentoring_need SET rank = coalesce((SELECT total FROM health_score WHERE cooperative_id = NEW.cooperative_id ORDER BY month DESC LIMIT 1), 101)
    - 1000 * (SELECT count(*) FROM warning WHERE cooperative_id = NEW.cooperative_id AND ended_at IS NULL AND severity = 'serious') WHERE cooperative_id = NEW.cooperative_id;
END;
--> statement-breakpoint
CREATE TRIGGER score_change_moves_need AFTER UPDATE OF total ON health_score WHEN OLD.total IS NOT NEW.total BEGIN
  UPDATE mentoring_need SET rank = coalesce((SELECT total FROM health_score WHERE cooperative_id = NEW.cooperative_id ORDER BY month DESC LIMIT 1), 101)
    - 1000 * (SELECT count(*) FROM warning WHERE cooperative_id = NEW.cooperative_id AND ended_at IS NULL AND severity = 'serious') WHERE cooperative_id = NEW.cooperative_id;
END;
--> statement-breakpoint
CREATE TRIGGER score_gone_moves_need AFTER DELETE ON health_score BEGIN
  UPDATE mentoring_need SET rank = coalesce((SELECT total FROM health_score WHERE cooperative_id = OLD.cooperative_id ORDER BY month DESC LIMIT 1), 101)
    - 1000 * (SELECT count(*) FROM warning WHERE cooperative_id = OLD.cooperative_id AND ended_at IS NULL AND severity = 'serious') WHERE cooperative_id = OLD.cooperative_id;
END;
--> statement-breakpoint
-- What verified cooperatives need of each commodity in a year.
CREATE TRIGGER need_adds AFTER INSERT ON need BEGIN
  INSERT INTO need_sum (commodity_id, cooperatives, yearly) SELECT NEW.commodity_id, 1, NEW.quantity * CASE NEW.rhythm WHEN 'weekly' THEN 52 WHEN 'fortnightly' THEN 26 WHEN 'monthly' THEN 12 ELSE 4 END
  WHERE NEW.ended_at IS NULL AND (SELECT status FROM party WHERE id = NEW.cooperative_id) = 'verified'
  ON CONFLICT (commodity_id) DO UPDATE SET cooperatives = cooperatives + excluded.cooperatives, yearly = yearly + excluded.yearly;
END;
--> statement-breakpoint
CREATE TRIGGER need_changes AFTER UPDATE OF quantity, rhythm, ended_at, commodity_id, cooperative_id ON need BEGIN
  INSERT INTO need_sum (commodity_id, cooperatives, yearly) SELECT OLD.commodity_id, -1, -OLD.quantity * CASE OLD.rhythm WHEN 'weekly' THEN 52 WHEN 'fortnightly' THEN 26 WHEN 'monthly' THEN 12 ELSE 4 END
  WHERE OLD.ended_at IS NULL AND (SELECT status FROM party WHERE id = OLD.cooperative_id) = 'verified'
  ON CONFLICT (commodity_id) DO UPDATE SET cooperatives = cooperatives + excluded.cooperatives, yearly = yearly + excluded.yearly;
  INSERT INTO need_sum (commodity_id, cooperatives, yearly) SELECT NEW.commodity_id, 1, NEW.quantity * CASE NEW.rhythm WHEN 'weekly' THEN 52 WHEN 'fortnightly' THEN 26 WHEN 'monthly' THEN 12 ELSE 4 END
  WHERE NEW.ended_at IS NULL AND (SELECT status FROM party WHERE id = NEW.cooperative_id) = 'verified'
  ON CONFLICT (commodity_id) DO UPDATE SET cooperatives = cooperatives + excluded.cooperatives, yearly = yearly + excluded.yearly;
END;
--> statement-breakpoint
CREATE TRIGGER need_goes AFTER DELETE ON need BEGIN
  INSERT INTO need_sum (commodity_id, cooperatives, yearly) SELECT OLD.commodity_id, -1, -OLD.quantity * CASE OLD.rhythm WHEN 'weekly' THEN 52 WHEN 'fortnightly' THEN 26 WHEN 'monthly' THEN 12 ELSE 4 END
  WHERE OLD.ended_at IS NULL AND (SELECT status FROM party WHERE id = OLD.cooperative_id) = 'verified'
  ON CONFLICT (commodity_id) DO UPDATE SET cooperatives = cooperatives + excluded.cooperatives, yearly = yearly + excluded.yearly;
END;
--> statement-breakpoint
CREATE TRIGGER verified_adds_needs AFTER UPDATE OF status ON party WHEN NEW.status = 'verified' AND OLD.status <> 'verified' BEGIN
  INSERT INTO need_sum (commodity_id, cooperatives, yearly) SELECT commodity_id, count(*), sum(quantity * CASE rhythm WHEN 'weekly' THEN 52 WHEN 'fortnightly' THEN 26 WHEN 'monthly' THEN 12 ELSE 4 END)
  FROM need WHERE cooperative_id = NEW.id AND ended_at IS NULL GROUP BY commodity_id
  ON CONFLICT (commodity_id) DO UPDATE SET cooperatives = cooperatives + excluded.cooperatives, yearly = yearly + excluded.yearly;
END;
--> statement-breakpoint
CREATE TRIGGER unverified_takes_needs AFTER UPDATE OF status ON party WHEN OLD.status = 'verified' AND NEW.status <> 'verified' BEGIN
  INSERT INTO need_sum (commodity_id, cooperatives, yearly) SELECT commodity_id, -count(*), -sum(quantity * CASE rhythm WHEN 'weekly' THEN 52 WHEN 'fortnightly' THEN 26 WHEN 'monthly' THEN 12 ELSE 4 END)
  FROM need WHERE cooperative_id = NEW.id AND ended_at IS NULL GROUP BY commodity_id
  ON CONFLICT (commodity_id) DO UPDATE SET cooperatives = cooperatives + excluded.cooperatives, yearly = yearly + excluded.yearly;
END;
--> statement-breakpoint
-- The median of what verified cooperatives offer in a kelurahan: of two in the middle their mean, half-up.
CREATE TRIGGER offer_prices_place AFTER INSERT ON offer WHEN NEW.state = 'listed' BEGIN
  DELETE FROM place_price WHERE commodity_id = NEW.commodity_id AND kelurahan = (SELECT kelurahan FROM party WHERE id = NEW.cooperative_id);
  INSERT INTO place_price (commodity_id, kelurahan, price, offers)
  SELECT commodity_id, kelurahan, (2 * sum(price) + count(*)) / (2 * count(*)), max(n) FROM (
    SELECT o.commodity_id, p.kelurahan, o.listed_price price, count(*) OVER (PARTITION BY o.commodity_id, p.kelurahan) n,
      row_number() OVER (PARTITION BY o.commodity_id, p.kelurahan ORDER BY o.listed_price) at
    FROM party p CROSS JOIN offer o ON o.cooperative_id = p.id AND o.state = 'listed' AND o.listed_price IS NOT NULL
    WHERE p.status = 'verified' AND p.kelurahan = (SELECT kelurahan FROM party WHERE id = NEW.cooperative_id) AND o.commodity_id = NEW.commodity_id)
  WHERE at IN ((n + 1) / 2, n / 2 + 1) GROUP BY 1, 2;
END;
--> statement-breakpoint
CREATE TRIGGER offer_change_prices_place AFTER UPDATE OF state, listed_price ON offer
WHEN 'listed' IN (OLD.state, NEW.state) AND (OLD.state <> NEW.state OR OLD.listed_price IS NOT NEW.listed_price) BEGIN
  DELETE FROM place_price WHERE commodity_id = NEW.commodity_id AND kelurahan = (SELECT kelurahan FROM party WHERE id = NEW.cooperative_id);
  INSERT INTO place_price (commodity_id, kelurahan, price, offers)
  SELECT commodity_id, kelurahan, (2 * sum(price) + count(*)) / (2 * count(*)), max(n) FROM (
    SELECT o.commodity_id, p.kelurahan, o.listed_price price, count(*) OVER (PARTITION BY o.commodity_id, p.kelurahan) n,
      row_number() OVER (PARTITION BY o.commodity_id, p.kelurahan ORDER BY o.listed_price) at
    FROM party p CROSS JOIN offer o ON o.cooperative_id = p.id AND o.state = 'listed' AND o.listed_price IS NOT NULL
    WHERE p.status = 'verified' AND p.kelurahan = (SELECT kelurahan FROM party WHERE id = NEW.cooperative_id) AND o.commodity_id = NEW.commodity_id)
  WHERE at IN ((n + 1) / 2, n / 2 + 1) GROUP BY 1, 2;
END;
--> statement-breakpoint
CREATE TRIGGER offer_elsewhere_prices_places AFTER UPDATE OF commodity_id, cooperative_id ON offer
WHEN OLD.commodity_id <> NEW.commodity_id OR OLD.cooperative_id <> NEW.cooperative_id BEGIN
  DELETE FROM place_price WHERE commodity_id = OLD.commodity_id AND kelurahan = (SELECT kelurahan FROM party WHERE id = OLD.cooperative_id);
  INSERT INTO place_price (commodity_id, kelurahan, price, offers)
  SELECT commodity_id, kelurahan, (2 * sum(price) + count(*)) / (2 * count(*)), max(n) FROM (
    SELECT o.commodity_id, p.kelurahan, o.listed_price price, count(*) OVER (PARTITION BY o.commodity_id, p.kelurahan) n,
      row_number() OVER (PARTITION BY o.commodity_id, p.kelurahan ORDER BY o.listed_price) at
    FROM party p CROSS JOIN offer o ON o.cooperative_id = p.id AND o.state = 'listed' AND o.listed_price IS NOT NULL
    WHERE p.status = 'verified' AND p.kelurahan = (SELECT kelurahan FROM party WHERE id = OLD.cooperative_id) AND o.commodity_id = OLD.commodity_id)
  WHERE at IN ((n + 1) / 2, n / 2 + 1) GROUP BY 1, 2;
  DELETE FROM place_price WHERE commodity_id = NEW.commodity_id AND kelurahan = (SELECT kelurahan FROM party WHERE id = NEW.cooperative_id);
  INSERT INTO place_price (commodity_id, kelurahan, price, offers)
  SELECT commodity_id, kelurahan, (2 * sum(price) + count(*)) / (2 * count(*)), max(n) FROM (
    SELECT o.commodity_id, p.kelurahan, o.listed_price price, count(*) OVER (PARTITION BY o.commodity_id, p.kelurahan) n,
      row_number() OVER (PARTITION BY o.commodity_id, p.kelurahan ORDER BY o.listed_price) at
    FROM party p CROSS JOIN offer o ON o.cooperative_id = p.id AND o.state = 'listed' AND o.listed_price IS NOT NULL
    WHERE p.status = 'verified' AND p.kelurahan = (SELECT kelurahan FROM party WHERE id = NEW.cooperative_id) AND o.commodity_id = NEW.commodity_id)
  WHERE at IN ((n + 1) / 2, n / 2 + 1) GROUP BY 1, 2;
END;
--> statement-breakpoint
CREATE TRIGGER offer_gone_prices_place AFTER DELETE ON offer WHEN OLD.state = 'listed' BEGIN
  DELETE FROM place_price WHERE commodity_id = OLD.commodity_id AND kelurahan = (SELECT kelurahan FROM party WHERE id = OLD.cooperative_id);
  INSERT INTO place_price (commodity_id, kelurahan, price, offers)
  SELECT commodity_id, kelurahan, (2 * sum(price) + count(*)) / (2 * count(*)), max(n) FROM (
    SELECT o.commodity_id, p.kelurahan, o.listed_price price, count(*) OVER (PARTITION BY o.commodity_id, p.kelurahan) n,
      row_number() OVER (PARTITION BY o.commodity_id, p.kelurahan ORDER BY o.listed_price) at
    FROM party p CROSS JOIN offer o ON o.cooperative_id = p.id AND o.state = 'listed' AND o.listed_price IS NOT NULL
    WHERE p.status = 'verified' AND p.kelurahan = (SELECT kelurahan FROM party WHERE id = OLD.cooperative_id) AND o.commodity_id = OLD.commodity_id)
  WHERE at IN ((n + 1) / 2, n / 2 + 1) GROUP BY 1, 2;
END;
--> statement-breakpoint
CREATE TRIGGER party_moves_prices AFTER UPDATE OF kelurahan, status ON party
WHEN OLD.kelurahan IS NOT NEW.kelurahan OR (OLD.status = 'verified') <> (NEW.status = 'verified') BEGIN
  DELETE FROM place_price WHERE commodity_id IN (SELECT commodity_id FROM offer WHERE cooperative_id = NEW.id AND state = 'listed') AND kelurahan IN (OLD.kelurahan, NEW.kelurahan);
  INSERT INTO place_price (commodity_id, kelurahan, price, offers)
  SELECT commodity_id, kelurahan, (2 * sum(price) + count(*)) / (2 * count(*)), max(n) FROM (
    SELECT o.commodity_id, p.kelurahan, o.listed_price price, count(*) OVER (PARTITION BY o.commodity_id, p.kelurahan) n,
      row_number() OVER (PARTITION BY o.commodity_id, p.kelurahan ORDER BY o.listed_price) at
    FROM party p CROSS JOIN offer o ON o.cooperative_id = p.id AND o.state = 'listed' AND o.listed_price IS NOT NULL
    WHERE p.status = 'verified' AND p.kelurahan IN (OLD.kelurahan, NEW.kelurahan) AND o.commodity_id IN (SELECT commodity_id FROM offer WHERE cooperative_id = NEW.id AND state = 'listed'))
  WHERE at IN ((n + 1) / 2, n / 2 + 1) GROUP BY 1, 2;
END;
--> statement-breakpoint
-- All there was before this.
INSERT INTO mentoring_need (cooperative_id, due_on, rank) SELECT p.id, coalesce((SELECT min(due_on) FROM action_item WHERE cooperative_id = p.id AND done_at IS NULL), '9999-12-31'),
    coalesce((SELECT total FROM health_score WHERE cooperative_id = p.id ORDER BY month DESC LIMIT 1), 101)
    - 1000 * (SELECT count(*) FROM warning WHERE cooperative_id = p.id AND ended_at IS NULL AND severity = 'serious')
FROM party p WHERE p.kind = 'cooperative' AND p.status = 'verified';
--> statement-breakpoint
INSERT INTO need_sum (commodity_id, cooperatives, yearly) SELECT n.commodity_id, count(*), sum(n.quantity * CASE n.rhythm WHEN 'weekly' THEN 52 WHEN 'fortnightly' THEN 26 WHEN 'monthly' THEN 12 ELSE 4 END)
FROM need n JOIN party p ON p.id = n.cooperative_id AND p.status = 'verified' WHERE n.ended_at IS NULL GROUP BY 1;
--> statement-breakpoint
INSERT INTO place_price (commodity_id, kelurahan, price, offers)
  SELECT commodity_id, kelurahan, (2 * sum(price) + count(*)) / (2 * count(*)), max(n) FROM (
    SELECT o.commodity_id, p.kelurahan, o.listed_price price, count(*) OVER (PARTITION BY o.commodity_id, p.kelurahan) n,
      row_number() OVER (PARTITION BY o.commodity_id, p.kelurahan ORDER BY o.listed_price) at
    FROM party p CROSS JOIN offer o ON o.cooperative_id = p.id AND o.state = 'listed' AND o.listed_price IS NOT NULL
    WHERE p.status = 'verified' AND p.kelurahan IS NOT NULL)
  WHERE at IN ((n + 1) / 2, n / 2 + 1) GROUP BY 1, 2;
