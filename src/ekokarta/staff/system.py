"""The user in whose name the product itself writes: first data, boundaries, undone demo rows."""

from ekokarta.staff.user import Role, User

NAME = "ekokarta"


def system_user() -> User:
    """The account of the product; it has no password, so nobody can sign in with it."""
    user, new = User.objects.get_or_create(username=NAME, defaults={"role": Role.APPROVER})
    if new:
        user.set_unusable_password()
        user.save()
    return user


def second_system_user() -> User:
    """A second account, because simulated sign-offs take two as well."""
    user, new = User.objects.get_or_create(username=f"{NAME}-2", defaults={"role": Role.APPROVER})
    if new:
        user.set_unusable_password()
        user.save()
    return user
