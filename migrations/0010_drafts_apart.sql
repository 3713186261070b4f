CREATE TABLE `nomination_drafts` (
	`nomination_id` integer PRIMARY KEY NOT NULL,
	`draft` text NOT NULL,
	FOREIGN KEY (`nomination_id`) REFERENCES `nominations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
INSERT INTO `nomination_drafts` (`nomination_id`, `draft`) SELECT `id`, `draft` FROM `nominations`;--> statement-breakpoint
ALTER TABLE `nominations` DROP COLUMN `draft`;