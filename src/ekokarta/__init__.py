"""Ekokarta: the national environmental information system of the Kyrgyz Republic."""
