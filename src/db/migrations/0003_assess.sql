DROP INDEX `judgements_in_the_making`;--> statement-breakpoint
ALTER TABLE `judgements` ADD `correction_reason` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `judgements` ADD `handed_back_at` integer;--> statement-breakpoint
ALTER TABLE `judgements` ADD `handed_back_why` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `judgements_in_the_making` ON `judgements` (`claim_id`,`assessor_id`) WHERE sent_at is null;