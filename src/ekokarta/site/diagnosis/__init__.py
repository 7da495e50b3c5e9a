"""What may be wrong with a running Ekokarta, and what to do about it, in words. One cause a file."""
