"""Where the data folders lie.

In a checkout they lie beside ``graph/``; a wheel carries them as ``pamong/data/``.
"""

from pathlib import Path

_INSTALLED = Path(__file__).parent / "data"
_ROOT = _INSTALLED if _INSTALLED.is_dir() else Path(__file__).parents[2]

ONTOLOGY = _ROOT / "ontology"
QUERIES = _ROOT / "queries"
SEEDS = _ROOT / "seeds"
