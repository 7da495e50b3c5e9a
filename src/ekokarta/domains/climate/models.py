"""The registers of climate: every file of this folder that declares one."""

from ekokarta.domains import registers

globals().update(registers(__name__))
