"""What is in the air, measured or emitted."""

from ekokarta.terms import Codes, Term


class Pollutant(Codes):
    """A substance, or a fraction of dust."""

    PM25 = "pm25", Term(ru="PM2,5", ky="PM2,5", en="PM2.5")
    PM10 = "pm10", Term(ru="PM10", ky="PM10", en="PM10")
    DUST = "dust", Term(ru="пыль общая", ky="жалпы чаң", en="total dust")
    NO2 = "no2", Term(ru="диоксид азота", ky="азоттун диоксиди", en="nitrogen dioxide")
    NO = "no", Term(ru="оксид азота", ky="азоттун оксиди", en="nitric oxide")
    SO2 = "so2", Term(ru="диоксид серы", ky="күкүрттүн диоксиди", en="sulphur dioxide")
    CO = "co", Term(ru="оксид углерода", ky="көмүртектин оксиди", en="carbon monoxide")
    O3 = "o3", Term(ru="озон", ky="озон", en="ozone")
    HCHO = "hcho", Term(ru="формальдегид", ky="формальдегид", en="formaldehyde")
    BAP = "bap", Term(ru="бенз(а)пирен", ky="бенз(а)пирен", en="benzo(a)pyrene")
    SOOT = "soot", Term(ru="сажа", ky="көө", en="soot")
    NH3 = "nh3", Term(ru="аммиак", ky="аммиак", en="ammonia")
    H2S = "h2s", Term(ru="сероводород", ky="күкүрттүү суутек", en="hydrogen sulphide")
    PHENOL = "phenol", Term(ru="фенол", ky="фенол", en="phenol")
    CO2 = "co2", Term(ru="углекислый газ", ky="көмүр кычкыл газы", en="carbon dioxide")
    CH4 = "ch4", Term(ru="метан", ky="метан", en="methane")
    N2O = "n2o", Term(ru="закись азота", ky="азоттун чала кычкылы", en="nitrous oxide")
    OTHER = "other", Term(ru="другое вещество", ky="башка зат", en="another substance")
