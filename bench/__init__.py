"""How good the notes are (`bench.quality`), how fast they are made (`bench.speed`), beside baselines."""
