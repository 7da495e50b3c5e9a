"""Where a request comes from, also behind a proxy."""

from ipaddress import IPv6Address, ip_address, ip_network

from django.http import HttpRequest

from ekokarta.site.options import PROXIES

OF_ONE = 64
"Bits of an IPv6 address which belong to one household or office."


def address_of(request: HttpRequest) -> str:
    """The visitor's address; a proxy of ours is believed, and only its own word, the last of the list."""
    nearest = str(request.META.get("REMOTE_ADDR", ""))
    said = request.headers.get("X-Forwarded-For", "").split(",")[-1].strip()
    return _network(said if said and nearest in _proxies() else nearest)


def _proxies() -> list[str]:
    return [proxy.strip() for proxy in PROXIES.value.split(",")]


def _network(text: str) -> str:
    """The address; for IPv6 its network, since whoever has one address has them all."""
    try:
        address = ip_address(text)
    except ValueError:
        return ""
    if not isinstance(address, IPv6Address):
        return str(address)
    if address.ipv4_mapped:
        return str(address.ipv4_mapped)
    return str(ip_network((address, OF_ONE), strict=False))
