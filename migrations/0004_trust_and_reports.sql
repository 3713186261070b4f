CREATE INDEX `audit_events_by_actor` ON `audit_events` (`actor`);--> statement-breakpoint
CREATE INDEX `audit_events_by_action` ON `audit_events` (`action`);--> statement-breakpoint
CREATE INDEX `audit_events_by_time` ON `audit_events` (`at`);--> statement-breakpoint
CREATE INDEX `nominations_by_round` ON `nominations` (`campaign`,`round`,`state`);--> statement-breakpoint
CREATE INDEX `nominations_to_anonymise` ON `nominations` (`state_since`) WHERE anonymised_at IS NULL AND state IN ('not-awarded', 'rejected-at-receipt', 'withdrawn');