"""How often one may try: log-ins and other costly or guessable things, counted in the memory of each process."""

import ipaddress
import math
import time
from collections.abc import Mapping, Sequence

from fastapi import Request
from limits import RateLimitItem, RateLimitItemPerHour, RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import FixedWindowRateLimiter

from lectorium.errors import LectoriumError

LOG_IN = RateLimitItemPerMinute(10, 5, namespace="log-in")
LOG_IN_ACCOUNT = RateLimitItemPerHour(100, namespace="log-in-account")
LOG_IN_ADDRESS = RateLimitItemPerMinute(100, 5, namespace="log-in-address")
SIGN_UP = RateLimitItemPerHour(20, namespace="sign-up")
PASSWORDS = RateLimitItemPerHour(20, namespace="passwords")
TOKENS = RateLimitItemPerHour(60, namespace="tokens")


class TooManyError(LectoriumError):
    """Too many tries; `retry_after` seconds to go."""

    def __init__(self, retry_after: int) -> None:
        self.retry_after = retry_after
        super().__init__(f"You tried too often; try again in {retry_after} seconds.")


class Limits:
    def __init__(self) -> None:
        self._limiter = FixedWindowRateLimiter(MemoryStorage())

    def spend(self, tries: Mapping[RateLimitItem, Sequence[str]]) -> None:
        """Counts one try against each limit, for the key that goes with it; TooManyError where one is used up."""
        for limit, key in tries.items():
            if not self._limiter.hit(limit, *key):
                reset = self._limiter.get_window_stats(limit, *key).reset_time
                raise TooManyError(max(1, math.ceil(reset - time.time())))

    def forget(self, limit: RateLimitItem, key: Sequence[str]) -> None:
        self._limiter.clear(limit, *key)


def address_of(request: Request) -> str:
    """Where a request comes from: an address, or the /64 network that one IPv6 user has to themselves."""
    host = request.client.host if request.client else "unknown"
    try:
        address = ipaddress.ip_address(host.partition("%")[0])
    except ValueError:
        return host
    return str(ipaddress.ip_network((address, 64), strict=False)) if address.version == 6 else host


def limits_of(request: Request) -> Limits:
    limits: Limits = request.app.state.limits
    return limits
