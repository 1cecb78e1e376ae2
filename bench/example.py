"""The lecture of our own: what can be measured without the data folder."""

from pathlib import Path

EXAMPLE = Path(__file__).parents[1] / "examples" / "backend-development.vtt"
