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
ALTER TABLE `supervision_items` ADD `page_key` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `supervision_items` ADD `page_seq` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `supervisions` ADD `reopened_at` integer;--> statement-breakpoint
ALTER TABLE `supervisions` ADD `revision` integer DEFAULT 0 NOT NULL;