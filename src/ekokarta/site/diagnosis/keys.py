"""Which keys vouch for releases, and where readers find their public halves."""

from pathlib import Path

from ekokarta.release.public_key import public_keys
from ekokarta.site.diagnosis.finding import Finding
from ekokarta.terms import Term


def keys(data: Path, ministry: str) -> Finding:
    """What `key show` says too; a key that is announced and is none is a mistake."""
    found = {key.role: key.fingerprint for key in public_keys(data, ministry)}
    if ministry and "ministry" not in found:
        return Finding("keys", NO_KEY, ANNOUNCE)
    said = ", ".join(f"{role} {fingerprint}" for role, fingerprint in found.items())
    return Finding("keys", KEYS.filled(said=said or "—"))


KEYS = Term(
    ru="Открытые ключи подписи на /about/ и в manage.py key show: {said}.",
    ky="Кол тамганын ачык ачкычтары /about/ барагында жана manage.py key show: {said}.",
    en="The public keys of signatures, on /about/ and in manage.py key show: {said}.",
)
NO_KEY = Term(
    ru="EKOKARTA_MINISTRY_KEY — не открытый ключ: нужно 64 шестнадцатеричных знака.",
    ky="EKOKARTA_MINISTRY_KEY — ачык ачкыч эмес: 64 он алтылык белги керек.",
    en="EKOKARTA_MINISTRY_KEY is no public key: it needs 64 hex digits.",
)
ANNOUNCE = Term(
    ru="Возьмите их из файла .pub, который сделал manage.py key new.",
    ky="Аларды manage.py key new жасаган .pub файлынан алыңыз.",
    en="Take them from the .pub file that manage.py key new made.",
)
