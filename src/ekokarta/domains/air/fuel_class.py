"""Motor fuel, its ecological class, and whether a batch has the sulphur of its class."""

from typing import Any

from ekokarta.law.dated import norm_on
from ekokarta.terms import Codes, Term


class MotorFuel(Codes):
    """What a refinery makes or an importer brings."""

    PETROL = "petrol", Term(ru="бензин", ky="бензин", en="petrol")
    DIESEL = "diesel", Term(ru="дизельное топливо", ky="дизель отуну", en="diesel")


class FuelClass(Codes):
    """The ecological classes of motor fuel."""

    K2 = "K2", Term(ru="К2", ky="К2", en="K2")
    K3 = "K3", Term(ru="К3", ky="К3", en="K3")
    K4 = "K4", Term(ru="К4", ky="К4", en="K4")
    K5 = "K5", Term(ru="К5", ky="К5", en="K5")


SUBJECT = "fuel-sulphur-"


def of_sulphur(norm: Any) -> dict[str, str] | None:
    """The batches which this norm judges; None of another norm."""
    if not norm.subject.startswith(SUBJECT):
        return None
    fuel, _, declared = norm.subject.removeprefix(SUBJECT).partition("-")
    return {"fuel": fuel, "declared": declared}


def conforms(fuel: str, declared: str, sulphur: float | None, day: str) -> bool | None:
    """Whether the sulphur (mg/kg) is within the declared class on `day`.

    The limits are dated norms `fuel-sulphur-petrol-K5`. None where anything is not known.
    """
    most = norm_on(f"{SUBJECT}{fuel}-{declared}", day) if fuel and declared else None
    return None if most is None or sulphur is None else sulphur <= most
