"""Many applicants' documents in one go: reviewed, kept in one database, shown as a cohort."""
