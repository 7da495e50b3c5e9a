# Ekokarta. `make run` serves it, `make test` proves it.
PYTHON ?= python3
BIN = .venv/bin
PYTEST = $(BIN)/python -m pytest -n auto --dist loadgroup
ON_POSTGRESQL = $(BIN)/python tests/engines/with_postgresql.py $(wordlist 2,99,$(PYTEST)) \
    -m 'not long and not browser and not once' --ignore=tests/house --ignore=tests/web
REGISTRY_TESTS = $(addprefix tests/,journal law spec subjects)
BUNDLE = src/ekokarta/site/static/web/main.js
WEB = $(wildcard web/src/*.ts web/src/*/*.ts web/src/*/*/*.ts) web/package.json web/package-lock.json web/vite.config.ts web/tsconfig.json

.DEFAULT_GOAL := help
.PHONY: help setup run test test-fast test-postgresql test-all check generate lock bench bench-map faults load words clean

help: ## what there is
	@grep -hE '^[a-z-]+:.*##' Makefile | sed 's/:.*## /\t/' | expand -t 17

setup: ## the environment (.venv) and the web bundle; quick when both are there
	@$(MAKE) -s --no-print-directory -j2 .venv/.done $(BUNDLE)

.venv/.done: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || \
	    { echo 'Python 3.11 or newer with venv is needed (Debian: apt-get install python3-venv).'; exit 1; }
	@$(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install -qq --no-compile --no-deps --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install -qq --no-deps --no-build-isolation -e .
	@touch $@

$(BUNDLE): $(WEB)
	@$(PYTHON) scripts/bundle.py

run: setup ## serve on 127.0.0.1:$PORT (8000); DEMO=0: without simulated rows
	@exec $(BIN)/python manage.py run

test: check ## what must hold before a change lands: checks, all tests, the pages in a browser, the registry on PostgreSQL too
	@$(PYTEST) -m 'not long'
	@$(ON_POSTGRESQL) $(REGISTRY_TESTS)

test-fast: setup ## tests without a browser and without processes of their own, in under two minutes
	@$(PYTEST) -m 'not long and not browser and not once'

test-postgresql: setup ## all tests without a browser, with PostgreSQL as the registry
	@$(ON_POSTGRESQL)

test-all: check ## every test, also those that take minutes
	@$(PYTEST)
	@$(ON_POSTGRESQL)

check: setup ## style, types, imports, declarations, migrations, generated documents
	@$(BIN)/ruff check --quiet
	@$(BIN)/ruff format --check --quiet
	@$(BIN)/mypy --no-error-summary
	@MYPYPATH=src:scripts $(BIN)/mypy --no-error-summary scripts/*.py
	@$(BIN)/lint-imports --no-cache
	@EKOKARTA_DATA=$$(mktemp -d) EKOKARTA_HTTPS=1 $(BIN)/python manage.py check --deploy --fail-level WARNING
	@EKOKARTA_DATA=$$(mktemp -d) $(BIN)/python manage.py makemigrations --check --dry-run
	@$(BIN)/python scripts/generate.py --check

generate: setup ## migrations and generated documents
	@$(BIN)/python manage.py makemigrations
	@$(BIN)/python scripts/generate.py

lock: setup ## requirements.lock and web/node.lock anew, newest versions that pyproject.toml allows
	@$(BIN)/python -m pip install -qq uv
	@$(BIN)/python scripts/lock.py

BENCHES = growth.py lag.py serving.py $(if $(filter full,$(BENCH)),imports.py hot_paths.py,"imports.py $(if $(filter small,$(BENCH)),100,10000)")
bench: setup ## ratios beside named peers, each with its limit; BENCH=full: up to a million records, BENCH=small: whether it works
	@export BENCH=$(BENCH); bad=0; for one in $(BENCHES); do echo "== $$one"; $(BIN)/python bench/$$one || bad=1; done; exit $$bad

bench-map: setup ## how long the moving map of a running server takes to come
	@$(BIN)/python bench/map_idle.py

faults: setup ## kill, write and read for as long as you like: make faults KILLS=200
	@$(BIN)/python tests/faults/killing.py --kills $(or $(KILLS),50)

load: setup ## writers, readers and the worker at once; what readers wait with and without
	@$(BIN)/python tests/faults/load.py --seconds $(or $(SECONDS),30)

words: setup ## Kyrgyz words which no native editor has read
	@$(BIN)/python scripts/words.py

clean: ## away with what set-up and builds made, never with data
	rm -rf .venv .node .mypy_cache .ruff_cache web/node_modules web/build src/ekokarta/site/static/web
