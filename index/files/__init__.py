"""From a file's bytes to drafts, in a process that can be lost."""
