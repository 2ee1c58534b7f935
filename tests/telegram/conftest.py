"""Fixtures: a server, and a bot that speaks to it."""

from collections.abc import AsyncIterator

import pytest_asyncio

# isort: split
from telegram import Bot

from .server import BotApiServer


@pytest_asyncio.fixture
async def server() -> AsyncIterator[BotApiServer]:
    """Give each test its own server."""
    async with BotApiServer() as one:
        yield one


@pytest_asyncio.fixture
async def bot(server: BotApiServer) -> AsyncIterator[Bot]:
    """Give a bot that speaks to the server."""
    async with Bot(server.token, base_url=server.base_url, base_file_url=server.base_file_url) as one:
        yield one
