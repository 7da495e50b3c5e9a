"""Categories of the greenhouse-gas inventory (CRT): sectors, and what they are made of."""

from ekokarta.terms import Codes, Term


class Category(Codes):
    """The common reporting tables of decision 5/CMA.3; a code begins with that of its sector."""

    ENERGY = "1", Term(ru="1 Энергетика", ky="1 Энергетика", en="1 Energy")
    COMBUSTION = (
        "1.A",
        Term(ru="1.A Сжигание топлива", ky="1.A Отун күйгүзүү", en="1.A Fuel combustion"),
    )
    FUGITIVE = "1.B", Term(ru="1.B Утечки", ky="1.B Агып чыгуулар", en="1.B Fugitive emissions")
    TRANSPORT = "1.C", Term(ru="1.C Перенос CO2", ky="1.C CO2 ташуу", en="1.C CO2 transport")
    INDUSTRY = (
        "2",
        Term(
            ru="2 Промышленные процессы", ky="2 Өнөр жай процесстери", en="2 Industrial processes"
        ),
    )
    MINERAL = (
        "2.A",
        Term(ru="2.A Минеральное сырьё", ky="2.A Минералдык чийки зат", en="2.A Mineral industry"),
    )
    CHEMICAL = "2.B", Term(ru="2.B Химия", ky="2.B Химия", en="2.B Chemical industry")
    METAL = "2.C", Term(ru="2.C Металлургия", ky="2.C Металлургия", en="2.C Metal industry")
    NON_ENERGY = (
        "2.D",
        Term(
            ru="2.D Неэнергетическое использование топлива",
            ky="2.D Отунду башкача колдонуу",
            en="2.D Non-energy products",
        ),
    )
    ELECTRONICS = "2.E", Term(ru="2.E Электроника", ky="2.E Электроника", en="2.E Electronics")
    SUBSTITUTES = (
        "2.F",
        Term(
            ru="2.F Заменители озоноразрушающих веществ",
            ky="2.F Озонду бузуучуларды алмаштыргычтар",
            en="2.F ODS substitutes",
        ),
    )
    OTHER_PRODUCT = (
        "2.G",
        Term(ru="2.G Другая продукция", ky="2.G Башка продукция", en="2.G Other product use"),
    )
    OTHER_PROCESS = (
        "2.H",
        Term(ru="2.H Другие процессы", ky="2.H Башка процесстер", en="2.H Other processes"),
    )
    AGRICULTURE = "3", Term(ru="3 Сельское хозяйство", ky="3 Айыл чарбасы", en="3 Agriculture")
    ENTERIC = (
        "3.A",
        Term(
            ru="3.A Внутренняя ферментация",
            ky="3.A Ичеги ферментациясы",
            en="3.A Enteric fermentation",
        ),
    )
    MANURE = "3.B", Term(ru="3.B Навоз", ky="3.B Кык", en="3.B Manure management")
    RICE = "3.C", Term(ru="3.C Рис", ky="3.C Күрүч", en="3.C Rice cultivation")
    SOILS = (
        "3.D",
        Term(
            ru="3.D Сельскохозяйственные почвы",
            ky="3.D Айыл чарба топурагы",
            en="3.D Agricultural soils",
        ),
    )
    SAVANNA = "3.E", Term(ru="3.E Палы", ky="3.E Өрттөлгөн чөп", en="3.E Burning of savannas")
    RESIDUES = (
        "3.F",
        Term(
            ru="3.F Сжигание растительных остатков",
            ky="3.F Өсүмдүк калдыгын өрттөө",
            en="3.F Field burning",
        ),
    )
    LIMING = "3.G", Term(ru="3.G Известкование", ky="3.G Акиташтоо", en="3.G Liming")
    UREA = "3.H", Term(ru="3.H Мочевина", ky="3.H Мочевина", en="3.H Urea application")
    CARBON = (
        "3.I",
        Term(
            ru="3.I Другие удобрения с углеродом",
            ky="3.I Көмүртектүү башка жер семирткичтер",
            en="3.I Other carbon fertilisers",
        ),
    )
    OTHER_FARM = "3.J", Term(ru="3.J Прочее", ky="3.J Башка", en="3.J Other")
    LAND = (
        "4",
        Term(
            ru="4 Землепользование и леса",
            ky="4 Жер пайдалануу жана токой",
            en="4 Land use and forestry",
        ),
    )
    FOREST = "4.A", Term(ru="4.A Лес", ky="4.A Токой", en="4.A Forest land")
    CROPLAND = "4.B", Term(ru="4.B Пашня", ky="4.B Айдоо жер", en="4.B Cropland")
    GRASSLAND = "4.C", Term(ru="4.C Пастбища", ky="4.C Жайыт", en="4.C Grassland")
    WETLANDS = (
        "4.D",
        Term(ru="4.D Водно-болотные угодья", ky="4.D Суулуу-саздуу жерлер", en="4.D Wetlands"),
    )
    SETTLEMENTS = "4.E", Term(ru="4.E Поселения", ky="4.E Конуштар", en="4.E Settlements")
    OTHER_LAND = "4.F", Term(ru="4.F Другие земли", ky="4.F Башка жерлер", en="4.F Other land")
    WOOD = (
        "4.G",
        Term(ru="4.G Изделия из древесины", ky="4.G Жыгач буюмдар", en="4.G Harvested wood"),
    )
    OTHER_USE = "4.H", Term(ru="4.H Прочее", ky="4.H Башка", en="4.H Other")
    WASTE = "5", Term(ru="5 Отходы", ky="5 Калдыктар", en="5 Waste")
    DISPOSAL = (
        "5.A",
        Term(
            ru="5.A Захоронение отходов", ky="5.A Калдыктарды көмүү", en="5.A Solid waste disposal"
        ),
    )
    BIOLOGICAL = (
        "5.B",
        Term(
            ru="5.B Биологическая переработка",
            ky="5.B Биологиялык иштетүү",
            en="5.B Biological treatment",
        ),
    )
    INCINERATION = (
        "5.C",
        Term(ru="5.C Сжигание отходов", ky="5.C Калдыктарды өрттөө", en="5.C Incineration"),
    )
    WASTEWATER = "5.D", Term(ru="5.D Сточные воды", ky="5.D Саркынды суулар", en="5.D Wastewater")
    OTHER_WASTE = "5.E", Term(ru="5.E Прочее", ky="5.E Башка", en="5.E Other")
    OTHER = "6", Term(ru="6 Прочее", ky="6 Башка", en="6 Other")
    TOTAL = (
        "total",
        Term(
            ru="Всего с землепользованием",
            ky="Жер пайдалануу менен баары",
            en="Total with land use",
        ),
    )
    TOTAL_WITHOUT = (
        "total-without-4",
        Term(
            ru="Всего без землепользования",
            ky="Жер пайдалануусуз баары",
            en="Total without land use",
        ),
    )


class Gas(Codes):
    """Each in its own mass; `co2e` is all of them, weighed by their warming."""

    CO2E = "co2e", Term(ru="CO2-экв.", ky="CO2-экв.", en="CO2 eq.")
    CO2 = "co2", Term(ru="CO2", ky="CO2", en="CO2")
    CH4 = "ch4", Term(ru="CH4", ky="CH4", en="CH4")
    N2O = "n2o", Term(ru="N2O", ky="N2O", en="N2O")
    HFC = "hfc", Term(ru="ГФУ", ky="ГФУ", en="HFCs")
    PFC = "pfc", Term(ru="ПФУ", ky="ПФУ", en="PFCs")
    SF6 = "sf6", Term(ru="SF6", ky="SF6", en="SF6")
    NF3 = "nf3", Term(ru="NF3", ky="NF3", en="NF3")


class Notation(Codes):
    """Why there is no number. None of them is a zero."""

    NO = "NO", Term(ru="NO: нет такой деятельности", ky="NO: мындай иш жок", en="NO: not occurring")
    NE = "NE", Term(ru="NE: не оценено", ky="NE: бааланган эмес", en="NE: not estimated")
    NA = "NA", Term(ru="NA: не применимо", ky="NA: колдонулбайт", en="NA: not applicable")
    IE = (
        "IE",
        Term(
            ru="IE: учтено в другом месте",
            ky="IE: башка жерде эсептелген",
            en="IE: included elsewhere",
        ),
    )
    C = "C", Term(ru="C: конфиденциально", ky="C: жашыруун", en="C: confidential")
    FX = "FX", Term(ru="FX: гибкость", ky="FX: ийкемдүүлүк", en="FX: flexibility")
