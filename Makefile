# What one does with Créneau from a checkout. `make help` lists it.
#
# Demo and tests share one build flavour (debug) and one build folder, so
# that the second of the two reuses what the first has compiled.

SHELL := /bin/bash
.DEFAULT_GOAL := help

# Passed on: make demo ARGS="--front-port 9080"
ARGS ?=
SOAK_MINUTES ?= 30

.PHONY: help setup demo test bench soak format

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' Makefile

setup: ## install what building needs and is missing (Debian packages)
	@Scripts/setup.sh

demo: setup ## build, then run a demonstration with fictional clinics
	swift build --product creneau
	.build/debug/creneau demo $(ARGS)

test: ## build and run every test, browser and conformance suites included
	@Scripts/setup.sh test
	swift build --build-tests
	@Scripts/test.sh

bench: ## build for speed, then print every measure with its limit
	@Scripts/setup.sh test
	swift build --configuration release --product creneau
	Benchmarks/run.sh $(ARGS)
	@if [[ -z "$(ARGS)" ]]; then .venv/bin/python Benchmarks/desk.py && .venv/bin/python Benchmarks/courier.py && .venv/bin/python Benchmarks/flood.py; fi

soak: ## repeat the randomised tests with new seeds (SOAK_MINUTES=30)
	@Scripts/setup.sh test
	swift build --build-tests
	@Scripts/soak.sh $(SOAK_MINUTES)

format: ## rewrite the Swift sources in the house's layout
	swift format --in-place --parallel --recursive Package.swift Sources Tests
