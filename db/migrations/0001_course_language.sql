CREATE TABLE `content_versions` (
	`content_hash` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`document_id` text NOT NULL,
	`document` text NOT NULL,
	`first_seen` integer NOT NULL,
	CONSTRAINT "content_versions_kind" CHECK("content_versions"."kind" in ('lesson', 'bank', 'summary'))
);
--> statement-breakpoint
CREATE TABLE `course_versions` (
	`course_id` text NOT NULL,
	`version` text NOT NULL,
	`content_hash` text NOT NULL,
	`change` text NOT NULL,
	`redo` text NOT NULL,
	`lessons` text NOT NULL,
	`bank` text NOT NULL,
	`registered_at` integer NOT NULL,
	PRIMARY KEY(`course_id`, `version`),
	CONSTRAINT "course_versions_change" CHECK("course_versions"."change" in ('patch', 'minor', 'major'))
);
--> statement-breakpoint
CREATE TABLE `case_choices` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`case_id` text NOT NULL,
	`run` integer NOT NULL,
	`position` integer NOT NULL,
	`step_id` text NOT NULL,
	`choice` integer,
	`content_hash` text NOT NULL,
	`chosen_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `case_choices_once` ON `case_choices` (`person_id`,`case_id`,`run`,`position`);--> statement-breakpoint
CREATE TABLE `task_ticks` (
	`person_id` text NOT NULL,
	`tasks_id` text NOT NULL,
	`digest` text NOT NULL,
	`place` integer NOT NULL,
	`done_at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `tasks_id`, `digest`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
ALTER TABLE `enrolments` ADD `seen_version` text;
--> statement-breakpoint
-- What learners were given, and the versions of a course, are never changed. An insert of what is
-- there already is passed over before SQLite looks for a conflict: `INSERT OR REPLACE` would
-- otherwise delete the old row without asking the triggers that refuse a delete.
CREATE TRIGGER `content_versions_once` BEFORE INSERT ON `content_versions`
WHEN EXISTS (SELECT 1 FROM `content_versions` WHERE `content_hash` = NEW.`content_hash`)
BEGIN SELECT RAISE(IGNORE); END;--> statement-breakpoint
CREATE TRIGGER `content_versions_no_update` BEFORE UPDATE ON `content_versions`
BEGIN SELECT RAISE(ABORT, 'content_versions is never changed'); END;--> statement-breakpoint
CREATE TRIGGER `content_versions_no_delete` BEFORE DELETE ON `content_versions`
BEGIN SELECT RAISE(ABORT, 'content_versions is never deleted from'); END;--> statement-breakpoint
CREATE TRIGGER `course_versions_once` BEFORE INSERT ON `course_versions`
WHEN EXISTS (SELECT 1 FROM `course_versions` WHERE `course_id` = NEW.`course_id` AND `version` = NEW.`version`)
BEGIN SELECT RAISE(IGNORE); END;--> statement-breakpoint
CREATE TRIGGER `course_versions_no_update` BEFORE UPDATE ON `course_versions`
BEGIN SELECT RAISE(ABORT, 'course_versions is never changed'); END;--> statement-breakpoint
CREATE TRIGGER `course_versions_no_delete` BEFORE DELETE ON `course_versions`
BEGIN SELECT RAISE(ABORT, 'course_versions is never deleted from'); END;
