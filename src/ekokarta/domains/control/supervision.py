"""What is supervised, and what an inspection was."""

from ekokarta.terms import Codes, Term


class Supervision(Codes):
    """The subject of an inspection."""

    ECOLOGY = "ecology", Term(ru="экология", ky="экология", en="environment")
    WATER = "water", Term(ru="вода", ky="суу", en="water")
    WASTE = (
        "waste",
        Term(ru="отходы и пластик", ky="калдыктар жана пластик", en="waste and plastic"),
    )
    WILDLIFE = "wildlife", Term(ru="животный мир", ky="жаныбарлар дүйнөсү", en="wildlife")
    SUBSOIL = "subsoil", Term(ru="недра", ky="жер казынасы", en="subsoil")
    INDUSTRY = (
        "industry",
        Term(ru="промышленная безопасность", ky="өнөр жай коопсуздугу", en="industrial safety"),
    )
    RADIATION = (
        "radiation",
        Term(ru="радиационная безопасность", ky="радиациялык коопсуздук", en="radiation safety"),
    )
    CHEMISTRY = (
        "chemistry",
        Term(ru="химическая безопасность", ky="химиялык коопсуздук", en="chemical safety"),
    )
    BIOLOGY = "biology", Term(ru="биологическая безопасность", ky="биологиялык коопсуздук", en="biology")  # fmt: skip


class Occasion(Codes):
    """Why it was done."""

    PLAN = "plan", Term(ru="плановая", ky="пландуу", en="planned")
    APPEAL = "appeal", Term(ru="по обращению", ky="кайрылуу боюнча", en="upon an appeal")
    INCIDENT = "incident", Term(ru="по происшествию", ky="окуя боюнча", en="upon an incident")
    RECHECK = "recheck", Term(ru="перепроверка", ky="кайра текшерүү", en="re-check")
