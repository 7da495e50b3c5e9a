"""What a treatment plant does, and how far it is."""

from ekokarta.terms import Codes, Term


class PlantState(Codes):
    """How far it is: the history of a plant is a course of these."""

    NONE = "none", Term(ru="нет", ky="жок", en="none")
    BUILDING = "building", Term(ru="строится", ky="курулууда", en="under construction")
    BUILT = "built", Term(ru="построено", ky="курулган", en="built")
    WORKS = "works", Term(ru="работает", ky="иштейт", en="works")
    STOPPED = "stopped", Term(ru="не работает", ky="иштебейт", en="does not work")


class Cleaning(Codes):
    """How the water is cleaned."""

    MECHANICAL = "mechanical", Term(ru="механическая", ky="механикалык", en="mechanical")
    BIOLOGICAL = "biological", Term(ru="биологическая", ky="биологиялык", en="biological")
    CHEMICAL = "chemical", Term(ru="физико-химическая", ky="физика-химиялык", en="chemical")
