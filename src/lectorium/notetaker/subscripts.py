"""Indices as captions write them: `x₁`, `sₖ₊₁`."""

LOWERED = "₀₁₂₃₄₅₆₇₈₉ₖₙᵢⱼₜ₊₋"
_WRITTEN = "0123456789knijt+-"
TO_WRITTEN = str.maketrans(LOWERED, _WRITTEN)
TO_LOWERED = str.maketrans(_WRITTEN, LOWERED)
