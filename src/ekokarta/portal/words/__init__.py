"""What the pages say: one file a page, every text in three languages."""
