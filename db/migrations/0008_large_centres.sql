DROP INDEX `memberships_person_idx`;--> statement-breakpoint
DROP INDEX `memberships_team_idx`;--> statement-breakpoint
CREATE INDEX `memberships_person_idx` ON `memberships` (`person_id`,`team_id`,`from_date`,`to_date`);--> statement-breakpoint
CREATE INDEX `memberships_team_idx` ON `memberships` (`team_id`,`person_id`,`from_date`,`to_date`);--> statement-breakpoint
CREATE INDEX `certificates_held_idx` ON `certificates` (`person_id`,`expires_on`,`course_id`,`id`);--> statement-breakpoint
CREATE INDEX `people_deactivated_idx` ON `people` (`id`) WHERE "people"."deactivated_at" is not null;--> statement-breakpoint
CREATE INDEX `enrolments_by_hand_idx` ON `enrolments` (`person_id`) WHERE "enrolments"."asked_by" is not null or "enrolments"."waived_reason" is not null;