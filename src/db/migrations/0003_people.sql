ALTER TABLE `one_time_links` ADD `batch` text;--> statement-breakpoint
ALTER TABLE `one_time_links` ADD `mail_due_at` integer;--> statement-breakpoint
ALTER TABLE `one_time_links` ADD `mailed_at` integer;--> statement-breakpoint
ALTER TABLE `one_time_links` ADD `mail_tries` integer DEFAULT 0 NOT NULL;