"""What the rooms are called at the desk."""

from ekokarta.terms import Term

ROOMS = {
    "air": Term(ru="Воздух", ky="Аба", en="Air"),
    "climate": Term(ru="Климат", ky="Климат", en="Climate"),
    "control": Term(ru="Надзор", ky="Көзөмөл", en="Control"),
    "energy": Term(ru="Энергия и топливо", ky="Энергия жана отун", en="Energy and fuel"),
    "industry": Term(ru="Производство", ky="Өндүрүш", en="Industry"),
    "law": Term(ru="Право", ky="Укук", en="Law"),
    "nature": Term(ru="Природа", ky="Жаратылыш", en="Nature"),
    "radiation": Term(
        ru="Радиационная безопасность", ky="Радиациялык коопсуздук", en="Radiation safety"
    ),
    "subjects": Term(ru="Субъекты", ky="Субъекттер", en="Bodies"),
    "subsoil": Term(ru="Недра", ky="Жер казынасы", en="Subsoil"),
    "territory": Term(ru="Территория", ky="Аймак", en="Territory"),
    "waste": Term(ru="Отходы", ky="Калдыктар", en="Waste"),
    "water": Term(ru="Вода", ky="Суу", en="Water"),
}
