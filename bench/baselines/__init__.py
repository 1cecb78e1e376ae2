"""What anyone would try first: the note-taker must be better than these."""
