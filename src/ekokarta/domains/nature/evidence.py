"""By what the presence of an animal or a plant was known."""

from ekokarta.terms import Codes, Term


class Evidence(Codes):
    """How it was noticed."""

    SEEN = "seen", Term(ru="визуально", ky="көрүү менен", en="seen")
    CAMERA = "camera", Term(ru="фотоловушка", ky="фототузак", en="camera trap")
    TRACE = "trace", Term(ru="следы", ky="издери", en="traces")
