"""What a hazardous production object is, and what a biological hazard is."""

from ekokarta.terms import Codes, Term


class ObjectKind(Codes):
    """By what is dangerous there."""

    MINE = "mine", Term(ru="горные работы", ky="тоо-кен иштери", en="mining")
    GAS = "gas", Term(ru="газовое хозяйство", ky="газ чарбасы", en="gas supply")
    PRESSURE = (
        "pressure",
        Term(ru="оборудование под давлением", ky="басым астындагы жабдуу", en="pressure equipment"),
    )
    LIFTING = (
        "lifting",
        Term(ru="подъёмные сооружения", ky="көтөрүүчү түзүлүштөр", en="lifting devices"),
    )
    CHEMICAL = (
        "chemical",
        Term(ru="химическое производство", ky="химиялык өндүрүш", en="chemical production"),
    )
    FUEL = "fuel", Term(ru="нефтебаза", ky="мунай базасы", en="fuel depot")
    EXPLOSIVE = "explosive", Term(ru="взрывчатые материалы", ky="жарылуучу материалдар", en="explosives")  # fmt: skip


class BiologicalKind(Codes):
    """What makes a place a biological hazard."""

    ANTHRAX = (
        "anthrax",
        Term(ru="сибиреязвенное захоронение", ky="күйдүргү көмүлгөн жер", en="anthrax burial"),
    )
    BURIAL = "burial", Term(ru="скотомогильник", ky="мал көмүлгөн жер", en="animal burial ground")
    LABORATORY = (
        "laboratory",
        Term(ru="лаборатория возбудителей", ky="козгогучтар лабораториясы", en="laboratory"),
    )
    COLLECTION = (
        "collection",
        Term(ru="коллекция возбудителей", ky="козгогучтар жыйнагы", en="collection of pathogens"),
    )
