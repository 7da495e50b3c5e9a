# Ekokarta. `make run` serves it, `make test` proves it.
PYTHON ?= python3
PORT ?= 8000
BIN = .venv/bin
export PORT EKOKARTA_DATA DEMO

.DEFAULT_GOAL := help
.PHONY: help setup run test test-fast test-browser test-all check generate bench words clean

help: ## what there is
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 16

setup: .venv/.done src/ekokarta/site/static/web/main.js ## the environment and the web bundle

.venv/.done: requirements.lock pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

src/ekokarta/site/static/web/main.js: .venv/.done $(wildcard web/src/*.ts) web/package-lock.json
	@$(BIN)/python scripts/bundle.py

run: setup ## serve on 127.0.0.1:$PORT (DEMO=0: without simulated rows)
	@exec $(BIN)/python manage.py run

test: check test-fast test-browser ## everything that must hold before a change lands

test-fast: setup ## all but the browser, in under two minutes
	$(BIN)/python -m pytest -n auto -m "not browser"

test-browser: setup ## the pages in a real browser
	$(BIN)/python -m pytest -m browser

test-all: test ## the same, until there is more

check: setup ## style, types, imports, declarations
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	EKOKARTA_DATA=$${TMPDIR:-/tmp}/ekokarta-check EKOKARTA_HTTPS=1 $(BIN)/python manage.py check --deploy --fail-level WARNING
	$(BIN)/python scripts/generate.py --check

generate: setup ## migrations and generated documents
	$(BIN)/python manage.py makemigrations
	$(BIN)/python scripts/generate.py

words: setup ## Kyrgyz words which no native editor has read
	@$(BIN)/python scripts/words.py

bench: setup ## what the hot paths cost
	$(BIN)/python bench/publication.py

clean: ## away with the environment, never with data
	rm -rf .venv web/node_modules src/ekokarta/site/static/web
