CREATE TABLE `centre_settings` (
	`id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`phone` text NOT NULL,
	`address` text NOT NULL,
	`terms` text NOT NULL,
	`mail_sender` text NOT NULL,
	`mail_reply_to` text NOT NULL,
	`logo` blob,
	`logo_type` text,
	`saved_at` integer NOT NULL,
	CONSTRAINT "centre_settings_one" CHECK("centre_settings"."id" = 1),
	CONSTRAINT "centre_settings_logo" CHECK(("centre_settings"."logo" is null) = ("centre_settings"."logo_type" is null))
);
--> statement-breakpoint
CREATE TABLE `event_days` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "event_days_order" CHECK("event_days"."ends_at" > "event_days"."starts_at")
);
--> statement-breakpoint
CREATE INDEX `event_days_event_idx` ON `event_days` (`event_id`,`starts_at`);--> statement-breakpoint
CREATE TABLE `events` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`course_id` text NOT NULL,
	`organisation_id` text,
	`place` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`seats` integer NOT NULL,
	`sign_up_until` text NOT NULL,
	`revision` integer DEFAULT 0 NOT NULL,
	`cancelled_at` integer,
	`cancel_reason` text,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "events_kind" CHECK("events"."kind" in ('course-day', 'supervision', 'community')),
	CONSTRAINT "events_cancelled" CHECK(("events"."cancelled_at" is null) = ("events"."cancel_reason" is null)),
	CONSTRAINT "events_seats" CHECK("events"."seats" >= 1)
);
--> statement-breakpoint
CREATE TABLE `sign_ups` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`person_id` text NOT NULL,
	`place` text NOT NULL,
	`placed_at` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "sign_ups_place" CHECK("sign_ups"."place" in ('seat', 'waiting', 'cancelled'))
);
--> statement-breakpoint
CREATE INDEX `sign_ups_person_idx` ON `sign_ups` (`person_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `sign_ups_once` ON `sign_ups` (`event_id`,`person_id`);--> statement-breakpoint
CREATE TABLE `import_changes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`import_id` text NOT NULL,
	`thing` text NOT NULL,
	`thing_id` text NOT NULL,
	`before` text,
	`after` text NOT NULL,
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "import_changes_thing" CHECK("import_changes"."thing" in ('organisation', 'unit', 'team', 'person', 'membership', 'grant'))
);
--> statement-breakpoint
CREATE INDEX `import_changes_import_idx` ON `import_changes` (`import_id`);--> statement-breakpoint
CREATE TABLE `imports` (
	`id` text PRIMARY KEY NOT NULL,
	`file_name` text NOT NULL,
	`content` text,
	`state` text NOT NULL,
	`total` integer NOT NULL,
	`handled` integer DEFAULT 0 NOT NULL,
	`counts` text DEFAULT '{}' NOT NULL,
	`invites` integer DEFAULT false NOT NULL,
	`started_by` text NOT NULL,
	`claimed_at` integer,
	`finished_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`started_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "imports_state" CHECK("imports"."state" in ('checked', 'running', 'done', 'stopped', 'undoing', 'undone'))
);
--> statement-breakpoint
CREATE TABLE `looks` (
	`viewer_id` text NOT NULL,
	`subject` text NOT NULL,
	`subject_id` text NOT NULL,
	`place` text NOT NULL,
	`day` text NOT NULL,
	`looked_at` integer NOT NULL,
	PRIMARY KEY(`subject`, `subject_id`, `viewer_id`, `place`, `day`),
	FOREIGN KEY (`viewer_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "looks_subject" CHECK("looks"."subject" in ('person', 'team')),
	CONSTRAINT "looks_place" CHECK("looks"."place" in ('team-page', 'person-page', 'area-page', 'export', 'account', 'certificates', 'approvals', 'attendance'))
);
--> statement-breakpoint
CREATE TABLE `team_methods` (
	`team_id` text NOT NULL,
	`method` text NOT NULL,
	`from_date` text NOT NULL,
	PRIMARY KEY(`team_id`, `method`),
	FOREIGN KEY (`team_id`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "team_methods_method" CHECK("team_methods"."method" in ('housing-first', 'cti', 'icm', 'm-act'))
);
--> statement-breakpoint
CREATE TABLE `units` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`parent_id` text,
	`path` text NOT NULL,
	`name` text NOT NULL,
	`sort_key` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`parent_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `units_organisation_idx` ON `units` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `enrolment_rules` (
	`id` text PRIMARY KEY NOT NULL,
	`course_id` text NOT NULL,
	`audience` text NOT NULL,
	`scope_kind` text NOT NULL,
	`scope_id` text,
	`method` text,
	`start_after_days` integer DEFAULT 0 NOT NULL,
	`due_after_days` integer NOT NULL,
	`grace_days` integer DEFAULT 0 NOT NULL,
	`renews` integer NOT NULL,
	`reason` text NOT NULL,
	`from_date` text NOT NULL,
	`to_date` text,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "enrolment_rules_audience" CHECK("enrolment_rules"."audience" in ('member', 'trainer', 'manager', 'assessor', 'admin')),
	CONSTRAINT "enrolment_rules_scope_kind" CHECK("enrolment_rules"."scope_kind" in ('centre', 'organisation', 'unit', 'team')),
	CONSTRAINT "enrolment_rules_scope" CHECK(("enrolment_rules"."scope_kind" = 'centre') = ("enrolment_rules"."scope_id" is null)),
	CONSTRAINT "enrolment_rules_method" CHECK("enrolment_rules"."method" is null or "enrolment_rules"."method" in ('housing-first', 'cti', 'icm', 'm-act')),
	CONSTRAINT "enrolment_rules_days" CHECK("enrolment_rules"."start_after_days" >= 0 and "enrolment_rules"."due_after_days" >= 0 and "enrolment_rules"."grace_days" >= 0)
);
--> statement-breakpoint
ALTER TABLE `attendances` ADD `kind` text DEFAULT 'course-day' NOT NULL CONSTRAINT "attendances_kind" CHECK(`kind` in ('course-day', 'supervision', 'community'));--> statement-breakpoint
ALTER TABLE `attendances` ADD `event_day_id` text REFERENCES event_days(id);--> statement-breakpoint
DROP INDEX `attendances_once`;--> statement-breakpoint
CREATE UNIQUE INDEX `attendances_once_a_day` ON `attendances` (`person_id`,`course_id`,`kind`,`day`);--> statement-breakpoint
ALTER TABLE `job_runs` ADD `result` text;--> statement-breakpoint
ALTER TABLE `mails` ADD `address` text;--> statement-breakpoint
ALTER TABLE `mails` ADD `link` text;--> statement-breakpoint
CREATE INDEX `mails_person_idx` ON `mails` (`person_id`);--> statement-breakpoint
ALTER TABLE `organisations` ADD `kind` text DEFAULT 'municipality' NOT NULL CONSTRAINT "organisations_kind" CHECK(`kind` in ('municipality', 'ngo'));--> statement-breakpoint
ALTER TABLE `people` ADD `last_seen_at` integer;--> statement-breakpoint
ALTER TABLE `people` ADD `merged_into` text REFERENCES people(id);--> statement-breakpoint
ALTER TABLE `teams` ADD `unit_id` text REFERENCES units(id);--> statement-breakpoint
ALTER TABLE `teams` ADD `closed_on` text;--> statement-breakpoint
CREATE INDEX `teams_unit_idx` ON `teams` (`unit_id`);--> statement-breakpoint
ALTER TABLE `enrolments` ADD `asked_by` text REFERENCES people(id);--> statement-breakpoint
ALTER TABLE `enrolments` ADD `asked_on` text;--> statement-breakpoint
ALTER TABLE `enrolments` ADD `reason` text;--> statement-breakpoint
ALTER TABLE `enrolments` ADD `grace_days` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `enrolments` ADD `waived_by` text REFERENCES people(id);--> statement-breakpoint
-- Nobody belongs to a team twice at once.
DELETE FROM `memberships` WHERE `to_date` IS NULL AND rowid NOT IN (SELECT min(rowid) FROM `memberships` WHERE `to_date` IS NULL GROUP BY `person_id`, `team_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `memberships_one_open` ON `memberships` (`person_id`,`team_id`) WHERE "memberships"."to_date" is null;--> statement-breakpoint
-- When two accounts of one person become one, what is frozen goes along, and only then.
DROP TRIGGER `certificates_frozen`;--> statement-breakpoint
CREATE TRIGGER `certificates_frozen` BEFORE UPDATE ON `certificates`
WHEN NOT (NEW.`id` IS OLD.`id` AND NEW.`course_id` IS OLD.`course_id` AND NEW.`cycle` IS OLD.`cycle` AND NEW.`edition` IS OLD.`edition` AND NEW.`code` IS OLD.`code` AND NEW.`course_title` IS OLD.`course_title` AND NEW.`course_version` IS OLD.`course_version` AND NEW.`content_hash` IS OLD.`content_hash` AND NEW.`goals` IS OLD.`goals` AND NEW.`hours` IS OLD.`hours` AND NEW.`met` IS OLD.`met` AND NEW.`issuer` IS OLD.`issuer` AND NEW.`issued_on` IS OLD.`issued_on` AND NEW.`expires_on` IS OLD.`expires_on` AND NEW.`demo` IS OLD.`demo` AND NEW.`created_at` IS OLD.`created_at` AND (
	(NEW.`person_id` IS OLD.`person_id` AND OLD.`holder_forgotten_on` IS NULL AND NEW.`holder_forgotten_on` IS NOT NULL AND NEW.`holder_name` = '')
	OR (NEW.`holder_name` IS OLD.`holder_name` AND NEW.`holder_forgotten_on` IS OLD.`holder_forgotten_on` AND NEW.`person_id` IS (SELECT `merged_into` FROM `people` WHERE `id` = OLD.`person_id`))
))
BEGIN SELECT RAISE(ABORT, 'a certificate is never changed, but for forgetting its holder or merging their accounts'); END;--> statement-breakpoint
DROP TRIGGER `approvals_decided_once`;--> statement-breakpoint
CREATE TRIGGER `approvals_decided_once` BEFORE UPDATE ON `approvals`
WHEN OLD.`decided_at` IS NOT NULL AND NOT (
	NEW.`id` IS OLD.`id` AND NEW.`course_id` IS OLD.`course_id` AND NEW.`kind` IS OLD.`kind` AND NEW.`cycle` IS OLD.`cycle` AND NEW.`done_on` IS OLD.`done_on` AND NEW.`said_at` IS OLD.`said_at` AND NEW.`outcome` IS OLD.`outcome` AND NEW.`comment` IS OLD.`comment` AND NEW.`decided_by` IS OLD.`decided_by` AND NEW.`decided_at` IS OLD.`decided_at`
	AND NEW.`person_id` IS (SELECT `merged_into` FROM `people` WHERE `id` = OLD.`person_id`)
)
BEGIN SELECT RAISE(ABORT, 'what a trainer has decided is never changed'); END;
