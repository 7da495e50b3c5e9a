"""One app a domain, one file a noun: declarations and domain rules only."""
