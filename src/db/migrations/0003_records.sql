ALTER TABLE `record_signatures` ADD `competence` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `record_signatures` ADD `relationship` text DEFAULT '' NOT NULL;