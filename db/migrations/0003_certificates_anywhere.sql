CREATE TABLE `approvals` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`course_id` text NOT NULL,
	`kind` text NOT NULL,
	`cycle` integer NOT NULL,
	`done_on` text NOT NULL,
	`said_at` integer NOT NULL,
	`outcome` text,
	`comment` text,
	`decided_by` text,
	`decided_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`decided_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "approvals_kind" CHECK("approvals"."kind" in ('practice-task', 'supervision')),
	CONSTRAINT "approvals_outcome" CHECK("approvals"."outcome" is null or "approvals"."outcome" in ('approved', 'returned')),
	CONSTRAINT "approvals_decided" CHECK(("approvals"."decided_at" is null) = ("approvals"."outcome" is null) and ("approvals"."decided_at" is null) = ("approvals"."comment" is null) and ("approvals"."decided_at" is null) = ("approvals"."decided_by" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `approvals_one_waiting` ON `approvals` (`person_id`,`course_id`,`kind`,`cycle`) WHERE "approvals"."decided_at" is null;--> statement-breakpoint
CREATE INDEX `approvals_person_idx` ON `approvals` (`person_id`,`course_id`);--> statement-breakpoint
CREATE TABLE `attendances` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`course_id` text NOT NULL,
	`day` text NOT NULL,
	`recorded_by` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`recorded_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `attendances_once` ON `attendances` (`person_id`,`course_id`,`day`);--> statement-breakpoint
CREATE TABLE `renewal_readings` (
	`person_id` text NOT NULL,
	`course_id` text NOT NULL,
	`cycle` integer NOT NULL,
	`lesson_id` text NOT NULL,
	`content_hash` text NOT NULL,
	`read_at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `lesson_id`, `cycle`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `achievements` (
	`id` text PRIMARY KEY NOT NULL,
	`path` text NOT NULL,
	`document` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `certificate_ends` (
	`certificate_id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`reason` text,
	`note` text,
	`ended_on` text NOT NULL,
	`ended_by` text,
	`replaced_by` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`certificate_id`) REFERENCES `certificates`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ended_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`replaced_by`) REFERENCES `certificates`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "certificate_ends_kind" CHECK("certificate_ends"."kind" in ('revoked', 'replaced')),
	CONSTRAINT "certificate_ends_reason" CHECK(("certificate_ends"."kind" = 'revoked') = ("certificate_ends"."reason" is not null)),
	CONSTRAINT "certificate_ends_replaced" CHECK(("certificate_ends"."kind" = 'replaced') = ("certificate_ends"."replaced_by" is not null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `certificate_ends_replaced_by_unique` ON `certificate_ends` (`replaced_by`);--> statement-breakpoint
CREATE TABLE `credentials` (
	`certificate_id` text PRIMARY KEY NOT NULL,
	`credential_id` text NOT NULL,
	`subject_id` text NOT NULL,
	`issuer_did` text NOT NULL,
	`origin` text NOT NULL,
	`achievement_id` text NOT NULL,
	`status_list` integer NOT NULL,
	`status_index` integer NOT NULL,
	`proof_at` integer NOT NULL,
	`json` text,
	`jwt` text,
	`json_digest` text,
	`jwt_digest` text,
	FOREIGN KEY (`certificate_id`) REFERENCES `certificates`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`achievement_id`) REFERENCES `achievements`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "credentials_signed" CHECK(("credentials"."json" is null) = ("credentials"."jwt" is null)),
	CONSTRAINT "credentials_digests" CHECK(("credentials"."json_digest" is null) = ("credentials"."jwt_digest" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `credentials_credential_id_unique` ON `credentials` (`credential_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `credentials_json_digest_unique` ON `credentials` (`json_digest`);--> statement-breakpoint
CREATE UNIQUE INDEX `credentials_jwt_digest_unique` ON `credentials` (`jwt_digest`);--> statement-breakpoint
CREATE INDEX `credentials_unsigned_idx` ON `credentials` (`certificate_id`) WHERE "credentials"."json_digest" is null;--> statement-breakpoint
CREATE UNIQUE INDEX `credentials_status_once` ON `credentials` (`issuer_did`,`status_list`,`status_index`);--> statement-breakpoint
CREATE TABLE `issuer_keys` (
	`id` text PRIMARY KEY NOT NULL,
	`did` text NOT NULL,
	`origin` text NOT NULL,
	`public_key_multibase` text NOT NULL,
	`public_jwk` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `issuer_keys_public_key_multibase_unique` ON `issuer_keys` (`public_key_multibase`);--> statement-breakpoint
CREATE INDEX `issuer_keys_did_idx` ON `issuer_keys` (`did`);--> statement-breakpoint
CREATE TABLE `status_lists` (
	`issuer_did` text NOT NULL,
	`list` integer NOT NULL,
	`ended` integer NOT NULL,
	`document` text NOT NULL,
	`signed_at` integer NOT NULL,
	PRIMARY KEY(`issuer_did`, `list`)
);
--> statement-breakpoint
DROP INDEX `certificates_once`;--> statement-breakpoint
ALTER TABLE `certificates` ADD `edition` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `certificates` ADD `holder_forgotten_on` text;--> statement-breakpoint
ALTER TABLE `certificates` ADD `met` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
-- What was met was told by three columns; one list has room for what else a course may ask for.
UPDATE `certificates` SET `met` = json_array(
	json_object('kind', 'lessons', 'count', `lesson_count`),
	json_object('kind', 'test', 'correct', `test_correct`, 'total', `test_total`)
);--> statement-breakpoint
CREATE UNIQUE INDEX `certificates_once_an_edition` ON `certificates` (`person_id`,`course_id`,`cycle`,`edition`);--> statement-breakpoint
ALTER TABLE `certificates` DROP COLUMN `lesson_count`;--> statement-breakpoint
ALTER TABLE `certificates` DROP COLUMN `test_correct`;--> statement-breakpoint
ALTER TABLE `certificates` DROP COLUMN `test_total`;--> statement-breakpoint
CREATE TRIGGER `certificates_frozen` BEFORE UPDATE ON `certificates`
WHEN NOT (NEW.`id` IS OLD.`id` AND NEW.`person_id` IS OLD.`person_id` AND NEW.`course_id` IS OLD.`course_id` AND NEW.`cycle` IS OLD.`cycle` AND NEW.`edition` IS OLD.`edition` AND NEW.`code` IS OLD.`code` AND NEW.`course_title` IS OLD.`course_title` AND NEW.`course_version` IS OLD.`course_version` AND NEW.`content_hash` IS OLD.`content_hash` AND NEW.`goals` IS OLD.`goals` AND NEW.`hours` IS OLD.`hours` AND NEW.`met` IS OLD.`met` AND NEW.`issuer` IS OLD.`issuer` AND NEW.`issued_on` IS OLD.`issued_on` AND NEW.`expires_on` IS OLD.`expires_on` AND NEW.`demo` IS OLD.`demo` AND NEW.`created_at` IS OLD.`created_at`
	AND OLD.`holder_forgotten_on` IS NULL AND NEW.`holder_forgotten_on` IS NOT NULL AND NEW.`holder_name` = '')
BEGIN SELECT RAISE(ABORT, 'a certificate is never changed, but for forgetting its holder'); END;--> statement-breakpoint
CREATE TRIGGER `certificates_no_delete` BEFORE DELETE ON `certificates`
BEGIN SELECT RAISE(ABORT, 'certificates is never deleted from'); END;--> statement-breakpoint
CREATE TRIGGER `credentials_no_delete` BEFORE DELETE ON `credentials`
BEGIN SELECT RAISE(ABORT, 'credentials is never deleted from'); END;--> statement-breakpoint
CREATE TRIGGER `credentials_frozen` BEFORE UPDATE ON `credentials`
WHEN NOT (NEW.`certificate_id` IS OLD.`certificate_id` AND NEW.`credential_id` IS OLD.`credential_id` AND NEW.`subject_id` IS OLD.`subject_id` AND NEW.`issuer_did` IS OLD.`issuer_did` AND NEW.`origin` IS OLD.`origin` AND NEW.`achievement_id` IS OLD.`achievement_id` AND NEW.`status_list` IS OLD.`status_list` AND NEW.`status_index` IS OLD.`status_index` AND NEW.`proof_at` IS OLD.`proof_at` AND (
	(OLD.`json_digest` IS NULL AND NEW.`json_digest` IS NOT NULL)
	OR (NEW.`json` IS NULL AND NEW.`json_digest` IS OLD.`json_digest` AND NEW.`jwt_digest` IS OLD.`jwt_digest`)
))
BEGIN SELECT RAISE(ABORT, 'what is signed is never signed again'); END;--> statement-breakpoint
CREATE TRIGGER `achievements_no_update` BEFORE UPDATE ON `achievements`
BEGIN SELECT RAISE(ABORT, 'achievements is never changed'); END;--> statement-breakpoint
CREATE TRIGGER `achievements_no_delete` BEFORE DELETE ON `achievements`
BEGIN SELECT RAISE(ABORT, 'achievements is never deleted from'); END;--> statement-breakpoint
CREATE TRIGGER `certificate_ends_no_update` BEFORE UPDATE ON `certificate_ends`
BEGIN SELECT RAISE(ABORT, 'certificate_ends is never changed'); END;--> statement-breakpoint
CREATE TRIGGER `certificate_ends_no_delete` BEFORE DELETE ON `certificate_ends`
BEGIN SELECT RAISE(ABORT, 'certificate_ends is never deleted from'); END;--> statement-breakpoint
CREATE TRIGGER `issuer_keys_no_update` BEFORE UPDATE ON `issuer_keys`
BEGIN SELECT RAISE(ABORT, 'issuer_keys is never changed'); END;--> statement-breakpoint
CREATE TRIGGER `issuer_keys_no_delete` BEFORE DELETE ON `issuer_keys`
BEGIN SELECT RAISE(ABORT, 'issuer_keys is never deleted from'); END;--> statement-breakpoint
CREATE TRIGGER `approvals_decided_once` BEFORE UPDATE ON `approvals`
WHEN OLD.`decided_at` IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'what a trainer has decided is never changed'); END;
