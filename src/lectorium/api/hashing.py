"""Where passwords are hashed: in few threads of their own, so that a flood of log-ins leaves the others to readers."""

from collections.abc import Callable
from functools import partial
from os import cpu_count
from typing import ParamSpec, TypeVar

from anyio import CapacityLimiter, to_thread
from fastapi import Request

P = ParamSpec("P")
T = TypeVar("T")


def hashing_threads() -> CapacityLimiter:
    return CapacityLimiter(cpu_count() or 1)


async def off_loop(request: Request, act: Callable[P, T], *args: P.args, **named: P.kwargs) -> T:
    return await to_thread.run_sync(partial(act, *args, **named), limiter=request.app.state.hashing)
