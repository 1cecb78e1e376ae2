"""Terms that captions of a course mishear."""
