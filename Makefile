PYTHON ?= python3
BIN := .venv/bin
SAMPLES := data/articles
SECONDS ?= 600
OUTSIDE := dist/outside
LOWEST := .venv-lowest

.PHONY: help report test installed lowest bench fuzz clean

help:
	@echo "make report   install into .venv, make the timeline of $(SAMPLES) in reports/"
	@echo "make test     install what tests need as well, and run all checks"
	@echo "make installed  build sdist and wheel, and run tests against the wheel"
	@echo "make lowest   run tests with the lowest versions of all that is needed, in .venv-lowest"
	@echo "make bench    measure speed"
	@echo "make fuzz     look for inputs that break it, SECONDS=600 for each of four targets"
	@echo "make clean    remove .venv and everything made by tools"

# One of each kind of everything in the samples, then pages of eight, eighty and five thousand events.
report: .venv/for-use
	@mkdir -p reports
	$(BIN)/timeline build $(SAMPLES) --title "Sample articles" \
		-o reports/timeline.html -o reports/timeline.csv -o reports/timeline.json
	$(BIN)/timeline build $(SAMPLES) --title "Sample articles" --quiet --plotlyjs cdn -o reports/page.html
	$(BIN)/timeline build $(SAMPLES) --title "Sample articles" --quiet --embed --plotlyjs cdn -o reports/embed.html
	$(BIN)/timeline build $(SAMPLES) --title "Sample articles" --quiet --static \
		-o reports/static.html -o reports/timeline.svg
	$(BIN)/timeline build $(SAMPLES)/river-lenn-flood.md --quiet --top 8 --plotlyjs cdn -o reports/eight.html
	$(BIN)/timeline build $(SAMPLES) --title "Eighty events" --quiet --top 80 --plotlyjs cdn -o reports/eighty.html
	$(BIN)/python -m tests.many 11 | $(BIN)/timeline build - --title "Five thousand events" --quiet \
		--no-merge --top 5000 --plotlyjs cdn -o reports/thousands.html
	@echo "Open reports/timeline.html in a browser."

test: .venv/for-tests
	@$(PROGRAMS)
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/pytest --numprocesses auto --dist loadfile
	@$(MAKE) --no-print-directory installed

installed: .venv/for-tests
	rm -rf dist
	$(BIN)/python -m build --outdir dist > /dev/null
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --target $(OUTSIDE) dist/*.whl
	diff --recursive --exclude=__pycache__ timeline $(OUTSIDE)/timeline
	cp -r tests data README.md pyproject.toml $(OUTSIDE)
	cd $(OUTSIDE) && PYTHONPATH=$(CURDIR)/$(OUTSIDE) $(CURDIR)/$(BIN)/python -P -m pytest --numprocesses auto \
		tests/test_expected_timelines.py tests/exporters/test_command.py tests/test_cli.py::TestProgram

lowest:
	rm -rf $(LOWEST)
	$(PYTHON) -m venv $(LOWEST)
	$(LOWEST)/bin/pip install --quiet --disable-pip-version-check uv
	$(LOWEST)/bin/uv pip compile --quiet --no-header --resolution lowest-direct --extra all pyproject.toml \
		--output-file $(LOWEST)/versions.txt
	$(LOWEST)/bin/uv pip install --quiet --python $(LOWEST)/bin/python --editable '.[tests]' \
		--requirement $(LOWEST)/versions.txt
	$(LOWEST)/bin/python -m pytest --numprocesses auto --dist loadfile tests/test_cli.py tests/test_extras.py \
		tests/test_expected_timelines.py tests/readers tests/tables tests/text tests/times \
		tests/exporters/test_command.py tests/exporters/test_formats.py tests/exporters/test_tables.py \
		tests/hostile/test_properties.py

# Others that do the same are measured beside it, where they install; BIG=1 takes 100,000 articles as well.
bench: .venv/for-tests .bench/peers
	OPENBLAS_NUM_THREADS=1 $(BIN)/python -m tests.benchmarks --peers .bench $(if $(BIG),--big)

.bench/peers:
	$(PYTHON) -m venv .bench/venv
	-.bench/venv/bin/pip install --quiet --disable-pip-version-check recognizers-text-suite 'emoji<2'
	-.bench/venv/bin/pip install --quiet --disable-pip-version-check timefhuman
	-if command -v npm; then npm install --silent --prefix .bench chrono-node; fi
	@touch $@

fuzz: .venv/for-tests
	$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[fuzz]'
	for target in readers times tables page; do \
		$(BIN)/python -m tests.fuzz $$target --seconds $(SECONDS) || exit; done

clean:
	rm -rf .venv .venv-lowest .bench .fuzz build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .benchmarks
	find timeline tests -name __pycache__ -prune -exec rm -rf {} +

.venv/for-use: pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --editable .
	@touch $@

.venv/for-tests: .venv/for-use
	$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

# Tests of the page run in Debian's Chromium, those of documents and tables in its LibreOffice; without, they are skipped.
PROGRAMS = if command -v soffice && { command -v chromium || command -v chromium-browser; }; then :; \
	elif [ "$$(id -u)" = 0 ] && command -v apt-get; then \
		apt-get update -qq && apt-get install -y -qq --no-install-recommends \
			chromium fonts-dejavu-core libreoffice-calc libreoffice-writer; \
	else echo "Without Chromium and LibreOffice, tests of the page, documents and tables are skipped."; fi
