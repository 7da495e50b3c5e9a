"""What lies in tailings."""

from ekokarta.terms import Codes, Term


class Material(Codes):
    """By what is dangerous in it."""

    URANIUM = "uranium", Term(ru="урановые отходы", ky="уран калдыктары", en="uranium residue")
    METAL = "metal", Term(ru="тяжёлые металлы", ky="оор металлдар", en="heavy metals")
    MERCURY = "mercury", Term(ru="ртуть", ky="сымап", en="mercury")
    CYANIDE = "cyanide", Term(ru="цианиды", ky="цианиддер", en="cyanides")
    ROCK = "rock", Term(ru="горная порода", ky="тоо тектери", en="waste rock")
