# Two commands: `make run` serves the chat, `make test` proves the whole. Both need Python 3.11+, git and make only,
# and `make test` Chromium, which it installs itself as root on Debian.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
PORT   ?= 7860
DEMO_PORT ?= 7861

# Some images tell Python to keep nothing compiled; every start would then compile all that it imports, twice as long.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: run test ready browser check lint types tests format clean help

help:
	@echo "make run      set everything up, build the index, serve the chat on http://127.0.0.1:$(PORT)"
	@echo "              and a demo partner's page with the widget on http://127.0.0.1:$(DEMO_PORT)"
	@echo "make test     set everything up, then lint, types and every test, with a real browser"
	@echo "make format   format the code"
	@echo "make clean    remove the environment and the index; sources, accounts and checks stay"

run: $(VENV)/.run
	$(BIN)/fuente build
	$(BIN)/fuente serve --port $(PORT) --demo-port $(DEMO_PORT)

test:
	@$(MAKE) --no-print-directory -j 2 ready
	$(MAKE) --no-print-directory -j 2 check

# Either mostly waits for what it fetches.
ready: $(VENV)/.test browser

browser: $(BIN)/python
	$(BIN)/python tests/browser_for_tests.py

check: lint types tests

lint:
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types:
	$(BIN)/mypy

# Tests wait for pages and clocks: two processes more keep two cores busy.
tests: $(VENV)/.compiled
	OMP_NUM_THREADS=1 $(BIN)/python -m pytest -n 4 --dist loadfile

format: $(VENV)/.test
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

clean:
	rm -rf $(VENV) $(addprefix .fuente/, generations gathering CURRENT embeddings.sqlite benchmarks)

# The pip that comes with Python 3.11 takes twice as long to find what fits.
$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Fuente needs Python 3.11 or newer; name one with: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	@$(PYTHON) -m venv $(VENV) \
	  || { echo "Python cannot make a virtual environment; on Debian or Ubuntu: apt-get install python3-venv"; exit 1; }
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade 'pip>=25'

# Python compiles what is imported; to compile all that is installed takes as long again.
$(VENV)/.run: pyproject.toml $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-compile --editable .
	@touch $@

$(VENV)/.test: pyproject.toml $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-compile --editable '.[dev]'
	@touch $@ $(VENV)/.run

# Each of the processes that begin together would compile the same modules. What is wrong with one, the tests tell.
$(VENV)/.compiled: $(VENV)/.test
	@$(BIN)/python -m pytest --collect-only --quiet > $@ || true
