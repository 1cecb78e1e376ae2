.DEFAULT_GOAL := help
SHELL := /bin/bash
VENV := .venv
BIN := $(VENV)/bin
PEERS := .venv-peers
PYTHON ?= $(firstword $(foreach p,python3.13 python3.12 python3.11 python3,$(shell $(p) -c 'import sys; sys.version_info >= (3, 11) and print("$(p)")' 2>/dev/null)))
LECTURE ?= examples/backend-development.vtt
OUT ?= notes
PORT ?= 8000
DATA ?= ../shared/data

.PHONY: help notes serve test check bench bench-speed bench-api bench-scale lock

help:  ## list these commands
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1\t/' | expand -t 14

notes: $(VENV)/.runtime  ## turn a lecture into notes: make notes [LECTURE=FILE|FOLDER] [OUT=FILE|FOLDER]
	@$(BIN)/lectorium notes "$(LECTURE)" -o "$(OUT)"

serve: export LECTORIUM_DATA ?= data
serve: $(VENV)/.runtime  ## start the library on this machine, with an example: make serve [PORT=8000]
	@$(BIN)/python -m lectorium.demo examples/backend-development.vtt
	@$(BIN)/lectorium serve --port "$(PORT)"

test: $(VENV)/.dev  ## run the tests
	@$(BIN)/pytest -q

check: $(VENV)/.dev  ## style, types, import contracts, tests
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/pytest -q

bench: $(VENV)/.bench  ## measure how good the notes are: make bench [DATA=FOLDER]
	@$(BIN)/python -m bench.quality "$(DATA)"
	@$(BIN)/python -m bench.page

bench-speed: $(VENV)/.bench  ## measure time and memory, 10 minutes to 100 hours
	@$(BIN)/python -m bench.speed
	@$(BIN)/python -m bench.page

bench-api: $(PEERS)/.peers  ## measure the API beside its peers; needs wrk (Debian: apt-get install wrk)
	@$(PEERS)/bin/python -m bench.peers
	@$(PEERS)/bin/python -m bench.page

bench-scale: $(PEERS)/.peers  ## measure the slow ways of the API, 1,000,000 lectures, two workers, mixed load
	@$(PEERS)/bin/python -m bench.peers.ways
	@$(PEERS)/bin/python -m bench.peers.workers
	@$(PEERS)/bin/python -m bench.peers.mixed
	@$(PEERS)/bin/python -m bench.peers.lines
	@$(PEERS)/bin/python -m bench.page

lock: $(VENV)/.dev  ## pin requirements.txt and requirements-dev.txt again
	@$(BIN)/uv pip compile -q --universal --generate-hashes --no-header --python-version 3.11 pyproject.toml -o requirements.txt
	@$(BIN)/uv pip compile -q --universal --generate-hashes --no-header --python-version 3.11 pyproject.toml --group dev -c requirements.txt -o requirements-dev.txt
	@$(BIN)/uv pip compile -q --universal --generate-hashes --no-header --python-version 3.11 pyproject.toml --group bench -c requirements.txt -o requirements-bench.txt
	@$(BIN)/uv pip compile -q --universal --generate-hashes --no-header --python-version 3.11 pyproject.toml --group peers -c requirements.txt -o requirements-peers.txt

$(BIN)/python:
	@[ -n "$(PYTHON)" ] || { echo "Lectorium needs Python 3.11 or newer (Debian: apt-get install python3 python3-venv)" >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { echo "no virtual environment: on Debian, apt-get install python3-venv" >&2; rm -rf $(VENV); exit 1; }

$(VENV)/.runtime: $(BIN)/python requirements.txt pyproject.toml
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements.txt
	@$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps -e .
	@touch $@

$(VENV)/.dev: $(VENV)/.runtime requirements-dev.txt
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@

$(PEERS)/.peers: requirements-peers.txt pyproject.toml
	@[ -x $(PEERS)/bin/python ] || $(PYTHON) -m venv $(PEERS)
	@$(PEERS)/bin/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements-peers.txt
	@$(PEERS)/bin/python -m pip install -q --disable-pip-version-check --no-deps -e .
	@touch $@

$(VENV)/.bench: $(VENV)/.runtime requirements-bench.txt
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements-bench.txt
	@touch $@
