CREATE TABLE `register_entries` (
	`code` text PRIMARY KEY NOT NULL,
	`access_hash` text NOT NULL,
	`campaign` text NOT NULL,
	`sort` text NOT NULL,
	`kind` text NOT NULL,
	`place` text NOT NULL,
	`period` text NOT NULL,
	`content` text NOT NULL,
	`state` text NOT NULL,
	`version` integer NOT NULL,
	`change_id` text NOT NULL,
	`key_hash` text NOT NULL,
	`content_hash` text NOT NULL,
	`unproven` integer NOT NULL,
	`sample` integer NOT NULL,
	`consent_version` text NOT NULL,
	`created_at` integer NOT NULL,
	`state_since` integer NOT NULL,
	CONSTRAINT "register_entries_state" CHECK(("register_entries"."sort" = 'commitment') = ("register_entries"."state" IN ('standing', 'struck')) OR "register_entries"."state" = 'withdrawn')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `register_entries_access_hash_unique` ON `register_entries` (`access_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `register_entries_key_hash_unique` ON `register_entries` (`key_hash`);--> statement-breakpoint
CREATE INDEX `register_entries_newest` ON `register_entries` (`campaign`,`created_at`,`code`);--> statement-breakpoint
CREATE INDEX `register_entries_by_sort` ON `register_entries` (`campaign`,`sort`,`created_at`,`code`);--> statement-breakpoint
CREATE INDEX `register_entries_by_state` ON `register_entries` (`campaign`,`state`,`created_at`,`code`);--> statement-breakpoint
CREATE INDEX `register_entries_by_place` ON `register_entries` (`campaign`,`place`,`created_at`,`code`);--> statement-breakpoint
CREATE INDEX `register_entries_counted` ON `register_entries` (`campaign`,`place`,`sort`,`kind`,`sample`,`state`) WHERE "register_entries"."state" IN ('confirmed', 'standing');--> statement-breakpoint
CREATE TABLE `register_persons` (
	`code` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`contact` text NOT NULL,
	FOREIGN KEY (`code`) REFERENCES `register_entries`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `register_persons_by_name` ON `register_persons` (`name_key`);