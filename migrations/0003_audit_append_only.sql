-- The audit log and the chain over it are only ever added to.
CREATE TRIGGER `audit_events_never_change` BEFORE UPDATE ON `audit_events`
BEGIN SELECT RAISE(ABORT, 'audit_events is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_events_never_go` BEFORE DELETE ON `audit_events`
BEGIN SELECT RAISE(ABORT, 'audit_events is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_seals_never_change` BEFORE UPDATE ON `audit_seals`
BEGIN SELECT RAISE(ABORT, 'audit_seals is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_seals_never_go` BEFORE DELETE ON `audit_seals`
BEGIN SELECT RAISE(ABORT, 'audit_seals is append-only'); END;
