CREATE TABLE `flower_counts` (
	`target` text PRIMARY KEY NOT NULL,
	`count` integer NOT NULL,
	CONSTRAINT "flower_counts_positive" CHECK("flower_counts"."count" > 0)
);
--> statement-breakpoint
CREATE TABLE `flower_marks` (
	`mark` text PRIMARY KEY NOT NULL,
	`change_id` text NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `flower_marks_by_expiry` ON `flower_marks` (`expires_at`);