CREATE TABLE `passkeys` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`public_key` blob NOT NULL,
	`counter` integer NOT NULL,
	`transports` text NOT NULL,
	`name` text NOT NULL,
	`last_used_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `passkeys_person_idx` ON `passkeys` (`person_id`);--> statement-breakpoint
CREATE TABLE `recovery_codes` (
	`person_id` text NOT NULL,
	`digest` text NOT NULL,
	`used_at` integer,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `digest`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `totp_secrets` (
	`person_id` text PRIMARY KEY NOT NULL,
	`sealed` text NOT NULL,
	`last_step` integer DEFAULT 0 NOT NULL,
	`confirmed_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `audit_log` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`actor_id` text,
	`action` text NOT NULL,
	`subject_kind` text,
	`subject_id` text,
	`detail` text DEFAULT '' NOT NULL,
	`request_id` text,
	`digest` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_log_at_idx` ON `audit_log` (`at`);--> statement-breakpoint
CREATE INDEX `audit_log_action_idx` ON `audit_log` (`action`,`id`);--> statement-breakpoint
CREATE INDEX `audit_log_subject_idx` ON `audit_log` (`subject_kind`,`subject_id`,`at`);--> statement-breakpoint
CREATE INDEX `audit_log_actor_idx` ON `audit_log` (`actor_id`,`at`);--> statement-breakpoint
CREATE TABLE `erasing` (
	`id` text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE `erasures` (
	`person_id` text PRIMARY KEY NOT NULL,
	`cause` text NOT NULL,
	`requested_at` integer NOT NULL,
	`due_on` text NOT NULL,
	`carried_out_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "erasures_cause" CHECK("erasures"."cause" in ('asked', 'left'))
);
--> statement-breakpoint
CREATE INDEX `erasures_due_idx` ON `erasures` (`due_on`) WHERE "erasures"."carried_out_at" is null;--> statement-breakpoint
CREATE TABLE `answer_counts` (
	`question_id` text NOT NULL,
	`content_hash` text NOT NULL,
	`chosen` text NOT NULL,
	`correct` integer NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`question_id`, `content_hash`, `chosen`)
);
--> statement-breakpoint
ALTER TABLE `sessions` ADD `stage` text DEFAULT 'full' NOT NULL CONSTRAINT "sessions_stage" CHECK("stage" in ('second-factor', 'full'));--> statement-breakpoint
ALTER TABLE `sessions` ADD `challenge` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `confirmed_at` integer;--> statement-breakpoint
ALTER TABLE `sessions` ADD `device` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `centre_settings` ADD `was_url` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `centre_settings` ADD `privacy_contact` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `people` ADD `erased_at` integer;--> statement-breakpoint
CREATE TABLE `former_identities` (
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`value` text NOT NULL,
	`changed_at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `kind`, `value`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "former_identities_kind" CHECK("former_identities"."kind" in ('name', 'email'))
);
--> statement-breakpoint
ALTER TABLE `job_runs` ADD `asked_at` integer;--> statement-breakpoint
CREATE INDEX `import_changes_thing_idx` ON `import_changes` (`thing_id`);--> statement-breakpoint
CREATE INDEX `people_merged_idx` ON `people` (`merged_into`) WHERE "people"."merged_into" is not null;--> statement-breakpoint
CREATE INDEX `reviews_open_idx` ON `reviews` (`team_id`) WHERE "reviews"."approved_at" is null and "reviews"."cancelled_at" is null;--> statement-breakpoint
DROP TRIGGER `review_events_no_update`;--> statement-breakpoint
CREATE TRIGGER `review_events_no_update` BEFORE UPDATE ON `review_events`
WHEN NOT EXISTS (SELECT 1 FROM `erasing`)
BEGIN SELECT RAISE(ABORT, 'review_events is never changed'); END;--> statement-breakpoint
DROP TRIGGER `errata_no_update`;--> statement-breakpoint
CREATE TRIGGER `errata_no_update` BEFORE UPDATE ON `errata`
WHEN NOT EXISTS (SELECT 1 FROM `erasing`)
BEGIN SELECT RAISE(ABORT, 'errata is never changed'); END;--> statement-breakpoint
DROP TRIGGER `consensus_scores_frozen_update`;--> statement-breakpoint
CREATE TRIGGER `consensus_scores_frozen_update` BEFORE UPDATE ON `consensus_scores`
WHEN NOT EXISTS (SELECT 1 FROM `erasing`) AND (EXISTS (SELECT 1 FROM `reviews` WHERE `id` = OLD.`review_id` AND `approved_at` IS NOT NULL))
BEGIN SELECT RAISE(ABORT, 'an approved score is never changed'); END;--> statement-breakpoint
DROP TRIGGER `ratings_locked_update`;--> statement-breakpoint
CREATE TRIGGER `ratings_locked_update` BEFORE UPDATE ON `ratings`
WHEN NOT EXISTS (SELECT 1 FROM `erasing`) AND (EXISTS (SELECT 1 FROM `review_raters` WHERE `review_id` = OLD.`review_id` AND `seat` = OLD.`seat` AND `locked_at` IS NOT NULL))
BEGIN SELECT RAISE(ABORT, 'a locked rating is never changed'); END;--> statement-breakpoint
DROP TRIGGER `review_reports_frozen_update`;--> statement-breakpoint
CREATE TRIGGER `review_reports_frozen_update` BEFORE UPDATE ON `review_reports`
WHEN NOT EXISTS (SELECT 1 FROM `erasing`) AND (OLD.`frozen` IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'an approved report is never changed'); END;--> statement-breakpoint
DROP TRIGGER `certificate_ends_no_update`;--> statement-breakpoint
CREATE TRIGGER `certificate_ends_no_update` BEFORE UPDATE ON `certificate_ends`
WHEN NOT EXISTS (SELECT 1 FROM `erasing`)
BEGIN SELECT RAISE(ABORT, 'certificate_ends is never changed'); END;--> statement-breakpoint
DROP TRIGGER `approvals_decided_once`;--> statement-breakpoint
CREATE TRIGGER `approvals_decided_once` BEFORE UPDATE ON `approvals`
WHEN NOT EXISTS (SELECT 1 FROM `erasing`) AND (OLD.`decided_at` IS NOT NULL AND NOT (
	NEW.`id` IS OLD.`id` AND NEW.`course_id` IS OLD.`course_id` AND NEW.`kind` IS OLD.`kind` AND NEW.`cycle` IS OLD.`cycle` AND NEW.`done_on` IS OLD.`done_on` AND NEW.`said_at` IS OLD.`said_at` AND NEW.`outcome` IS OLD.`outcome` AND NEW.`comment` IS OLD.`comment` AND NEW.`decided_by` IS OLD.`decided_by` AND NEW.`decided_at` IS OLD.`decided_at`
	AND NEW.`person_id` IS (SELECT `merged_into` FROM `people` WHERE `id` = OLD.`person_id`)
))
BEGIN SELECT RAISE(ABORT, 'what a trainer has decided is never changed'); END;--> statement-breakpoint
CREATE TRIGGER `audit_log_no_update` BEFORE UPDATE ON `audit_log`
BEGIN SELECT RAISE(ABORT, 'audit_log is never changed'); END;--> statement-breakpoint
CREATE TRIGGER `audit_log_kept` BEFORE DELETE ON `audit_log`
WHEN OLD.`at` >= CAST(strftime('%s', 'now', '-13 months') AS INTEGER) * 1000
BEGIN SELECT RAISE(ABORT, 'audit_log is kept for thirteen months'); END;
