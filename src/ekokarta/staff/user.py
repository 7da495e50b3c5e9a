"""The user model: our own from the first migration, because it cannot be exchanged later."""

from django.contrib.auth.models import AbstractUser
from django.db import models

from ekokarta.errors import NotFound
from ekokarta.terms import Codes, Term


class Role(Codes):
    """What a member of the staff may do; an approver may do all that a specialist may."""

    SPECIALIST = "specialist", Term(ru="Специалист", ky="Адис", en="Specialist")
    APPROVER = "approver", Term(ru="Утверждающий", ky="Бекитүүчү", en="Approver")


class User(AbstractUser):
    """A member of the staff, of the ministry or of a district. No role means: may only look."""

    role = models.CharField(max_length=20, blank=True, default="", choices=[(r, r) for r in Role])

    sees_persons = models.BooleanField(default=False)
    "Whether somebody gave the right to see personal columns; no role brings it by itself."

    @property
    def may_see_persons(self) -> bool:
        """See and take what registers say of natural persons; each time is written down."""
        return self.may_write and (self.sees_persons or self.is_superuser)

    @property
    def may_write(self) -> bool:
        """Enter and check records, import sheets, propose sign-offs."""
        return self.is_active and (self.role in tuple(Role) or self.is_superuser)

    @property
    def may_accept(self) -> bool:
        """Accept records, sign off a register, approve a release."""
        return self.is_active and (self.role == Role.APPROVER or self.is_superuser)


def user_called(name: str) -> User:
    """The user with this name; raises NotFound."""
    found = User.objects.filter(username=name).first()
    if not found:
        raise NotFound(NO_USER.filled(name=name))
    return found


NO_USER = Term(
    ru="Нет пользователя «{name}».",
    ky="«{name}» колдонуучусу жок.",
    en="There is no user “{name}”.",
)
