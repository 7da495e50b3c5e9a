"""The registers of radiation and other safety: every file of this folder that declares one."""

from ekokarta.domains import registers

globals().update(registers(__name__))
