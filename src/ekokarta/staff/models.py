"""The models of the staff."""

from ekokarta.staff.user import Role, User

__all__ = ["Role", "User"]
