PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_commendations` (
	`id` text PRIMARY KEY NOT NULL,
	`target` text NOT NULL,
	`addressee` text DEFAULT '' NOT NULL,
	`campaign` text,
	`message` text NOT NULL,
	`name` text NOT NULL,
	`place` text NOT NULL,
	`place_folded` text DEFAULT '' NOT NULL,
	`relation` text,
	`folded` text DEFAULT '' NOT NULL,
	`state` text NOT NULL,
	`version` integer NOT NULL,
	`change_id` text NOT NULL,
	`undo_to` text,
	`reason` text,
	`flags` text DEFAULT '[]' NOT NULL,
	`unproven` integer DEFAULT false NOT NULL,
	`sketch_1` integer,
	`sketch_2` integer,
	`sketch_3` integer,
	`key_hash` text NOT NULL,
	`content_hash` text NOT NULL,
	`secret_hash` text,
	`sample` integer NOT NULL,
	`created_at` integer NOT NULL,
	`decided_at` integer,
	CONSTRAINT "commendations_decided" CHECK(("__new_commendations"."state" = 'pending') = ("__new_commendations"."decided_at" IS NULL)),
	CONSTRAINT "commendations_whom" CHECK((("__new_commendations"."target" = '') <> ("__new_commendations"."addressee" = '')) OR "__new_commendations"."message" = '')
);
--> statement-breakpoint
INSERT INTO `__new_commendations`("id", "target", "campaign", "message", "name", "place", "state", "version", "change_id", "key_hash", "content_hash", "sample", "created_at", "decided_at")
SELECT "id", "target",
	CASE
		WHEN "target" LIKE 'campaign:%' THEN substr("target", 10)
		WHEN "target" LIKE 'recipient:%' THEN substr("target", 11, instr("target", '/') - 11)
	END,
	"message", "name", "place", "state", "version", "change_id", "key_hash", "content_hash", "sample", "created_at", "decided_at" FROM `commendations`;--> statement-breakpoint
DROP TABLE `commendations`;--> statement-breakpoint
ALTER TABLE `__new_commendations` RENAME TO `commendations`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `commendations_key_hash_unique` ON `commendations` (`key_hash`);--> statement-breakpoint
CREATE INDEX `commendations_by_state` ON `commendations` (`state`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `commendations_by_target` ON `commendations` (`target`,`state`,`created_at`);--> statement-breakpoint
CREATE INDEX `commendations_by_campaign` ON `commendations` (`campaign`,`state`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `commendations_by_place` ON `commendations` (`place_folded`,`state`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `commendations_by_sketch_1` ON `commendations` (`sketch_1`,`created_at`);--> statement-breakpoint
CREATE INDEX `commendations_by_sketch_2` ON `commendations` (`sketch_2`,`created_at`);--> statement-breakpoint
CREATE INDEX `commendations_by_sketch_3` ON `commendations` (`sketch_3`,`created_at`);--> statement-breakpoint
CREATE TABLE `leads` (
	`id` text PRIMARY KEY NOT NULL,
	`commendation_id` text NOT NULL,
	`campaign` text NOT NULL,
	`office` text NOT NULL,
	`note` text NOT NULL,
	`marked_by` text NOT NULL,
	`marked_at` integer NOT NULL,
	`state` text NOT NULL,
	`version` integer NOT NULL,
	`change_id` text NOT NULL,
	`outcome` text DEFAULT '' NOT NULL,
	`answered_by` text,
	`answered_at` integer,
	FOREIGN KEY (`commendation_id`) REFERENCES `commendations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "leads_answered" CHECK(("leads"."state" = 'open') = ("leads"."answered_at" IS NULL))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `leads_once` ON `leads` (`commendation_id`,`campaign`,`office`);--> statement-breakpoint
CREATE INDEX `leads_by_office` ON `leads` (`campaign`,`office`,`state`,`marked_at`,`id`);--> statement-breakpoint
CREATE TABLE `public_epochs` (
	`name` text PRIMARY KEY NOT NULL,
	`epoch` integer NOT NULL
);
