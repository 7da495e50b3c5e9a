"""The models of the staff."""

from ekokarta.staff.tries import Try
from ekokarta.staff.user import Role, User

__all__ = ["Role", "Try", "User"]
