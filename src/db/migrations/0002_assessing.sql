CREATE TABLE `assessment_plans` (
	`id` text PRIMARY KEY NOT NULL,
	`learner_id` text NOT NULL,
	`unit` text NOT NULL,
	`words` text NOT NULL,
	`criteria` text NOT NULL,
	`due` text NOT NULL,
	`by_id` text,
	`by_name` text NOT NULL,
	`created_at` integer NOT NULL,
	`done_at` integer,
	FOREIGN KEY (`learner_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `assessment_plans_by_learner` ON `assessment_plans` (`learner_id`);--> statement-breakpoint
CREATE TABLE `comments` (
	`id` text PRIMARY KEY NOT NULL,
	`submission_id` text NOT NULL,
	`evidence_id` text NOT NULL,
	`version` integer NOT NULL,
	`step_id` text NOT NULL,
	`field_id` text NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`quote` text NOT NULL,
	`words` text NOT NULL,
	`by_id` text,
	`by_name` text NOT NULL,
	`saved_at` integer NOT NULL,
	`sent_at` integer,
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`evidence_id`) REFERENCES `evidence`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `comments_by_evidence` ON `comments` (`evidence_id`,`version`);--> statement-breakpoint
CREATE TABLE `judgements` (
	`id` text PRIMARY KEY NOT NULL,
	`submission_id` text NOT NULL,
	`claim_id` text NOT NULL,
	`evidence_id` text NOT NULL,
	`version` integer NOT NULL,
	`learner_id` text NOT NULL,
	`criterion` text NOT NULL,
	`decision` text,
	`valid` integer NOT NULL,
	`authentic` integer NOT NULL,
	`current` integer NOT NULL,
	`sufficient` integer NOT NULL,
	`feedback` text NOT NULL,
	`practice_reason` text DEFAULT '' NOT NULL,
	`assessor_id` text,
	`assessor_name` text NOT NULL,
	`saved_at` integer NOT NULL,
	`sent_at` integer,
	`corrects` text,
	`correction_reason` text DEFAULT '' NOT NULL,
	`needs_countersignature` integer DEFAULT false NOT NULL,
	`countersigner_id` text,
	`countersigner_name` text,
	`countersigned_at` integer,
	`handed_back_at` integer,
	`handed_back_why` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`evidence_id`) REFERENCES `evidence`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`learner_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`assessor_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`countersigner_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `judgements_by_claim` ON `judgements` (`claim_id`,`sent_at`);--> statement-breakpoint
CREATE INDEX `judgements_by_learner` ON `judgements` (`learner_id`,`criterion`);--> statement-breakpoint
CREATE INDEX `judgements_by_assessor` ON `judgements` (`assessor_id`,`sent_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `judgements_in_the_making` ON `judgements` (`claim_id`,`assessor_id`) WHERE sent_at is null;--> statement-breakpoint
CREATE TABLE `standings` (
	`learner_id` text PRIMARY KEY NOT NULL,
	`cells` text NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`learner_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `submission_claims` (
	`submission_id` text NOT NULL,
	`claim_id` text NOT NULL,
	PRIMARY KEY(`submission_id`, `claim_id`),
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `submission_claims_by_claim` ON `submission_claims` (`claim_id`);--> statement-breakpoint
CREATE TABLE `submission_items` (
	`submission_id` text NOT NULL,
	`evidence_id` text NOT NULL,
	`version` integer NOT NULL,
	`learner_id` text NOT NULL,
	`submitted_at` integer NOT NULL,
	`returned_at` integer,
	`taken_back_at` integer,
	PRIMARY KEY(`submission_id`, `evidence_id`),
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`evidence_id`) REFERENCES `evidence`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`learner_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `submission_items_by_learner` ON `submission_items` (`learner_id`,`submitted_at`);--> statement-breakpoint
CREATE INDEX `submission_items_by_evidence` ON `submission_items` (`evidence_id`,`version`);--> statement-breakpoint
CREATE TABLE `submissions` (
	`id` text PRIMARY KEY NOT NULL,
	`learner_id` text NOT NULL,
	`declaration` text NOT NULL,
	`ai_use` text NOT NULL,
	`help` text NOT NULL,
	`note` text NOT NULL,
	`send_key` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`learner_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `submissions_by_send` ON `submissions` (`learner_id`,`send_key`);--> statement-breakpoint
CREATE TABLE `unit_sign_offs` (
	`id` text PRIMARY KEY NOT NULL,
	`learner_id` text NOT NULL,
	`unit` text NOT NULL,
	`summary` text NOT NULL,
	`assessor_id` text,
	`assessor_name` text NOT NULL,
	`assessor_statement` text NOT NULL,
	`assessor_at` integer NOT NULL,
	`learner_statement` text,
	`learner_at` integer,
	`locked_at` integer,
	`unlocked_at` integer,
	`unlocked_by_id` text,
	`unlocked_by_name` text,
	`unlocked_why` text,
	FOREIGN KEY (`learner_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`assessor_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`unlocked_by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `unit_sign_offs_by_learner` ON `unit_sign_offs` (`learner_id`,`unit`);--> statement-breakpoint
CREATE TABLE `ledger` (
	`seq` integer PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`actor_id` text,
	`what` text NOT NULL,
	`about` text NOT NULL,
	`subject` text NOT NULL,
	`learner_id` text,
	`digest` text,
	`previous` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `ledger_by_subject` ON `ledger` (`about`,`subject`);--> statement-breakpoint
CREATE INDEX `ledger_by_learner` ON `ledger` (`learner_id`);--> statement-breakpoint
CREATE TABLE `notices` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`from_name` text NOT NULL,
	`href` text NOT NULL,
	`at` integer NOT NULL,
	`seen_at` integer,
	`mail_due_at` integer,
	`mailed_at` integer,
	`mail_tries` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `notices_by_person` ON `notices` (`person_id`,`seen_at`);--> statement-breakpoint
CREATE INDEX `notices_by_mail` ON `notices` (`mail_due_at`);--> statement-breakpoint
CREATE TABLE `evidence_files` (
	`evidence_id` text NOT NULL,
	`version` integer NOT NULL,
	`position` integer NOT NULL,
	`hash` text NOT NULL,
	`name` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	PRIMARY KEY(`evidence_id`, `version`, `position`),
	FOREIGN KEY (`evidence_id`) REFERENCES `evidence`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`hash`) REFERENCES `files`(`hash`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `evidence_files_by_hash` ON `evidence_files` (`hash`);--> statement-breakpoint
CREATE TABLE `files` (
	`hash` text PRIMARY KEY NOT NULL,
	`size` integer NOT NULL,
	`type` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `record_claims` (
	`record_id` text NOT NULL,
	`criterion` text NOT NULL,
	`because` text NOT NULL,
	PRIMARY KEY(`record_id`, `criterion`),
	FOREIGN KEY (`record_id`) REFERENCES `records`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `record_signatures` (
	`record_id` text NOT NULL,
	`as` text NOT NULL,
	`person_id` text,
	`name` text NOT NULL,
	`role` text DEFAULT '' NOT NULL,
	`competence` text DEFAULT '' NOT NULL,
	`relationship` text DEFAULT '' NOT NULL,
	`contact` text DEFAULT '' NOT NULL,
	`statement` text NOT NULL,
	`link_id` text,
	`at` integer NOT NULL,
	PRIMARY KEY(`record_id`, `as`),
	FOREIGN KEY (`record_id`) REFERENCES `records`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`link_id`) REFERENCES `one_time_links`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE TABLE `records` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`learner_id` text NOT NULL,
	`maker_id` text,
	`activity_version` text NOT NULL,
	`title` text NOT NULL,
	`happened_on` text NOT NULL,
	`answers` text NOT NULL,
	`state` text NOT NULL,
	`evidence_id` text,
	`revision` integer DEFAULT 0 NOT NULL,
	`start_key` text NOT NULL,
	`created_at` integer NOT NULL,
	`saved_at` integer NOT NULL,
	FOREIGN KEY (`learner_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`maker_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`activity_version`) REFERENCES `activity_versions`(`hash`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`evidence_id`) REFERENCES `evidence`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `records_by_learner` ON `records` (`learner_id`,`state`);--> statement-breakpoint
CREATE INDEX `records_by_maker` ON `records` (`maker_id`,`state`);--> statement-breakpoint
CREATE TABLE `uploads` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`record_id` text,
	`name` text NOT NULL,
	`size` integer NOT NULL,
	`received` integer NOT NULL,
	`hash` text,
	`note` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	`done_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`record_id`) REFERENCES `records`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`hash`) REFERENCES `files`(`hash`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `uploads_by_person` ON `uploads` (`person_id`);--> statement-breakpoint
CREATE INDEX `uploads_by_record` ON `uploads` (`record_id`);--> statement-breakpoint
CREATE TABLE `assessor_observations` (
	`id` text PRIMARY KEY NOT NULL,
	`assessor_id` text NOT NULL,
	`iqa_id` text,
	`iqa_name` text NOT NULL,
	`day` text NOT NULL,
	`what` text NOT NULL,
	`strengths` text NOT NULL,
	`action` text NOT NULL,
	`action_due` text,
	`created_at` integer NOT NULL,
	`read_at` integer,
	FOREIGN KEY (`assessor_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`iqa_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE TABLE `samples` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`judgement_id` text NOT NULL,
	`learner_id` text NOT NULL,
	`criterion` text NOT NULL,
	`assessor_id` text,
	`why` text NOT NULL,
	`added_at` integer NOT NULL,
	`verdict` text,
	`feedback` text DEFAULT '' NOT NULL,
	`action` text DEFAULT '' NOT NULL,
	`action_due` text,
	`decided_by` text,
	`decided_by_name` text,
	`decided_at` integer,
	`answer` text DEFAULT '' NOT NULL,
	`answered_at` integer,
	`corrected_by` text,
	`closed_at` integer,
	FOREIGN KEY (`plan_id`) REFERENCES `sampling_plans`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`judgement_id`) REFERENCES `judgements`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`learner_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`assessor_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`decided_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `samples_by_plan` ON `samples` (`plan_id`,`judgement_id`);--> statement-breakpoint
CREATE INDEX `samples_by_judgement` ON `samples` (`judgement_id`);--> statement-breakpoint
CREATE INDEX `samples_by_learner` ON `samples` (`learner_id`);--> statement-breakpoint
CREATE INDEX `samples_by_assessor` ON `samples` (`assessor_id`);--> statement-breakpoint
CREATE TABLE `sampling_plans` (
	`id` text PRIMARY KEY NOT NULL,
	`iqa_id` text,
	`iqa_name` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`from` text NOT NULL,
	`until` text NOT NULL,
	`rules` text NOT NULL,
	`note` text NOT NULL,
	`created_at` integer NOT NULL,
	`closed_at` integer,
	FOREIGN KEY (`iqa_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE TABLE `standardisations` (
	`id` text PRIMARY KEY NOT NULL,
	`iqa_id` text,
	`iqa_name` text NOT NULL,
	`day` text NOT NULL,
	`title` text NOT NULL,
	`criteria` text NOT NULL,
	`present` text NOT NULL,
	`notes` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`iqa_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE TABLE `actions` (
	`id` text PRIMARY KEY NOT NULL,
	`supervision_id` text NOT NULL,
	`learner_id` text NOT NULL,
	`words` text NOT NULL,
	`owner` text NOT NULL,
	`due` text,
	`state` text NOT NULL,
	`carried` integer DEFAULT 0 NOT NULL,
	`settled_in` text,
	`created_at` integer NOT NULL,
	`saved_at` integer NOT NULL,
	FOREIGN KEY (`supervision_id`) REFERENCES `supervisions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`learner_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`settled_in`) REFERENCES `supervisions`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `actions_by_learner` ON `actions` (`learner_id`,`state`);--> statement-breakpoint
CREATE TABLE `rival_notes` (
	`id` text PRIMARY KEY NOT NULL,
	`item_id` text NOT NULL,
	`notes` text NOT NULL,
	`by_id` text,
	`by_name` text NOT NULL,
	`page_key` text NOT NULL,
	`page_seq` integer NOT NULL,
	`kept_at` integer NOT NULL,
	`settled_at` integer,
	FOREIGN KEY (`item_id`) REFERENCES `supervision_items`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rival_notes_by_page` ON `rival_notes` (`item_id`,`page_key`);--> statement-breakpoint
CREATE TABLE `shares` (
	`id` text PRIMARY KEY NOT NULL,
	`learner_id` text NOT NULL,
	`supervisor_id` text NOT NULL,
	`response_id` text,
	`title` text NOT NULL,
	`activity_version` text NOT NULL,
	`whole` integer NOT NULL,
	`answers` text NOT NULL,
	`passages` text NOT NULL,
	`note` text NOT NULL,
	`share_key` text NOT NULL,
	`shared_at` integer NOT NULL,
	`taken_back_at` integer,
	FOREIGN KEY (`learner_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`supervisor_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`response_id`) REFERENCES `responses`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`activity_version`) REFERENCES `activity_versions`(`hash`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `shares_by_press` ON `shares` (`learner_id`,`share_key`);--> statement-breakpoint
CREATE INDEX `shares_by_supervisor` ON `shares` (`supervisor_id`,`shared_at`);--> statement-breakpoint
CREATE TABLE `supervision_items` (
	`id` text PRIMARY KEY NOT NULL,
	`supervision_id` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`share_id` text,
	`title` text NOT NULL,
	`why` text NOT NULL,
	`notes` text NOT NULL,
	`revision` integer NOT NULL,
	`page_key` text DEFAULT '' NOT NULL,
	`page_seq` integer DEFAULT 0 NOT NULL,
	`discussed` text NOT NULL,
	`added_by` text,
	`saved_at` integer NOT NULL,
	FOREIGN KEY (`supervision_id`) REFERENCES `supervisions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`share_id`) REFERENCES `shares`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`added_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `supervision_items_by_session` ON `supervision_items` (`supervision_id`,`position`);--> statement-breakpoint
CREATE TABLE `supervisions` (
	`id` text PRIMARY KEY NOT NULL,
	`learner_id` text NOT NULL,
	`supervisor_id` text,
	`supervisor_name` text NOT NULL,
	`day` text NOT NULL,
	`starts` text NOT NULL,
	`ends` text NOT NULL,
	`created_at` integer NOT NULL,
	`learner_agreed_at` integer,
	`supervisor_agreed_at` integer,
	`closed_at` integer,
	`reopened_at` integer,
	`revision` integer DEFAULT 0 NOT NULL,
	`evidence_id` text,
	FOREIGN KEY (`learner_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`supervisor_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`evidence_id`) REFERENCES `evidence`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `supervisions_by_learner` ON `supervisions` (`learner_id`,`day`);--> statement-breakpoint
CREATE INDEX `supervisions_by_supervisor` ON `supervisions` (`supervisor_id`,`day`);--> statement-breakpoint
CREATE TABLE `enrolments` (
	`person_id` text PRIMARY KEY NOT NULL,
	`enrolment_number` text DEFAULT '' NOT NULL,
	`uln` text DEFAULT '' NOT NULL,
	`enrolled_on` text,
	`finished_on` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `examined` (
	`tie_id` text NOT NULL,
	`learner_id` text NOT NULL,
	PRIMARY KEY(`tie_id`, `learner_id`),
	FOREIGN KEY (`tie_id`) REFERENCES `ties`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`learner_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `group_members` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`person_id` text NOT NULL,
	`from` integer NOT NULL,
	`until` integer,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `group_members_by_group` ON `group_members` (`group_id`);--> statement-breakpoint
CREATE INDEX `group_members_by_person` ON `group_members` (`person_id`);--> statement-breakpoint
CREATE TABLE `groups` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`created_at` integer NOT NULL,
	`closed_at` integer
);
--> statement-breakpoint
CREATE TABLE `staff_standing` (
	`person_id` text PRIMARY KEY NOT NULL,
	`qualified` integer NOT NULL,
	`qualification` text DEFAULT '' NOT NULL,
	`countersigner_id` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`countersigner_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE TABLE `ties` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`staff_id` text NOT NULL,
	`learner_id` text,
	`group_id` text,
	`scope` text DEFAULT 'whole' NOT NULL,
	`from` integer NOT NULL,
	`until` integer,
	`created_by` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`staff_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`learner_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `ties_by_staff` ON `ties` (`staff_id`,`kind`);--> statement-breakpoint
CREATE INDEX `ties_by_learner` ON `ties` (`learner_id`);--> statement-breakpoint
CREATE INDEX `ties_by_group` ON `ties` (`group_id`);--> statement-breakpoint
ALTER TABLE `one_time_links` ADD `record_id` text;--> statement-breakpoint
ALTER TABLE `one_time_links` ADD `group_id` text;--> statement-breakpoint
ALTER TABLE `one_time_links` ADD `batch` text;--> statement-breakpoint
ALTER TABLE `one_time_links` ADD `mail_due_at` integer;--> statement-breakpoint
ALTER TABLE `one_time_links` ADD `mailed_at` integer;--> statement-breakpoint
ALTER TABLE `one_time_links` ADD `mail_tries` integer DEFAULT 0 NOT NULL;