CREATE TABLE `activity_versions` (
	`hash` text PRIMARY KEY NOT NULL,
	`activity_id` text NOT NULL,
	`snapshot` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `answers` (
	`response_id` text NOT NULL,
	`step_id` text NOT NULL,
	`values` text NOT NULL,
	`revision` integer NOT NULL,
	`passed_at` integer,
	`saved_at` integer NOT NULL,
	`page_key` text DEFAULT '' NOT NULL,
	`page_seq` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`response_id`, `step_id`),
	FOREIGN KEY (`response_id`) REFERENCES `responses`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `claims` (
	`id` text PRIMARY KEY NOT NULL,
	`evidence_id` text NOT NULL,
	`version` integer NOT NULL,
	`learner_id` text NOT NULL,
	`criterion` text NOT NULL,
	`because` text NOT NULL,
	`step_id` text NOT NULL,
	`field_id` text NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`quote` text NOT NULL,
	`created_at` integer NOT NULL,
	`withdrawn_at` integer,
	FOREIGN KEY (`evidence_id`) REFERENCES `evidence`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`learner_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `claims_by_learner` ON `claims` (`learner_id`,`criterion`);--> statement-breakpoint
CREATE INDEX `claims_by_evidence` ON `claims` (`evidence_id`,`version`);--> statement-breakpoint
CREATE TABLE `draft_claims` (
	`response_id` text NOT NULL,
	`learner_id` text NOT NULL,
	`criterion` text NOT NULL,
	`chosen` integer NOT NULL,
	`because` text NOT NULL,
	`step_id` text,
	`field_id` text,
	`start` integer,
	`end` integer,
	`quote` text,
	`saved_at` integer NOT NULL,
	PRIMARY KEY(`response_id`, `criterion`),
	FOREIGN KEY (`response_id`) REFERENCES `responses`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`learner_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `draft_claims_by_learner` ON `draft_claims` (`learner_id`);--> statement-breakpoint
CREATE TABLE `events` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`actor_id` text,
	`what` text NOT NULL,
	`subject` text
);
--> statement-breakpoint
CREATE INDEX `events_by_subject` ON `events` (`subject`);--> statement-breakpoint
CREATE INDEX `events_by_actor` ON `events` (`actor_id`);--> statement-breakpoint
CREATE TABLE `evidence` (
	`id` text PRIMARY KEY NOT NULL,
	`learner_id` text NOT NULL,
	`kind` text NOT NULL,
	`response_id` text,
	`created_at` integer NOT NULL,
	`withdrawn_at` integer,
	FOREIGN KEY (`learner_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`response_id`) REFERENCES `responses`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `evidence_by_response` ON `evidence` (`response_id`);--> statement-breakpoint
CREATE INDEX `evidence_by_learner` ON `evidence` (`learner_id`);--> statement-breakpoint
CREATE TABLE `evidence_drafts` (
	`response_id` text PRIMARY KEY NOT NULL,
	`learner_id` text NOT NULL,
	`title` text NOT NULL,
	`day` text NOT NULL,
	`month` text NOT NULL,
	`year` text NOT NULL,
	`saved_at` integer NOT NULL,
	FOREIGN KEY (`response_id`) REFERENCES `responses`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`learner_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `evidence_versions` (
	`evidence_id` text NOT NULL,
	`version` integer NOT NULL,
	`title` text NOT NULL,
	`happened_on` text NOT NULL,
	`activity_version` text NOT NULL,
	`answers` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`evidence_id`, `version`),
	FOREIGN KEY (`evidence_id`) REFERENCES `evidence`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`activity_version`) REFERENCES `activity_versions`(`hash`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `evidence_withdrawals` (
	`id` text PRIMARY KEY NOT NULL,
	`evidence_id` text NOT NULL,
	`why` text NOT NULL,
	`withdrawn_at` integer NOT NULL,
	`put_back_at` integer,
	FOREIGN KEY (`evidence_id`) REFERENCES `evidence`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `evidence_withdrawals_by_evidence` ON `evidence_withdrawals` (`evidence_id`);--> statement-breakpoint
CREATE TABLE `one_time_links` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`token_hash` text NOT NULL,
	`name` text,
	`email` text,
	`roles` text,
	`person_id` text,
	`created_by` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_time_links_tokenHash_unique` ON `one_time_links` (`token_hash`);--> statement-breakpoint
CREATE TABLE `part_notes` (
	`person_id` text NOT NULL,
	`part` text NOT NULL,
	`words` text NOT NULL,
	`revision` integer NOT NULL,
	`saved_at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `part`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `part_reads` (
	`person_id` text NOT NULL,
	`part` text NOT NULL,
	`read_at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `part`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `passwords` (
	`person_id` text PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`closed_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `people_email_unique` ON `people` (`email`);--> statement-breakpoint
CREATE TABLE `person_roles` (
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	PRIMARY KEY(`person_id`, `role`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `recovery_codes` (
	`person_id` text NOT NULL,
	`code_hash` text NOT NULL,
	`used_at` integer,
	PRIMARY KEY(`person_id`, `code_hash`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `responses` (
	`id` text PRIMARY KEY NOT NULL,
	`learner_id` text NOT NULL,
	`activity_id` text NOT NULL,
	`version` text NOT NULL,
	`title` text NOT NULL,
	`company` text NOT NULL,
	`companions` text DEFAULT '' NOT NULL,
	`status` text NOT NULL,
	`start_key` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`finished_at` integer,
	FOREIGN KEY (`learner_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`version`) REFERENCES `activity_versions`(`hash`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `responses_by_start` ON `responses` (`learner_id`,`start_key`);--> statement-breakpoint
CREATE INDEX `responses_by_learner` ON `responses` (`learner_id`,`updated_at`);--> statement-breakpoint
CREATE TABLE `rival_answers` (
	`id` text PRIMARY KEY NOT NULL,
	`response_id` text NOT NULL,
	`step_id` text NOT NULL,
	`values` text NOT NULL,
	`page_key` text NOT NULL,
	`page_seq` integer DEFAULT 0 NOT NULL,
	`kept_at` integer NOT NULL,
	`settled_at` integer,
	FOREIGN KEY (`response_id`) REFERENCES `responses`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rival_answers_by_page` ON `rival_answers` (`response_id`,`step_id`,`page_key`);--> statement-breakpoint
CREATE TABLE `second_factors` (
	`person_id` text PRIMARY KEY NOT NULL,
	`secret` text NOT NULL,
	`confirmed_at` integer,
	`last_counter` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`token` text NOT NULL,
	`user_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`ip_address` text,
	`user_agent` text,
	FOREIGN KEY (`user_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_token_unique` ON `sessions` (`token`);--> statement-breakpoint
CREATE INDEX `sessions_by_person` ON `sessions` (`user_id`);--> statement-breakpoint
CREATE TABLE `settings` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
