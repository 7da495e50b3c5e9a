"""Electrical and electronic waste: which, and where in its life."""

from collections.abc import Mapping

from ekokarta.terms import Codes, Term


class Device(Codes):
    """The six categories of the directive 2012/19/EU, which the UNU keys fold into."""

    COOLING = "1", Term(ru="1. Холодильное и теплообменное", ky="1. Муздатуучу", en="1. Cooling")  # fmt: skip
    SCREENS = "2", Term(ru="2. Экраны и мониторы", ky="2. Экрандар жана мониторлор", en="2. Screens")  # fmt: skip
    LAMPS = "3", Term(ru="3. Лампы", ky="3. Лампалар", en="3. Lamps")
    LARGE = "4", Term(ru="4. Крупное оборудование", ky="4. Ири жабдуулар", en="4. Large equipment")
    SMALL = "5", Term(ru="5. Мелкое оборудование", ky="5. Майда жабдуулар", en="5. Small equipment")
    IT = "6", Term(ru="6. Малая ИТ- и телеком-техника", ky="6. Майда МТ жана байланыш", en="6. Small IT")  # fmt: skip


class Flow(Codes):
    """From the shop to what becomes of it."""

    SOLD = "sold", Term(ru="выпущено на рынок", ky="рынокко чыгарылган", en="put on the market")
    GENERATED = "generated", Term(ru="образовалось", ky="пайда болгон", en="generated")
    COLLECTED = "collected", Term(ru="собрано", ky="жыйналган", en="collected")
    TREATED = "treated", Term(ru="переработано", ky="кайра иштетилген", en="treated")
    EXPORTED = "exported", Term(ru="вывезено", ky="чыгарылып кеткен", en="exported")


PAIR = (Flow.COLLECTED, Flow.GENERATED)
"The flows of which one cannot exceed the other."


def is_more_collected(told: Mapping[str, float | None]) -> bool:
    """Whether more tonnes were collected than became waste, by flow; False where one is not told."""
    collected, generated = told.get(Flow.COLLECTED), told.get(Flow.GENERATED)
    return collected is not None and generated is not None and collected > generated
