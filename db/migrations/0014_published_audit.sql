CREATE TABLE `audit_head` (
	`day` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`hash` text NOT NULL,
	`rows` integer NOT NULL,
	`signature` text,
	`public_key` text,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`seq`) REFERENCES `audit_leaf`(`seq`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "audit_head_signed" CHECK(("audit_head"."signature" is null) = ("audit_head"."public_key" is null))
);
--> statement-breakpoint
CREATE TABLE `audit_leaf` (
	`seq` integer PRIMARY KEY NOT NULL,
	`type` text NOT NULL,
	`aggregate_type` text NOT NULL,
	`at` integer NOT NULL,
	`salt` text NOT NULL,
	`commitment` text NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL,
	FOREIGN KEY (`seq`) REFERENCES `event`(`seq`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint

-- The published chain grows at its end only, each row on the one before it, and says of its event what the event says.
CREATE TRIGGER audit_leaf_no_update BEFORE UPDATE ON audit_leaf BEGIN SELECT RAISE(ABORT, 'audit_append_only'); END;
--> statement-breakpoint
CREATE TRIGGER audit_leaf_no_delete BEFORE DELETE ON audit_leaf BEGIN SELECT RAISE(ABORT, 'audit_append_only'); END;
--> statement-breakpoint
CREATE TRIGGER audit_leaf_in_order BEFORE INSERT ON audit_leaf
WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM audit_leaf)
  OR NEW.previous_hash <> coalesce((SELECT hash FROM audit_leaf WHERE seq = NEW.seq - 1), printf('%064d', 0))
BEGIN SELECT RAISE(ABORT, 'audit_out_of_order'); END;
--> statement-breakpoint
CREATE TRIGGER audit_leaf_of_event BEFORE INSERT ON audit_leaf
WHEN NOT EXISTS (
  SELECT 1 FROM event WHERE seq = NEW.seq AND type = NEW.type AND aggregate_type = NEW.aggregate_type AND at = NEW.at
)
BEGIN SELECT RAISE(ABORT, 'audit_not_of_event'); END;
--> statement-breakpoint
-- A head is a row of the chain; later days have later heads.
CREATE TRIGGER audit_head_of_leaf BEFORE INSERT ON audit_head
WHEN NEW.rows <> NEW.seq OR NOT EXISTS (SELECT 1 FROM audit_leaf WHERE seq = NEW.seq AND hash = NEW.hash)
  OR EXISTS (SELECT 1 FROM audit_head WHERE day > NEW.day OR seq > NEW.seq)
BEGIN SELECT RAISE(ABORT, 'audit_head_not_of_chain'); END;
--> statement-breakpoint
CREATE TRIGGER audit_head_no_update BEFORE UPDATE ON audit_head BEGIN SELECT RAISE(ABORT, 'audit_append_only'); END;
--> statement-breakpoint
CREATE TRIGGER audit_head_no_delete BEFORE DELETE ON audit_head BEGIN SELECT RAISE(ABORT, 'audit_append_only'); END;
