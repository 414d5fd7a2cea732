"""What is on the disk: generations of the index, their files and checksums."""
