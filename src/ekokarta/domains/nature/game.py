"""The animals whose numbers are compared by district; their keys in the register of species."""

from ekokarta.terms import Term

ARGALI = Term(ru="Архар", ky="Аркар", en="Argali")
IBEX = Term(ru="Козерог", ky="Тоо теке", en="Ibex")
ROE_DEER = Term(ru="Косуля", ky="Элик", en="Roe deer")
SNOW_LEOPARD = Term(ru="Снежный барс", ky="Ак илбирс", en="Snow leopard")
