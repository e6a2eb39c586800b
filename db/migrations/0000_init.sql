CREATE TABLE `one_time_links` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "one_time_links_kind" CHECK("one_time_links"."kind" in ('invitation', 'new-password'))
);
--> statement-breakpoint
CREATE INDEX `one_time_links_person_idx` ON `one_time_links` (`person_id`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	`absolute_expires_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `sessions_person_idx` ON `sessions` (`person_id`);--> statement-breakpoint
CREATE TABLE `sign_in_failures` (
	`subject` text NOT NULL,
	`failed_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `sign_in_failures_subject_idx` ON `sign_in_failures` (`subject`,`failed_at`);--> statement-breakpoint
CREATE TABLE `certificates` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`course_id` text NOT NULL,
	`cycle` integer NOT NULL,
	`code` text NOT NULL,
	`holder_name` text NOT NULL,
	`course_title` text NOT NULL,
	`course_version` text NOT NULL,
	`content_hash` text NOT NULL,
	`goals` text NOT NULL,
	`hours` integer NOT NULL,
	`lesson_count` integer NOT NULL,
	`test_correct` integer NOT NULL,
	`test_total` integer NOT NULL,
	`issuer` text NOT NULL,
	`issued_on` text NOT NULL,
	`expires_on` text NOT NULL,
	`demo` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "certificates_dates" CHECK("certificates"."expires_on" > "certificates"."issued_on")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `certificates_code_unique` ON `certificates` (`code`);--> statement-breakpoint
CREATE UNIQUE INDEX `certificates_once` ON `certificates` (`person_id`,`course_id`,`cycle`);--> statement-breakpoint
CREATE TABLE `consensus_scores` (
	`review_id` text NOT NULL,
	`item_id` text NOT NULL,
	`score` integer,
	`not_relevant_reason` text,
	`note` text NOT NULL,
	`saved_at` integer NOT NULL,
	PRIMARY KEY(`review_id`, `item_id`),
	FOREIGN KEY (`review_id`) REFERENCES `reviews`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "consensus_scores_score" CHECK("consensus_scores"."score" between 1 and 5),
	CONSTRAINT "consensus_scores_not_relevant" CHECK(("consensus_scores"."score" is null) = ("consensus_scores"."not_relevant_reason" is not null))
);
--> statement-breakpoint
CREATE TABLE `ratings` (
	`review_id` text NOT NULL,
	`seat` text NOT NULL,
	`item_id` text NOT NULL,
	`score` integer,
	`not_relevant_reason` text,
	`note` text NOT NULL,
	`saved_at` integer NOT NULL,
	`evidence` text NOT NULL,
	PRIMARY KEY(`review_id`, `seat`, `item_id`),
	FOREIGN KEY (`review_id`) REFERENCES `reviews`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "ratings_score" CHECK("ratings"."score" between 1 and 5),
	CONSTRAINT "ratings_not_relevant" CHECK(("ratings"."score" is null) = ("ratings"."not_relevant_reason" is not null))
);
--> statement-breakpoint
CREATE TABLE `review_raters` (
	`review_id` text NOT NULL,
	`person_id` text NOT NULL,
	`seat` text NOT NULL,
	`locked_at` integer,
	`approved_at` integer,
	PRIMARY KEY(`review_id`, `seat`),
	FOREIGN KEY (`review_id`) REFERENCES `reviews`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "review_raters_seat" CHECK("review_raters"."seat" in ('A', 'B'))
);
--> statement-breakpoint
CREATE INDEX `review_raters_person_idx` ON `review_raters` (`person_id`);--> statement-breakpoint
CREATE TABLE `reviews` (
	`id` text PRIMARY KEY NOT NULL,
	`team_id` text NOT NULL,
	`planned_by` text NOT NULL,
	`instrument_id` text NOT NULL,
	`instrument_version` text NOT NULL,
	`mode` text NOT NULL,
	`period_from` text NOT NULL,
	`period_to` text NOT NULL,
	`case_count` integer NOT NULL,
	`approved_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`team_id`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`planned_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "reviews_mode" CHECK("reviews"."mode" in ('self', 'desk', 'visit')),
	CONSTRAINT "reviews_period" CHECK("reviews"."period_from" <= "reviews"."period_to"),
	CONSTRAINT "reviews_cases" CHECK("reviews"."case_count" >= 1)
);
--> statement-breakpoint
CREATE INDEX `reviews_team_idx` ON `reviews` (`team_id`,`instrument_id`);--> statement-breakpoint
CREATE TABLE `memberships` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`team_id` text NOT NULL,
	`from_date` text NOT NULL,
	`to_date` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`team_id`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `memberships_person_idx` ON `memberships` (`person_id`);--> statement-breakpoint
CREATE INDEX `memberships_team_idx` ON `memberships` (`team_id`);--> statement-breakpoint
CREATE TABLE `organisations` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`sort_key` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`sort_key` text NOT NULL,
	`password_hash` text,
	`on_leave_until` text,
	`deactivated_at` integer,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `people_email_unique` ON `people` (`email`);--> statement-breakpoint
CREATE TABLE `role_grants` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	`scope_kind` text NOT NULL,
	`scope_id` text,
	`from_date` text NOT NULL,
	`to_date` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "role_grants_role" CHECK("role_grants"."role" in ('trainer', 'manager', 'assessor', 'admin')),
	CONSTRAINT "role_grants_scope_kind" CHECK("role_grants"."scope_kind" in ('centre', 'organisation', 'unit', 'team')),
	CONSTRAINT "role_grants_scope" CHECK(("role_grants"."scope_kind" = 'centre') = ("role_grants"."scope_id" is null))
);
--> statement-breakpoint
CREATE INDEX `role_grants_person_idx` ON `role_grants` (`person_id`);--> statement-breakpoint
CREATE TABLE `teams` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`sort_key` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `teams_slug_unique` ON `teams` (`slug`);--> statement-breakpoint
CREATE INDEX `teams_organisation_idx` ON `teams` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `answers` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`question_id` text NOT NULL,
	`key` text NOT NULL,
	`digest` text NOT NULL,
	`chosen` text NOT NULL,
	`correct` integer NOT NULL,
	`content_hash` text NOT NULL,
	`answered_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `answers_once` ON `answers` (`person_id`,`question_id`,`key`,`digest`);--> statement-breakpoint
CREATE TABLE `enrolments` (
	`person_id` text NOT NULL,
	`course_id` text NOT NULL,
	`due_on` text,
	`waived_reason` text,
	`waived_until` text,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `course_id`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `lesson_completions` (
	`person_id` text NOT NULL,
	`course_id` text NOT NULL,
	`lesson_id` text NOT NULL,
	`content_hash` text NOT NULL,
	`completed_at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `lesson_id`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `reflections` (
	`person_id` text NOT NULL,
	`reflection_id` text NOT NULL,
	`text` text NOT NULL,
	`saved_at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `reflection_id`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `test_answers` (
	`attempt_id` text NOT NULL,
	`question_id` text NOT NULL,
	`chosen` text NOT NULL,
	`saved_at` integer NOT NULL,
	PRIMARY KEY(`attempt_id`, `question_id`),
	FOREIGN KEY (`attempt_id`) REFERENCES `test_attempts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `test_attempts` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`course_id` text NOT NULL,
	`content_hash` text NOT NULL,
	`drawn` text NOT NULL,
	`pass_mark_permille` integer NOT NULL,
	`correct_count` integer,
	`started_at` integer NOT NULL,
	`handed_in_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "test_attempts_result" CHECK(("test_attempts"."handed_in_at" is null) = ("test_attempts"."correct_count" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `test_attempts_one_open` ON `test_attempts` (`person_id`,`course_id`) WHERE "test_attempts"."handed_in_at" is null;--> statement-breakpoint
CREATE INDEX `test_attempts_person_idx` ON `test_attempts` (`person_id`,`course_id`);