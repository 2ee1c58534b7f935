# make run: chat in the terminal. make test: every check and test. Nothing else is needed to begin.
PYTHON ?= python3
BIN := .venv/bin
# The networks of the ranking are trained side by side: threads of each on top of that only wait for one another, twice as long.
export OPENBLAS_NUM_THREADS ?= 1

.PHONY: run test check bench content lock clean

run: .venv/run.stamp
	@$(BIN)/python -m bot chat

# Some of a conversation over HTTP is waiting, so three at a time are faster than two even on two processors.
test: .venv/dev.stamp check
	$(BIN)/python -m knowledge build
	$(BIN)/python -m bot.conversation
	$(BIN)/python -m pytest -n 3

check: .venv/dev.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/python -m knowledge check
	$(BIN)/python -m pytest tests/test_catalogs.py tests/test_house.py

bench: .venv/dev.stamp
	$(BIN)/python -m tests.bench

content: .venv/run.stamp
	$(BIN)/python -m knowledge check
	$(BIN)/python -m knowledge build
	$(BIN)/python -m bot.conversation

lock: .venv/dev.stamp
	$(BIN)/uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header -q -o requirements.lock
	$(BIN)/uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header -q -o requirements-dev.lock

clean:
	rm -rf .venv data knowledge/.cache bot/conversation/.cache

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Pandu needs Python 3.11 or newer; $(PYTHON) is older. Try: make PYTHON=python3.11 $(MAKECMDGOALS)" >&2; exit 1; }
	@$(PYTHON) -m venv .venv || { echo "Python's venv is missing; install it: apt-get install python3-venv" >&2; exit 1; }

.venv/run.stamp: requirements.lock pyproject.toml | .venv/bin/python
	@test -e .venv/dev.stamp || $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@printf '#!/bin/sh\nPYTHONPATH="%s" exec "%s/.venv/bin/python" -m bot "$$@"\n' "$(CURDIR)" "$(CURDIR)" > $(BIN)/pandu && chmod +x $(BIN)/pandu
	@$(BIN)/python -m knowledge build
	@$(BIN)/python -m bot.conversation
	@touch $@

.venv/dev.stamp: requirements-dev.lock pyproject.toml | .venv/bin/python
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@touch $@
