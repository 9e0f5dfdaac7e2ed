"""What a cohort looks like: its page, a page per applicant, tables for other programs."""
