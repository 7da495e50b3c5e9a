"""Proves a release from its own files; ships in each of them as one file, `verify.py`."""

from ekokarta.release.proof.assembled import assembled
from ekokarta.release.proof.findings import findings, key_in, verdict
from ekokarta.release.proof.words import NOTES, SAID

__all__ = ["NOTES", "SAID", "assembled", "findings", "key_in", "verdict"]
