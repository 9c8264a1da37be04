# Everything that can be done here. `make` alone lists it.
# Needs make and Python 3.11 or newer with venv; all else goes into .venv, at the versions and hashes of the locks.

# PYTHON, UV and UPGRADE are read by the shell: they are commands and options, and whoever sets them means to run them.
PYTHON ?= python3
UV ?= uv
# "make clean" deletes it, so it is not for the command line to say what it is.
override VENV := .venv
PY := $(VENV)/bin/python

# Isolated: Python imports what is installed, and nothing that lies in this folder or that the environment names.
ISOLATED := $(PY) -I
CAMPAIGN := $(ISOLATED) hooks/run.py
unexport PYTHONPATH PYTHONHOME PYTHONSTARTUP
# What measures and audits imports our code, and is started by nobody but whoever works on it.
TOOL := PYTHONPATH=hooks $(PY)
# The engines advertise each other on every run; readers of the terminal can do nothing about it.
export NO_MKDOCS_2_WARNING := 1
export DISABLE_MKDOCS_2_WARNING := true

# Wheels only: a source package would run code that no hash covers.
INSTALL := $(ISOLATED) -m pip install --disable-pip-version-check --no-input --progress-bar off --retries 1 --require-hashes --only-binary :all:

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.NOTPARALLEL:
.PHONY: help start sample site serve check strip withdraw update rename test lint types format bench audit fuzz lock clean

help: ## list what can be done
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' Makefile

site: $(VENV)/site.stamp ## build the whole site into site/, or leave the last good one as it is
	@$(CAMPAIGN) site

serve: $(VENV)/site.stamp ## show the site while you edit, at the address it prints
	@$(CAMPAIGN) serve

# FILE and CONTRIBUTION may hold any name. They go to Python as they are: neither make nor the shell looks for commands in them.
unexport FILE CONTRIBUTION
check: export CHECK_ONLY := $(value FILE)
check: export CHECK_CONTRIBUTION := $(value CONTRIBUTION)
check: $(VENV)/site.stamp ## list everything to put right in events and stories, or in FILE=events/...; build nothing
	@$(CAMPAIGN) check

strip: export STRIP_ONLY := $(value FILE)
strip: $(VENV)/site.stamp ## take names and places out of photos and documents, all of them or FILE=docs/...
	@$(CAMPAIGN) clean

# So does ANSWERS.
unexport ANSWERS
start: export START_ANSWERS := $(value ANSWERS)
start: $(VENV)/site.stamp ## make this copy your own: it asks you, or reads ANSWERS=file; once
	@$(CAMPAIGN) start

sample: $(VENV)/site.stamp ## write down again what the sample is, after a change to it
	@$(CAMPAIGN) sample

# STORY, too.
unexport STORY
withdraw: export WITHDRAW_STORY := $(value STORY)
withdraw: $(VENV)/site.stamp ## take STORY=stories/... off the site: its person changed their mind
	@$(CAMPAIGN) withdraw

# FROM and TO, too.
unexport FROM TO
update: export UPDATE_FROM := $(value FROM)
update: export UPDATE_TO := $(value TO)
update: $(VENV)/site.stamp ## put in the newest version of this software, or that of TO=0.2.0; what is yours stays
	@$(CAMPAIGN) update

rename: $(VENV)/site.stamp ## write fields that have a new name by that name
	@$(CAMPAIGN) rename

test: $(VENV)/test.stamp ## run all tests, in a real browser too
	@$(TOOL) tests/chromium.py
	@$(ISOLATED) -m pytest -n 3 --dist loadfile --no-loadscope-reorder

lint: $(VENV)/test.stamp ## look for mistakes and untidy code
	@$(ISOLATED) -m ruff check --output-format concise .
	@$(ISOLATED) -m ruff format --check .

types: $(VENV)/test.stamp ## check types
	@$(ISOLATED) -m mypy

format: $(VENV)/test.stamp ## tidy the code
	@$(ISOLATED) -m ruff check --fix .
	@$(ISOLATED) -m ruff format .

bench: $(VENV)/test.stamp ## measure how long builds take
	@$(TOOL) tests/bench/run.py

audit: $(VENV)/test.stamp ## look at every page and type of page in a browser
	@$(TOOL) tests/chromium.py
	@$(ISOLATED) -m pytest -n 3 --dist loadfile -q --every-page-type tests/browser
	@$(TOOL) tests/audit/run.py
	@$(TOOL) tests/audit/killed.py
	@$(TOOL) tests/audit/pictures.py

fuzz: $(VENV)/test.stamp ## throw made-up sources at the readers, and edits at what builds keep
	@$(ISOLATED) -m pytest -q tests/fuzz

# uv keeps the versions that are locked unless pyproject.toml forbids them. For newer ones: make lock UPGRADE=--upgrade
UPGRADE :=
COMPILE := $(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header $(UPGRADE)

lock: ## write requirements*.txt again after a change to pyproject.toml (needs uv)
	@command -v $(UV) >/dev/null || { echo "This needs uv: pip install uv" >&2; exit 1; }
	$(COMPILE) pyproject.toml --output-file requirements.txt
	$(COMPILE) pyproject.toml --group test --group lint --constraints requirements.txt --output-file requirements-test.txt
	@for lock in requirements.txt requirements-test.txt; do \
	  { echo "# Written by 'make lock' from pyproject.toml; do not edit."; cat $$lock; } > $$lock.new && mv $$lock.new $$lock; \
	done

clean: ## delete everything that was built or installed here
	rm -rf site .site-* .cache .hypothesis .mypy_cache .pytest_cache .ruff_cache $(VENV)
	find . -name __pycache__ -prune -exec rm -rf {} +

# A symbolic link to the system's Python: when that is replaced, it is newer than the stamps, or gone, and all is redone.
$(PY):
	@$(PYTHON) -I -c 'import sys, ensurepip, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
	  echo "This needs Python 3.11 or newer with venv. On Debian and Ubuntu: apt install python3-venv." >&2; exit 1; }
	@$(PYTHON) -I -m venv --clear $(VENV)

# An environment made by uv, or cut short, has no pip. Of what pip says, a dot a package shows that it goes on;
# addresses and warnings are left out, and whoever is offline gets one line of what to do.
define install
@echo "Installing what $(1) into $(VENV) ..."
@$(ISOLATED) -m pip --version >/dev/null 2>&1 || $(ISOLATED) -m ensurepip >/dev/null
@{ $(INSTALL) -r $(2) 2>&1 || echo FAILED; } | { while IFS= read -r line; do case $$line in \
  (Collecting*) printf . ;; \
  (Installing*) printf ' now into place ...' ;; \
  (ERROR*://*|ERROR*host=*) ;; \
  (ERROR*) why=$$line ;; \
  (FAILED) printf '\n%s\n%s\n' "$$why" 'The packages could not be installed. If this machine is offline, go online, then do the same again.' >&2; exit 1 ;; \
  esac; done; echo; }
endef

$(VENV)/site.stamp: requirements.txt $(PY)
	$(call install,the site needs,requirements.txt)
	@touch $@

# The tests' lock holds everything the site needs as well.
$(VENV)/test.stamp: requirements-test.txt $(PY)
	$(call install,the tests need,requirements-test.txt)
	@touch $@ $(VENV)/site.stamp
