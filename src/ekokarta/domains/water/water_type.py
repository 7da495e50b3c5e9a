"""What a water body is."""

from ekokarta.terms import Codes, Term


class WaterType(Codes):
    """By the Water Code."""

    LAKE = "lake", Term(ru="Озеро", ky="Көл", en="Lake")
    RIVER = "river", Term(ru="Река", ky="Дарыя", en="River")
    RESERVOIR = "reservoir", Term(ru="Водохранилище", ky="Суу сактагыч", en="Reservoir")
    CANAL = "canal", Term(ru="Канал", ky="Канал", en="Canal")
    GLACIER = "glacier", Term(ru="Ледник", ky="Мөңгү", en="Glacier")
