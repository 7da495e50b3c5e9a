"""`manage.py persons USER --by SUPERVISOR --why TEXT [--revoke]`: the right to see personal columns."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from ekokarta.errors import Forbidden, Misunderstood
from ekokarta.journal.writing import journal
from ekokarta.site.management.speech import plainly
from ekokarta.staff.user import user_called
from ekokarta.terms import LANGUAGES, Term


class Command(BaseCommand):
    """No role brings the right; an approver gives it to somebody else, and the journal keeps why."""

    help = "Give somebody the right to see personal columns, or take it back."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("user")
        parser.add_argument("--by", required=True, help="user name of an approver, not the same")
        parser.add_argument("--why", required=True, help="the order or duty that asks for it")
        parser.add_argument("--revoke", action="store_true")
        parser.add_argument("--language", choices=LANGUAGES)

    def handle(self, *_: Any, **given: Any) -> None:
        with plainly(given["language"]):
            user, by = user_called(given["user"]), user_called(given["by"])
            if not by.may_accept or by == user:
                raise Forbidden(ANOTHER)
            if not given["why"].strip():
                raise Misunderstood(WHY)
            before, user.sees_persons = user.sees_persons, not given["revoke"]
            user.save(update_fields=["sees_persons"])
            said: dict[str, list[str | None]] = {
                "sees_persons": [str(before), str(user.sees_persons)]
            }
            journal(user, said, by=by, why=given["why"].strip(), published=True)
            answer = SEES if user.may_see_persons else SEES_NOT
            self.stdout.write(str(answer.filled(user=user.username)))


ANOTHER = Term(
    ru="Право даёт утверждающий, и не себе.",
    ky="Укукту бекитүүчү берет, өзүнө эмес.",
    en="An approver gives the right, and not to himself.",
)
WHY = Term(
    ru="Назовите основание: приказ или обязанность.",
    ky="Негизин атаңыз: буйрук же милдет.",
    en="Name the ground: the order or the duty.",
)
SEES = Term(
    ru="{user}: видит персональные данные, каждый просмотр записывается.",
    ky="{user}: жеке маалыматты көрөт, ар бир көрүү жазылат.",
    en="{user}: sees personal data, each look is written down.",
)
SEES_NOT = Term(
    ru="{user}: персональных данных не видит.",
    ky="{user}: жеке маалыматты көрбөйт.",
    en="{user}: does not see personal data.",
)
