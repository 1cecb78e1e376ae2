"""The same small service as other frameworks' own documentation would have it, measured beside ours."""
