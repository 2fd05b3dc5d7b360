# Everything a person or a machine does with this repository; `make help` lists it.
.DEFAULT_GOAL := help
PYTHON ?= python3
BIN := .venv/bin
RUN := $(BIN)/python -m
# side by side, unless they are to share the one server that NEO4J_URI names
PARALLEL := $(if $(NEO4J_URI),,--numprocesses=2 --dist=worksteal)

.PHONY: help demo test check fix docs bless diagrams neo4j bench clean

help: ## List what can be done here.
	@grep -hE '^[a-z0-9]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 10

.venv/installed: pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(RUN) pip install --quiet --upgrade 'pip>=25.1'
	$(RUN) pip install --quiet --editable '.[py2neo]' --group dev
	touch $@

demo: .venv/installed ## Load the bundled organisation, ask who owns what in both languages, draw the chart.
	$(BIN)/orgmodel load
	$(BIN)/orgmodel who cyber defence --lang en
	$(BIN)/orgmodel who cyberdéfense --lang fr --sources
	$(BIN)/orgmodel chart "International Staff" -o chart.svg

test: .venv/installed ## Run all tests; with a real Neo4j where Java and Maven are.
	$(RUN) tests.neo4j.server
	$(RUN) pytest $(PARALLEL)

check: .venv/installed ## Everything that must hold before a change lands: style, types, layers, docs, tests.
	$(RUN) ruff format --check
	$(RUN) ruff check
	$(RUN) mypy
	$(BIN)/lint-imports --no-cache
	$(RUN) cogapp -c --check docs/*.md cypher/README.md
	$(RUN) tests.neo4j.server
	$(RUN) pytest $(PARALLEL)

fix: .venv/installed ## Mend style where a tool can.
	$(RUN) ruff check --fix
	$(RUN) ruff format

docs: .venv/installed ## Write the generated parts of the docs again.
	$(RUN) cogapp -c -r docs/*.md cypher/README.md

bless: .venv/installed ## Accept today's answers as the expected ones; read the diff as the product.
	$(RUN) pytest --bless tests/test_answers.py tests/test_docs.py tests/test_chart_views.py tests/test_bad_input.py

diagrams: .venv/installed
	$(RUN) pytest --bless tests/test_chart_views.py

neo4j: .venv/installed ## Start a local Neo4j with the organisation loaded; needs Java 17 and Maven.
	$(RUN) tests.neo4j.serve

bench: .venv/installed ## Measure speed and memory as ratios; see benchmarks/README.md.
	$(RUN) benchmarks

clean: ## Remove what was built.
	rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis chart.svg
