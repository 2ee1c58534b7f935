"""Real python-telegram-bot applications pointed at the server."""

import contextlib
from collections.abc import AsyncIterator

from telegram.ext import Application

from .server import BotApiServer
from .watching import AnyApplication, at_work


def build(server: BotApiServer) -> AnyApplication:
    """Return an application that talks to the server."""
    return Application.builder().token(server.token).base_url(server.base_url).base_file_url(server.base_file_url).build()


@contextlib.asynccontextmanager
async def polling(server: BotApiServer, application: AnyApplication) -> AsyncIterator[AnyApplication]:
    """Run an application by long polling, watched by the server."""
    async with application:
        await application.start()
        if application.updater is None:
            raise RuntimeError("the application has no updater")
        await application.updater.start_polling()
        server.watch(lambda: at_work(application))
        try:
            yield application
        finally:
            await application.updater.stop()
            await application.stop()
