CREATE TABLE `action_lessons` (
	`action_id` text NOT NULL,
	`lesson_id` text NOT NULL,
	`assigned_at` integer NOT NULL,
	PRIMARY KEY(`action_id`, `lesson_id`),
	FOREIGN KEY (`action_id`) REFERENCES `actions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `actions` (
	`id` text PRIMARY KEY NOT NULL,
	`review_id` text NOT NULL,
	`item_id` text NOT NULL,
	`what` text NOT NULL,
	`owner_id` text NOT NULL,
	`due_on` text NOT NULL,
	`driver` text NOT NULL,
	`done_at` integer,
	`saved_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`review_id`) REFERENCES `reviews`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`owner_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "actions_driver" CHECK("actions"."driver" in ('intervention', 'context', 'organisation', 'people', 'leadership'))
);
--> statement-breakpoint
CREATE INDEX `actions_review_idx` ON `actions` (`review_id`);--> statement-breakpoint
CREATE INDEX `actions_owner_idx` ON `actions` (`owner_id`);--> statement-breakpoint
CREATE TABLE `items_set_aside` (
	`review_id` text NOT NULL,
	`item_id` text NOT NULL,
	`reason` text NOT NULL,
	`saved_at` integer NOT NULL,
	PRIMARY KEY(`review_id`, `item_id`),
	FOREIGN KEY (`review_id`) REFERENCES `reviews`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `errata` (
	`id` text PRIMARY KEY NOT NULL,
	`review_id` text NOT NULL,
	`item_id` text NOT NULL,
	`score` integer,
	`not_relevant_reason` text,
	`reason` text NOT NULL,
	`written_by` text NOT NULL,
	`written_at` integer NOT NULL,
	FOREIGN KEY (`review_id`) REFERENCES `reviews`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`written_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "errata_score" CHECK("errata"."score" between 0 and 10),
	CONSTRAINT "errata_not_relevant" CHECK(("errata"."score" is null) = ("errata"."not_relevant_reason" is not null))
);
--> statement-breakpoint
CREATE INDEX `errata_review_idx` ON `errata` (`review_id`);--> statement-breakpoint
CREATE TABLE `fact_corrections` (
	`id` text PRIMARY KEY NOT NULL,
	`review_id` text NOT NULL,
	`subject` text NOT NULL,
	`text` text NOT NULL,
	`written_by` text NOT NULL,
	`written_at` integer NOT NULL,
	`answer` text,
	`answered_at` integer,
	FOREIGN KEY (`review_id`) REFERENCES `reviews`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`written_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "fact_corrections_answer" CHECK(("fact_corrections"."answer" is null) = ("fact_corrections"."answered_at" is null))
);
--> statement-breakpoint
CREATE INDEX `fact_corrections_review_idx` ON `fact_corrections` (`review_id`);--> statement-breakpoint
CREATE TABLE `review_events` (
	`id` text PRIMARY KEY NOT NULL,
	`review_id` text NOT NULL,
	`person_id` text NOT NULL,
	`event` text NOT NULL,
	`reason` text NOT NULL,
	`happened_at` integer NOT NULL,
	FOREIGN KEY (`review_id`) REFERENCES `reviews`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "review_events_event" CHECK("review_events"."event" in ('planned', 'prepared', 'begun-without-facts', 'locked', 'concluded', 'reopened', 'checked', 'check-skipped', 'approved', 'corrected', 'settled', 'rater-replaced', 'cancelled'))
);
--> statement-breakpoint
CREATE INDEX `review_events_review_idx` ON `review_events` (`review_id`);--> statement-breakpoint
CREATE TABLE `review_facts` (
	`review_id` text NOT NULL,
	`fact_id` text NOT NULL,
	`value` text NOT NULL,
	`saved_at` integer NOT NULL,
	PRIMARY KEY(`review_id`, `fact_id`),
	FOREIGN KEY (`review_id`) REFERENCES `reviews`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `review_reports` (
	`review_id` text PRIMARY KEY NOT NULL,
	`text` text NOT NULL,
	`frozen` text,
	`saved_at` integer NOT NULL,
	FOREIGN KEY (`review_id`) REFERENCES `reviews`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `used_instruments` (
	`instrument_id` text NOT NULL,
	`version` text NOT NULL,
	`instrument` text NOT NULL,
	`first_used` integer NOT NULL,
	PRIMARY KEY(`instrument_id`, `version`)
);
--> statement-breakpoint
CREATE TABLE `job_runs` (
	`job` text NOT NULL,
	`day` text NOT NULL,
	`started_at` integer NOT NULL,
	`finished_at` integer,
	`problem` text,
	PRIMARY KEY(`job`, `day`)
);
--> statement-breakpoint
CREATE TABLE `mails` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`key` text NOT NULL,
	`subject` text NOT NULL,
	`text` text NOT NULL,
	`claimed_at` integer,
	`sent_at` integer,
	`failures` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `mails_key_unique` ON `mails` (`key`);--> statement-breakpoint
CREATE INDEX `mails_waiting_idx` ON `mails` (`sent_at`);--> statement-breakpoint
CREATE TABLE `reminders_told` (
	`person_id` text NOT NULL,
	`key` text NOT NULL,
	`told_on` text NOT NULL,
	PRIMARY KEY(`person_id`, `key`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_consensus_scores` (
	`review_id` text NOT NULL,
	`item_id` text NOT NULL,
	`score` integer,
	`not_relevant_reason` text,
	`note` text NOT NULL,
	`cases` integer,
	`saved_at` integer NOT NULL,
	PRIMARY KEY(`review_id`, `item_id`),
	FOREIGN KEY (`review_id`) REFERENCES `reviews`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "consensus_scores_score" CHECK("__new_consensus_scores"."score" between 0 and 10),
	CONSTRAINT "consensus_scores_not_relevant" CHECK(("__new_consensus_scores"."score" is null) = ("__new_consensus_scores"."not_relevant_reason" is not null))
);
--> statement-breakpoint
INSERT INTO `__new_consensus_scores`("review_id", "item_id", "score", "not_relevant_reason", "note", "cases", "saved_at") SELECT "review_id", "item_id", "score", "not_relevant_reason", "note", null, "saved_at" FROM `consensus_scores`;--> statement-breakpoint
DROP TABLE `consensus_scores`;--> statement-breakpoint
ALTER TABLE `__new_consensus_scores` RENAME TO `consensus_scores`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE TABLE `__new_ratings` (
	`review_id` text NOT NULL,
	`seat` text NOT NULL,
	`item_id` text NOT NULL,
	`score` integer,
	`not_relevant_reason` text,
	`note` text NOT NULL,
	`cases` integer,
	`saved_at` integer NOT NULL,
	`evidence` text NOT NULL,
	PRIMARY KEY(`review_id`, `seat`, `item_id`),
	FOREIGN KEY (`review_id`) REFERENCES `reviews`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "ratings_score" CHECK("__new_ratings"."score" between 0 and 10),
	CONSTRAINT "ratings_not_relevant" CHECK(("__new_ratings"."score" is null) = ("__new_ratings"."not_relevant_reason" is not null))
);
--> statement-breakpoint
INSERT INTO `__new_ratings`("review_id", "seat", "item_id", "score", "not_relevant_reason", "note", "cases", "saved_at", "evidence") SELECT "review_id", "seat", "item_id", "score", "not_relevant_reason", "note", null, "saved_at", "evidence" FROM `ratings`;--> statement-breakpoint
DROP TABLE `ratings`;--> statement-breakpoint
ALTER TABLE `__new_ratings` RENAME TO `ratings`;--> statement-breakpoint
CREATE TABLE `__new_reviews` (
	`id` text PRIMARY KEY NOT NULL,
	`team_id` text NOT NULL,
	`planned_by` text NOT NULL,
	`instrument_id` text NOT NULL,
	`instrument_version` text NOT NULL,
	`mode` text NOT NULL,
	`period_from` text NOT NULL,
	`period_to` text NOT NULL,
	`review_on` text NOT NULL,
	`case_total` integer NOT NULL,
	`sample_seed` integer NOT NULL,
	`sample` text NOT NULL,
	`case_count` integer NOT NULL,
	`prepared_at` integer,
	`concluded_at` integer,
	`checked_at` integer,
	`approved_at` integer,
	`settled_at` integer,
	`next_review_on` text,
	`cancelled_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`team_id`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`planned_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "reviews_mode" CHECK("__new_reviews"."mode" in ('self', 'desk', 'visit')),
	CONSTRAINT "reviews_period" CHECK("__new_reviews"."period_from" <= "__new_reviews"."period_to"),
	CONSTRAINT "reviews_cases" CHECK("__new_reviews"."case_count" >= 0 and "__new_reviews"."case_total" >= 1),
	CONSTRAINT "reviews_next" CHECK(("__new_reviews"."settled_at" is null) = ("__new_reviews"."next_review_on" is null))
);
--> statement-breakpoint
-- A review made before there were fact sheets and samples goes on where it was: prepared, with the forløb
-- it looked at as all there were, and what was approved as concluded and checked the same moment.
INSERT INTO `__new_reviews`("id", "team_id", "planned_by", "instrument_id", "instrument_version", "mode", "period_from", "period_to", "review_on", "case_total", "sample_seed", "sample", "case_count", "prepared_at", "concluded_at", "checked_at", "approved_at", "settled_at", "next_review_on", "cancelled_at", "created_at") SELECT "id", "team_id", "planned_by", "instrument_id", "instrument_version", "mode", "period_from", "period_to", "period_to", "case_count", 0, '[]', "case_count", "created_at", "approved_at", "approved_at", "approved_at", null, null, null, "created_at" FROM `reviews`;--> statement-breakpoint
DROP TABLE `reviews`;--> statement-breakpoint
ALTER TABLE `__new_reviews` RENAME TO `reviews`;--> statement-breakpoint
CREATE INDEX `reviews_team_idx` ON `reviews` (`team_id`,`instrument_id`);--> statement-breakpoint
ALTER TABLE `review_raters` ADD `approved_report` text;--> statement-breakpoint
-- What has been approved, locked or written down about a review stays as it is.
CREATE TRIGGER `used_instruments_no_update` BEFORE UPDATE ON `used_instruments`
BEGIN SELECT RAISE(ABORT, 'used_instruments is never changed'); END;--> statement-breakpoint
CREATE TRIGGER `used_instruments_no_delete` BEFORE DELETE ON `used_instruments`
BEGIN SELECT RAISE(ABORT, 'used_instruments is never deleted from'); END;--> statement-breakpoint
CREATE TRIGGER `review_events_no_update` BEFORE UPDATE ON `review_events`
BEGIN SELECT RAISE(ABORT, 'review_events is never changed'); END;--> statement-breakpoint
CREATE TRIGGER `review_events_no_delete` BEFORE DELETE ON `review_events`
BEGIN SELECT RAISE(ABORT, 'review_events is never deleted from'); END;--> statement-breakpoint
CREATE TRIGGER `errata_no_update` BEFORE UPDATE ON `errata`
BEGIN SELECT RAISE(ABORT, 'errata is never changed'); END;--> statement-breakpoint
CREATE TRIGGER `errata_no_delete` BEFORE DELETE ON `errata`
BEGIN SELECT RAISE(ABORT, 'errata is never deleted from'); END;--> statement-breakpoint
CREATE TRIGGER `consensus_scores_frozen_insert` BEFORE INSERT ON `consensus_scores`
WHEN EXISTS (SELECT 1 FROM `reviews` WHERE `id` = NEW.`review_id` AND `approved_at` IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'an approved score is never changed'); END;--> statement-breakpoint
CREATE TRIGGER `consensus_scores_frozen_update` BEFORE UPDATE ON `consensus_scores`
WHEN EXISTS (SELECT 1 FROM `reviews` WHERE `id` = OLD.`review_id` AND `approved_at` IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'an approved score is never changed'); END;--> statement-breakpoint
CREATE TRIGGER `consensus_scores_frozen_delete` BEFORE DELETE ON `consensus_scores`
WHEN EXISTS (SELECT 1 FROM `reviews` WHERE `id` = OLD.`review_id` AND `approved_at` IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'an approved score is never changed'); END;--> statement-breakpoint
CREATE TRIGGER `ratings_locked_insert` BEFORE INSERT ON `ratings`
WHEN EXISTS (SELECT 1 FROM `review_raters` WHERE `review_id` = NEW.`review_id` AND `seat` = NEW.`seat` AND `locked_at` IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a locked rating is never changed'); END;--> statement-breakpoint
CREATE TRIGGER `ratings_locked_update` BEFORE UPDATE ON `ratings`
WHEN EXISTS (SELECT 1 FROM `review_raters` WHERE `review_id` = OLD.`review_id` AND `seat` = OLD.`seat` AND `locked_at` IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a locked rating is never changed'); END;--> statement-breakpoint
CREATE TRIGGER `ratings_locked_delete` BEFORE DELETE ON `ratings`
WHEN EXISTS (SELECT 1 FROM `review_raters` WHERE `review_id` = OLD.`review_id` AND `seat` = OLD.`seat` AND `locked_at` IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a locked rating is never changed'); END;--> statement-breakpoint
CREATE TRIGGER `review_reports_frozen_update` BEFORE UPDATE ON `review_reports`
WHEN OLD.`frozen` IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'an approved report is never changed'); END;--> statement-breakpoint
CREATE TRIGGER `review_reports_frozen_delete` BEFORE DELETE ON `review_reports`
WHEN OLD.`frozen` IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'an approved report is never deleted'); END;--> statement-breakpoint
CREATE TRIGGER `used_instruments_once` BEFORE INSERT ON `used_instruments`
WHEN EXISTS (SELECT 1 FROM `used_instruments` WHERE `instrument_id` = NEW.`instrument_id` AND `version` = NEW.`version`)
BEGIN SELECT RAISE(IGNORE); END;
