"""By which endings documents are looked for in a folder."""

# What is read, and what people hand in that a reader can only explain.
READ = (".docx", ".docm", ".dotx", ".dotm", ".pdf", ".txt", ".md")
EXPLAINED = (".doc", ".odt", ".rtf", ".pages")
DOCUMENTS = (*READ, *EXPLAINED)
LISTS = (".csv", ".xlsx")
