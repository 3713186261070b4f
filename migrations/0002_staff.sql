CREATE TABLE `audit_seals` (
	`event_id` integer PRIMARY KEY NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `council_reviews` (
	`id` integer PRIMARY KEY NOT NULL,
	`nomination_id` integer NOT NULL,
	`held_on` text NOT NULL,
	`members` integer NOT NULL,
	`present` integer NOT NULL,
	`votes` text NOT NULL,
	`minutes` text NOT NULL,
	`recorded_by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`nomination_id`) REFERENCES `nominations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `council_reviews_of` ON `council_reviews` (`nomination_id`,`id`);--> statement-breakpoint
CREATE TABLE `decision_recipients` (
	`decision_id` integer NOT NULL,
	`position` integer NOT NULL,
	`anchor` text NOT NULL,
	`nomination_id` integer,
	`nominee_position` integer,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`title` text,
	`body` text,
	`place` text NOT NULL,
	`achievement` text NOT NULL,
	`posthumous` integer NOT NULL,
	`role` text,
	`status` text NOT NULL,
	`notice` text,
	PRIMARY KEY(`decision_id`, `position`),
	FOREIGN KEY (`decision_id`) REFERENCES `decisions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`nomination_id`) REFERENCES `nominations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `decision_recipients_by_anchor` ON `decision_recipients` (`decision_id`,`anchor`);--> statement-breakpoint
CREATE INDEX `decision_recipients_of` ON `decision_recipients` (`nomination_id`);--> statement-breakpoint
CREATE INDEX `decision_recipients_by_name` ON `decision_recipients` (`name_key`);--> statement-breakpoint
CREATE TABLE `decisions` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`about` integer,
	`campaign` text NOT NULL,
	`programme` text NOT NULL,
	`round` text,
	`award` text NOT NULL,
	`deciding` text NOT NULL,
	`slug` text NOT NULL,
	`number` text NOT NULL,
	`date` text NOT NULL,
	`signer_title` text NOT NULL,
	`signer_name` text,
	`subject` text NOT NULL,
	`source_title` text,
	`source_url` text,
	`state` text NOT NULL,
	`version` integer NOT NULL,
	`change_id` text NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`confirmed_by` text,
	`confirmed_at` integer,
	`published_at` integer,
	`file_key` text,
	`file_name` text,
	`file_type` text,
	`file_bytes` integer,
	`file_sha256` text,
	`sample` integer DEFAULT false NOT NULL,
	CONSTRAINT "decisions_confirmed" CHECK(("decisions"."state" = 'confirmed') = ("decisions"."confirmed_at" IS NOT NULL)),
	CONSTRAINT "decisions_two_people" CHECK("decisions"."confirmed_by" IS NULL OR "decisions"."confirmed_by" <> "decisions"."recorded_by")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `decisions_by_slug` ON `decisions` (`campaign`,`slug`);--> statement-breakpoint
CREATE INDEX `decisions_by_state` ON `decisions` (`state`,`recorded_at`);--> statement-breakpoint
CREATE TABLE `nomination_notes` (
	`id` integer PRIMARY KEY NOT NULL,
	`nomination_id` integer NOT NULL,
	`office` text NOT NULL,
	`author` text NOT NULL,
	`stance` text,
	`text` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`nomination_id`) REFERENCES `nominations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `nomination_notes_of` ON `nomination_notes` (`nomination_id`,`id`);--> statement-breakpoint
CREATE TABLE `nomination_offices` (
	`campaign` text NOT NULL,
	`office` text NOT NULL,
	`nomination_id` integer NOT NULL,
	PRIMARY KEY(`campaign`, `office`, `nomination_id`),
	FOREIGN KEY (`nomination_id`) REFERENCES `nominations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `nomination_offices_of` ON `nomination_offices` (`nomination_id`);--> statement-breakpoint
CREATE TABLE `nomination_words` (
	`word` text NOT NULL,
	`nomination_id` integer NOT NULL,
	PRIMARY KEY(`word`, `nomination_id`),
	FOREIGN KEY (`nomination_id`) REFERENCES `nominations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `nomination_words_of` ON `nomination_words` (`nomination_id`);--> statement-breakpoint
CREATE TABLE `proposals` (
	`id` integer PRIMARY KEY NOT NULL,
	`campaign` text NOT NULL,
	`deciding` text NOT NULL,
	`list` text NOT NULL,
	`digest` text NOT NULL,
	`change_id` text NOT NULL,
	`proposed_by` text NOT NULL,
	`proposed_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `recusals` (
	`nomination_id` integer NOT NULL,
	`staff_id` integer NOT NULL,
	`reason` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`nomination_id`, `staff_id`),
	FOREIGN KEY (`nomination_id`) REFERENCES `nominations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `saved_views` (
	`id` integer PRIMARY KEY NOT NULL,
	`staff_id` integer NOT NULL,
	`name` text NOT NULL,
	`query` text NOT NULL,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `saved_views_by_name` ON `saved_views` (`staff_id`,`name`);--> statement-breakpoint
CREATE TABLE `staff` (
	`id` integer PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`office` text NOT NULL,
	`unit` text NOT NULL,
	`active` integer DEFAULT true NOT NULL,
	`version` integer NOT NULL,
	`change_id` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `staff_email_unique` ON `staff` (`email`);--> statement-breakpoint
CREATE TABLE `staff_roles` (
	`staff_id` integer NOT NULL,
	`role` text NOT NULL,
	`campaign` text NOT NULL,
	`office` text NOT NULL,
	PRIMARY KEY(`staff_id`, `role`, `campaign`, `office`),
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_audit_events` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`entity` text NOT NULL,
	`entity_id` text NOT NULL,
	`action` text NOT NULL,
	`from_state` text,
	`to_state` text,
	`actor_kind` text NOT NULL,
	`actor` text,
	`reason` text,
	`at` integer NOT NULL,
	`detail` text
);
--> statement-breakpoint
INSERT INTO `__new_audit_events`("id", "entity", "entity_id", "action", "from_state", "to_state", "actor_kind", "actor", "reason", "at", "detail") SELECT "id", "entity", "entity_id", "action", "from_state", "to_state", "actor_kind", "actor", "reason", "at", "detail" FROM `audit_events`;--> statement-breakpoint
DROP TABLE `audit_events`;--> statement-breakpoint
ALTER TABLE `__new_audit_events` RENAME TO `audit_events`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `audit_events_by_entity` ON `audit_events` (`entity`,`entity_id`);--> statement-breakpoint
ALTER TABLE `nominations` ADD `holder` text;--> statement-breakpoint
ALTER TABLE `nominations` ADD `assignee` text;--> statement-breakpoint
ALTER TABLE `nominations` ADD `state_since` integer;--> statement-breakpoint
ALTER TABLE `nominations` ADD `proposal_id` integer;--> statement-breakpoint
ALTER TABLE `nominations` ADD `anonymised_at` integer;--> statement-breakpoint
CREATE INDEX `nominations_inbox` ON `nominations` (`campaign`,`holder`,`submitted_at`,`id`);--> statement-breakpoint
CREATE INDEX `nominations_inbox_by_state` ON `nominations` (`campaign`,`holder`,`state`,`submitted_at`,`id`);--> statement-breakpoint
CREATE INDEX `nominations_by_assignee` ON `nominations` (`assignee`,`submitted_at`,`id`);--> statement-breakpoint
CREATE INDEX `nominations_by_campaign` ON `nominations` (`campaign`,`state`,`submitted_at`);--> statement-breakpoint
CREATE INDEX `nominations_by_proposal` ON `nominations` (`proposal_id`);--> statement-breakpoint
ALTER TABLE `nominees` ADD `finding` text;--> statement-breakpoint
ALTER TABLE `nominees` ADD `ground` text;--> statement-breakpoint
ALTER TABLE `nominees` ADD `proposed_award` text;--> statement-breakpoint
ALTER TABLE `nominees` ADD `finding_note` text;--> statement-breakpoint
ALTER TABLE `nominees` ADD `assessed_by` text;--> statement-breakpoint
ALTER TABLE `nominees` ADD `assessed_at` integer;--> statement-breakpoint
ALTER TABLE `nominees` ADD `outcome_award` text;--> statement-breakpoint
ALTER TABLE `nominees` ADD `outcome_ground` text;--> statement-breakpoint
ALTER TABLE `nominees` ADD `decision_id` integer;--> statement-breakpoint
ALTER TABLE `nominees` ADD `name_key` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `nominees_by_name` ON `nominees` (`name_key`);--> statement-breakpoint
CREATE INDEX `nominees_by_decision` ON `nominees` (`decision_id`);