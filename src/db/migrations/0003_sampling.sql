ALTER TABLE `samples` ADD `answer` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `samples` ADD `answered_at` integer;