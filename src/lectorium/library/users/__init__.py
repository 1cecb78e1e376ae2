"""People, and how they show who they are."""
