"""`python -m lectorium` is the same as `lectorium`."""

from lectorium.cli import main

if __name__ == "__main__":
    main()
