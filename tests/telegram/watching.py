"""A look into the python-telegram-bot application under test, to know when it has nothing left to do."""

from typing import Any

from telegram.ext import Application

AnyApplication = Application[Any, Any, Any, Any, Any, Any]


def at_work(application: AnyApplication) -> bool:
    """Tell whether updates are queued or being handled, or tasks of the application's own are running."""
    tasks = getattr(application, "_Application__create_task_tasks", ())
    running = any(not task.done() for task in tasks)
    return running or not application.update_queue.empty() or application.update_processor.current_concurrent_updates > 0
