CREATE TABLE `choices` (
	`person_id` text NOT NULL,
	`key` text NOT NULL,
	`value` text NOT NULL,
	PRIMARY KEY(`person_id`, `key`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `model_calls` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text,
	`at` integer NOT NULL,
	`outcome` text NOT NULL,
	`took` integer NOT NULL,
	`passages` integer NOT NULL,
	`sentences` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `model_calls_by_day` ON `model_calls` (`at`);--> statement-breakpoint
CREATE INDEX `model_calls_by_person` ON `model_calls` (`person_id`,`at`);--> statement-breakpoint
CREATE TABLE `nudges` (
	`response_id` text NOT NULL,
	`step_id` text NOT NULL,
	`move` text NOT NULL,
	`at` integer NOT NULL,
	`left_at` integer,
	PRIMARY KEY(`response_id`, `step_id`),
	FOREIGN KEY (`response_id`) REFERENCES `responses`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `pseudonyms` (
	`response_id` text NOT NULL,
	`found` text NOT NULL,
	`instead` text,
	`at` integer NOT NULL,
	PRIMARY KEY(`response_id`, `found`),
	FOREIGN KEY (`response_id`) REFERENCES `responses`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `talk` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`by` text NOT NULL,
	`words` text NOT NULL,
	`reply` text,
	`answers` text,
	`worded_by` text,
	`say_key` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `talk_by_say` ON `talk` (`person_id`,`say_key`);--> statement-breakpoint
CREATE INDEX `talk_by_person` ON `talk` (`person_id`,`id`);--> statement-breakpoint
CREATE INDEX `talk_by_answered` ON `talk` (`answers`);