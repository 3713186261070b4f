CREATE TABLE `late_grants` (
	`id` integer PRIMARY KEY NOT NULL,
	`campaign` text NOT NULL,
	`round` text NOT NULL,
	`unit_key` text NOT NULL,
	`unit` text NOT NULL,
	`reason` text NOT NULL,
	`granted_by` text NOT NULL,
	`granted_at` integer NOT NULL,
	`until` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `late_grants_by_unit` ON `late_grants` (`campaign`,`round`,`unit_key`);--> statement-breakpoint
CREATE TABLE `mails` (
	`id` integer PRIMARY KEY NOT NULL,
	`nomination_id` integer NOT NULL,
	`kind` text NOT NULL,
	`change_id` text NOT NULL,
	`subject` text NOT NULL,
	`text` text NOT NULL,
	`state` text NOT NULL,
	`tries` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`taken_until` integer,
	`sent_at` integer,
	`failure` text,
	FOREIGN KEY (`nomination_id`) REFERENCES `nominations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `mails_once` ON `mails` (`nomination_id`,`kind`,`change_id`);--> statement-breakpoint
CREATE INDEX `mails_waiting` ON `mails` (`created_at`) WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX `mails_by_age` ON `mails` (`created_at`);--> statement-breakpoint
CREATE TABLE `nomination_consents` (
	`id` integer PRIMARY KEY NOT NULL,
	`nomination_id` integer NOT NULL,
	`purpose` text NOT NULL,
	`version` text NOT NULL,
	`given_at` integer NOT NULL,
	`withdrawn_at` integer,
	FOREIGN KEY (`nomination_id`) REFERENCES `nominations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `nomination_consents_by_purpose` ON `nomination_consents` (`nomination_id`,`purpose`);--> statement-breakpoint
CREATE TABLE `nomination_versions` (
	`id` integer PRIMARY KEY NOT NULL,
	`nomination_id` integer NOT NULL,
	`number` integer NOT NULL,
	`content` text NOT NULL,
	`digest` text NOT NULL,
	`submitted_at` integer NOT NULL,
	FOREIGN KEY (`nomination_id`) REFERENCES `nominations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `nomination_versions_in_order` ON `nomination_versions` (`nomination_id`,`number`);--> statement-breakpoint
CREATE TABLE `papers` (
	`id` text PRIMARY KEY NOT NULL,
	`nomination_id` integer NOT NULL,
	`kind` text NOT NULL,
	`plan_paper` text,
	`name` text NOT NULL,
	`media_type` text NOT NULL,
	`bytes` integer NOT NULL,
	`sha256` text,
	`key` text NOT NULL,
	`created_at` integer NOT NULL,
	`stored_at` integer,
	FOREIGN KEY (`nomination_id`) REFERENCES `nominations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `papers_key_unique` ON `papers` (`key`);--> statement-breakpoint
CREATE INDEX `papers_of_nomination` ON `papers` (`nomination_id`);--> statement-breakpoint
CREATE INDEX `papers_unfinished` ON `papers` (`created_at`) WHERE stored_at IS NULL;--> statement-breakpoint
CREATE TABLE `spent_proofs` (
	`digest` text PRIMARY KEY NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `spent_proofs_by_expiry` ON `spent_proofs` (`expires_at`);--> statement-breakpoint
CREATE TABLE `supplement_requests` (
	`id` integer PRIMARY KEY NOT NULL,
	`nomination_id` integer NOT NULL,
	`fields` text NOT NULL,
	`reason` text NOT NULL,
	`due_at` integer NOT NULL,
	`asked_by` text NOT NULL,
	`asked_at` integer NOT NULL,
	`answered_at` integer,
	FOREIGN KEY (`nomination_id`) REFERENCES `nominations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `supplement_requests_open` ON `supplement_requests` (`nomination_id`) WHERE answered_at IS NULL;--> statement-breakpoint
-- Written by hand: dossiers of the first shape, all of them from before any portal was in use, are not carried over.
DELETE FROM `nominations`;--> statement-breakpoint
CREATE TABLE `__new_nominations` (
	`id` integer PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`access_hash` text NOT NULL,
	`key_hash` text NOT NULL,
	`content_hash` text NOT NULL,
	`campaign` text NOT NULL,
	`programme` text NOT NULL,
	`award` text NOT NULL,
	`round` text,
	`receiving` text NOT NULL,
	`unit` text NOT NULL,
	`state` text NOT NULL,
	`interrupted` text,
	`version` integer NOT NULL,
	`change_id` text NOT NULL,
	`draft` text NOT NULL,
	`content` text,
	`content_digest` text,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`submitted_at` integer,
	`plain` integer DEFAULT false NOT NULL,
	CONSTRAINT "nominations_version" CHECK("__new_nominations"."version" >= 1),
	CONSTRAINT "nominations_submitted" CHECK("__new_nominations"."state" <> 'submitted' OR ("__new_nominations"."submitted_at" IS NOT NULL AND "__new_nominations"."content" IS NOT NULL))
);
--> statement-breakpoint
DROP TABLE `nominations`;--> statement-breakpoint
ALTER TABLE `__new_nominations` RENAME TO `nominations`;--> statement-breakpoint
CREATE UNIQUE INDEX `nominations_code_unique` ON `nominations` (`code`);--> statement-breakpoint
CREATE UNIQUE INDEX `nominations_access_hash_unique` ON `nominations` (`access_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `nominations_key_hash_unique` ON `nominations` (`key_hash`);--> statement-breakpoint
CREATE INDEX `nominations_drafts` ON `nominations` (`changed_at`) WHERE state = 'draft';--> statement-breakpoint
CREATE INDEX `nomination_contacts_by_phone` ON `nomination_contacts` (`phone`);