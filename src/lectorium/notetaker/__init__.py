"""The note-taker: a lecture in, complete notes out. Needs no database, no settings and no network."""
