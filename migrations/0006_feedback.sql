CREATE TABLE `feedback` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`code` text NOT NULL,
	`access_hash` text NOT NULL,
	`key_hash` text NOT NULL,
	`content_hash` text NOT NULL,
	`campaign` text NOT NULL,
	`office` text NOT NULL,
	`kind` text NOT NULL,
	`message` text NOT NULL,
	`name` text NOT NULL,
	`unproven` integer NOT NULL,
	`state` text NOT NULL,
	`version` integer NOT NULL,
	`change_id` text NOT NULL,
	`assignee` text,
	`due_on` text NOT NULL,
	`answer` text,
	`close_reason` text,
	`publication` text NOT NULL,
	`public_question` text,
	`public_answer` text,
	`published_at` integer,
	`sample` integer NOT NULL,
	`created_at` integer NOT NULL,
	`ended_at` integer,
	`anonymised_at` integer,
	CONSTRAINT "feedback_ended" CHECK(("feedback"."state" IN ('new', 'taken')) = ("feedback"."ended_at" IS NULL)),
	CONSTRAINT "feedback_public" CHECK("feedback"."publication" <> 'published' OR "feedback"."published_at" IS NOT NULL)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `feedback_code_unique` ON `feedback` (`code`);--> statement-breakpoint
CREATE UNIQUE INDEX `feedback_access_hash_unique` ON `feedback` (`access_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `feedback_key_hash_unique` ON `feedback` (`key_hash`);--> statement-breakpoint
CREATE INDEX `feedback_open` ON `feedback` (`campaign`,`office`,`due_on`,`id`) WHERE ended_at IS NULL;--> statement-breakpoint
CREATE INDEX `feedback_ended` ON `feedback` (`campaign`,`office`,`id`) WHERE ended_at IS NOT NULL;--> statement-breakpoint
CREATE INDEX `feedback_public` ON `feedback` (`published_at`,`id`) WHERE publication = 'published';--> statement-breakpoint
CREATE INDEX `feedback_public_of` ON `feedback` (`campaign`,`published_at`,`id`) WHERE publication = 'published';--> statement-breakpoint
CREATE INDEX `feedback_to_anonymise` ON `feedback` (`ended_at`) WHERE anonymised_at IS NULL;--> statement-breakpoint
CREATE TABLE `feedback_words` (
	`word` text NOT NULL,
	`feedback_id` integer NOT NULL,
	PRIMARY KEY(`word`, `feedback_id`),
	FOREIGN KEY (`feedback_id`) REFERENCES `feedback`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `feedback_words_of` ON `feedback_words` (`feedback_id`);--> statement-breakpoint
CREATE TABLE `page_ratings` (
	`page` text PRIMARY KEY NOT NULL,
	`useful` integer NOT NULL,
	`useless` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `rating_lines` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`page` text NOT NULL,
	`useful` integer NOT NULL,
	`line` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `rating_lines_by_page` ON `rating_lines` (`page`,`id`);--> statement-breakpoint
CREATE TABLE `rating_marks` (
	`page` text NOT NULL,
	`visitor` text NOT NULL,
	`mark` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`page`, `visitor`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rating_marks_by_mark` ON `rating_marks` (`mark`);--> statement-breakpoint
CREATE INDEX `rating_marks_by_time` ON `rating_marks` (`at`);