CREATE TABLE `audit_events` (
	`id` integer PRIMARY KEY NOT NULL,
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
CREATE INDEX `audit_events_by_entity` ON `audit_events` (`entity`,`entity_id`);--> statement-breakpoint
CREATE TABLE `commendations` (
	`id` text PRIMARY KEY NOT NULL,
	`target` text NOT NULL,
	`message` text NOT NULL,
	`name` text NOT NULL,
	`place` text NOT NULL,
	`state` text NOT NULL,
	`version` integer NOT NULL,
	`change_id` text NOT NULL,
	`key_hash` text NOT NULL,
	`content_hash` text NOT NULL,
	`sample` integer NOT NULL,
	`created_at` integer NOT NULL,
	`decided_at` integer,
	CONSTRAINT "commendations_decided" CHECK(("commendations"."state" = 'pending') = ("commendations"."decided_at" IS NULL))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `commendations_key_hash_unique` ON `commendations` (`key_hash`);--> statement-breakpoint
CREATE INDEX `commendations_by_state` ON `commendations` (`state`,`created_at`);--> statement-breakpoint
CREATE INDEX `commendations_by_target` ON `commendations` (`target`,`state`,`created_at`);--> statement-breakpoint
CREATE TABLE `nomination_contacts` (
	`nomination_id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`phone` text NOT NULL,
	`email` text NOT NULL,
	FOREIGN KEY (`nomination_id`) REFERENCES `nominations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `nominations` (
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
	`consent_version` text NOT NULL,
	`content` text NOT NULL,
	`created_at` integer NOT NULL,
	`submitted_at` integer,
	CONSTRAINT "nominations_version" CHECK("nominations"."version" >= 1),
	CONSTRAINT "nominations_submitted" CHECK("nominations"."state" <> 'submitted' OR "nominations"."submitted_at" IS NOT NULL)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `nominations_code_unique` ON `nominations` (`code`);--> statement-breakpoint
CREATE UNIQUE INDEX `nominations_access_hash_unique` ON `nominations` (`access_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `nominations_key_hash_unique` ON `nominations` (`key_hash`);--> statement-breakpoint
CREATE INDEX `nominations_drafts` ON `nominations` (`created_at`) WHERE state = 'draft';--> statement-breakpoint
CREATE TABLE `nominees` (
	`id` integer PRIMARY KEY NOT NULL,
	`nomination_id` integer NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`award` text NOT NULL,
	`outcome` text,
	FOREIGN KEY (`nomination_id`) REFERENCES `nominations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `nominees_in_order` ON `nominees` (`nomination_id`,`position`);