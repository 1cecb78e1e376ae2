"""Lectorium turns a full lecture into complete notes and keeps a library of them."""
