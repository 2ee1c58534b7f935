"""The fitted confidence and thresholds, kept as data beside the code and made by `python -m knowledge calibrate`."""

import json
from functools import lru_cache
from pathlib import Path

from knowledge.deciding.decide import Calibration
from knowledge.deciding.trees import Forest

FILE = Path(__file__).parents[1] / "calibration.json"


@lru_cache(maxsize=1)
def load_calibration(path: Path = FILE) -> Calibration:
    """Read the calibration. Raises OSError when the file is missing."""
    data = json.loads(path.read_text(encoding="utf-8"))
    forest = Forest(data["start"], data["trees"])
    return Calibration(forest, data["answer"], data["clarify"], data["topic"], data["sibling"])
