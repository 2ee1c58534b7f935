"""The assistant and what it stands on: one Incoming in, one Answer out."""

import sys

# structlog loads the whole of rich wherever it is installed (typer brings it), 5 MB for colours no log of ours has; it does without.
_shown = sys.modules.get("rich")
sys.modules["rich"] = None  # type: ignore[assignment]  # how Python is told that a module is not to be had
import structlog  # noqa: E402, F401 - here and now, for the reason above

if _shown is None:
    del sys.modules["rich"]
else:
    sys.modules["rich"] = _shown
