CREATE INDEX `audit_events_of_entity` ON `audit_events` (`entity`,`id`);--> statement-breakpoint
CREATE INDEX `decisions_in_order` ON `decisions` (`state`,`confirmed_at`,`id`);--> statement-breakpoint
CREATE INDEX `decisions_about` ON `decisions` (`about`,`state`,`confirmed_at`,`id`);--> statement-breakpoint
CREATE INDEX `nominations_of_campaign` ON `nominations` (`campaign`,`id`);--> statement-breakpoint
CREATE INDEX `nominations_waiting` ON `nominations` (`campaign`,`programme`,`round`,`holder`,`submitted_at`,`id`) WHERE state IN ('proposed', 'forwarded');--> statement-breakpoint
CREATE INDEX `supplement_requests_of` ON `supplement_requests` (`nomination_id`);--> statement-breakpoint
CREATE INDEX `staff_roles_by_office` ON `staff_roles` (`campaign`,`office`,`role`);